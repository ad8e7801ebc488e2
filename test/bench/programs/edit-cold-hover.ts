import { namesOf, sectionsOf } from '../workloads/sections';
import type { Program } from '../program';

const program: Program = {
  title: 'the first hover',
  measured: [{ group: 'editing', workloads: ['markdown-100k'] }],
  prepare: ({ text, names }) => {
    const scanner = namesOf(names);
    return { run: () => sectionsOf(text, scanner).at(text.length >> 1).value };
  },
};
export default program;
