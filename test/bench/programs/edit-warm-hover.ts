import { namesOf, sectionsOf } from '../workloads/sections';
import type { Program } from '../program';

const each = 1000;

const program: Program = {
  title: 'a hover after that',
  measured: [{ group: 'editing', workloads: ['markdown-100k'] }],
  prepare: ({ text, names }) => {
    const sections = sectionsOf(text, namesOf(names));
    const run = (): number => {
      let found = 0;
      for (let turn = 0; turn < each; turn++) found += sections.at(text.length >> 1).value.length;
      return found;
    };
    return { run, facts: { each } };
  },
};
export default program;
