import { timedSingly, type Program } from '../program';
import { namesOf, sectionsOf } from '../workloads/sections';

const each = 1000;

/** Types letters into the middle of a report, and takes them out again. */
const program: Program = {
  title: 'a keystroke',
  measured: [{ group: 'editing', workloads: ['markdown-100k'] }],
  prepare: ({ text, names }) => {
    const sections = sectionsOf(text, namesOf(names));
    const place = text.indexOf(' ', text.length >> 1);
    return timedSingly(each, (turn) => {
      const typed = turn % 2 === 0;
      sections.edit({ rangeOffset: place, rangeLength: typed ? 0 : 1, text: typed ? 'x' : '' });
      return sections.at(place).value.length;
    });
  },
};
export default program;
