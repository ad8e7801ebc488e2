import path from 'node:path';
import { median } from './measure/statistics';
import { timed, type Prepared, type Program } from './program';
import type { Ready, Request } from './protocol';
import { workloads } from './workloads/all';

/** Runs in a process of its own: prepares the program that it is told, and measures it when it is asked. */

let prepared: Prepared | undefined;

process.on('message', (request: Request) => {
  process.send?.({ answer: answer(request) });
});

function answer(request: Request): unknown {
  if (request.ask === 'prepare') return prepare(request.program, request.workload, request.warmUpMs);
  if (!prepared) throw new Error('Nothing is prepared.');
  return request.ask === 'turn' ? median(runFor(prepared, request.ms)) : prepared.hits?.();
}

function prepare(id: string, workloadId: string, warmUpMs: number): Ready {
  const maker = workloads[workloadId];
  if (!maker) throw new Error(`There is no workload "${workloadId}".`);
  const workload = maker.make();
  prepared = load(id).prepare(workload);
  runFor(prepared, warmUpMs);
  return { units: workload.text.length, facts: prepared.facts ?? {} };
}

function load(id: string): Program {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- the bundle of one program, known only now
  return (require(path.join(__dirname, 'programs', `${id}.js`)) as { default: Program }).default;
}

/** What was computed last; keeps the compiler from leaving the work out. */
export let kept: unknown;

/** Runs at least once, and again until the time is over; gives the milliseconds of each run. */
function runFor({ run }: Prepared, ms: number): number[] {
  const times: number[] = [];
  const until = performance.now() + ms;
  do {
    const { value, ms: time } = timed(run);
    kept = value;
    times.push(time);
  } while (performance.now() < until);
  return times;
}
