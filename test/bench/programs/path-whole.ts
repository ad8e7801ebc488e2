import { possibleMentions } from '../../fixtures/possibleMentions';
import { createNameIndex } from '../../../src/core/mentions/nameIndex';
import { NameScanner } from '../../../src/core/mentions/nameScanner';
import { actorsOf } from '../workloads/actors';
import type { Program } from '../program';

const program: Program = {
  title: 'places that may be names, the whole path',
  measured: [{ group: 'path', workloads: ['markdown-100k'] }],
  prepare: ({ text, names }) => {
    const scanner = new NameScanner(createNameIndex(actorsOf(names)));
    return { run: () => possibleMentions(text, 'markdown', scanner) };
  },
};
export default program;
