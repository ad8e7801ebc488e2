import type { Steps } from '../../../src/core/steps';
import { timed } from '../program';

/** Does work and measures the longest of its steps, in milliseconds. */
export function inSteps<T>(steps: Steps<T>): { readonly value: T; readonly longest: number } {
  let longest = 0;
  for (;;) {
    const used = process.cpuUsage();
    const { value: step, ms } = timed(() => steps.next());
    const { user, system } = process.cpuUsage(used);
    // Where the machine does something else, more time goes by than this takes; where it compiles beside it, more is used.
    longest = Math.max(longest, Math.min(ms, (user + system) / 1000));
    if (step.done) return { value: step.value, longest };
  }
}
