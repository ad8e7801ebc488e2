import { readMentions } from '../../../src/core/mentions/findMentions';
import { ReportSections } from '../../../src/core/report/sections/reportSections';
import { finish, type Steps } from '../../../src/core/steps';
import { inSteps } from '../measure/inSteps';
import { median } from '../measure/statistics';
import type { Program } from '../program';
import { namesOf } from '../workloads/sections';

/** Opens a report and reads all of it, as the extension does, and looks how long it does nothing else. */
const program: Program = {
  title: 'reading a report in steps',
  measured: [
    {
      group: 'steps',
      workloads: [
        ...['markdown-100k', 'block-paragraph', 'block-code', 'block-chinese', 'block-table', 'block-latex-table'],
        ...[
          'block-items',
          'block-fence',
          'block-lines',
          'block-quotation',
          'block-lazy',
          'block-notes',
          'block-definitions',
        ],
      ],
    },
  ],
  prepare: ({ text, names, markup = 'markdown' }) => {
    const scanner = namesOf(names);
    const open = (): Steps<ReportSections<Steps<unknown>>> =>
      ReportSections.open(text, markup, (section) => readMentions(section, markup, scanner));
    const longest = (): number => {
      const opened = inSteps(open());
      let most = opened.longest;
      for (const { value } of opened.value.from()) most = Math.max(most, inSteps(value).longest);
      return most;
    };
    const firstMs = longest();
    return { run: () => finish(open()), facts: { firstMs, thenMs: median(Array.from({ length: 5 }, longest)) } };
  },
};
export default program;
