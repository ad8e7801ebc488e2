import { timedSingly, type Program } from '../program';
import { namesOf } from '../workloads/sections';

const each = 1000;
const length = 500;

const program: Program = {
  title: 'scanning a paragraph of 500 units',
  measured: [{ group: 'editing', workloads: ['markdown-100k'] }],
  prepare: ({ text, names }) => {
    const scanner = namesOf(names);
    const paragraphs = Array.from({ length: each }, (_, turn) => text.slice(turn * 900, turn * 900 + length));
    return timedSingly(each, (turn) => scanner.scan(paragraphs[turn] ?? '', [{ start: 0, end: length }]).length);
  },
};
export default program;
