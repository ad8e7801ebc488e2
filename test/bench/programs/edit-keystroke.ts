import { namesOf, sectionsOf } from '../workloads/sections';
import type { Program } from '../program';
import { quantile } from '../measure/statistics';

const each = 1000;

/** Types letters into the middle of a report, and takes them out again. */
const program: Program = {
  title: 'a keystroke',
  measured: [{ group: 'editing', workloads: ['markdown-100k'] }],
  prepare: ({ text, names }) => {
    const sections = sectionsOf(text, namesOf(names));
    const place = text.indexOf(' ', text.length >> 1);
    const single: number[] = [];
    const run = (): number => {
      let found = 0;
      for (let turn = 0; turn < each; turn++) {
        const from = performance.now();
        const typed = turn % 2 === 0;
        sections.edit({ rangeOffset: place, rangeLength: typed ? 0 : 1, text: typed ? 'x' : '' });
        found += sections.at(place).value.length;
        single.push(performance.now() - from);
      }
      return found;
    };
    // The first ones are those of code that nobody has run yet.
    run();
    run();
    single.length = 0;
    for (let turn = 0; turn < 10; turn++) run();
    return { run, facts: { each, p99: quantile(single, 0.99) } };
  },
};
export default program;
