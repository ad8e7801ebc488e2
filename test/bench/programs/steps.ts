import { readMentions } from '../../../src/core/mentions/findMentions';
import { ReportSections } from '../../../src/core/report/sections/reportSections';
import type { Steps } from '../../../src/core/steps';
import { median } from '../measure/statistics';
import { timed, type Program } from '../program';
import { namesOf } from '../workloads/sections';

/** Opens a report and reads all of it, as the extension does, and looks how long it does nothing else. */
const program: Program = {
  title: 'reading a report in steps',
  measured: [
    {
      group: 'steps',
      workloads: [
        ...['markdown-100k', 'block-paragraph', 'block-code', 'block-chinese', 'block-table', 'block-latex-table'],
        ...['block-items', 'block-fence', 'block-quotation'],
      ],
    },
  ],
  prepare: ({ text, names, markup = 'markdown' }) => {
    const scanner = namesOf(names);
    const open = (): ReportSections<Steps<unknown>> =>
      new ReportSections(text, markup, (section) => readMentions(section, markup, scanner));
    const longest = (): number => {
      const opened = timed(open);
      let most = opened.ms;
      for (const { value } of opened.value.from()) most = Math.max(most, longestStep(value));
      return most;
    };
    const firstMs = longest();
    return { run: open, facts: { firstMs, thenMs: median(Array.from({ length: 5 }, longest)) } };
  },
};
export default program;

function longestStep(steps: Steps<unknown>): number {
  let most = 0;
  for (let done: boolean | undefined = false; !done;) {
    const used = process.cpuUsage();
    const { value, ms } = timed(() => steps.next());
    ({ done } = value);
    const { user, system } = process.cpuUsage(used);
    // Where the machine does something else, more time goes by than this takes; where it compiles beside it, more is used.
    most = Math.max(most, Math.min(ms, (user + system) / 1000));
  }
  return most;
}
