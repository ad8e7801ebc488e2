import { createNameIndex } from '../../../src/core/mentions/nameIndex';
import { NameScanner } from '../../../src/core/mentions/nameScanner';
import { proseBlocks } from '../../../src/core/report/prose';
import { actorsOf } from '../workloads/actors';
import type { Program } from '../program';

const program: Program = {
  title: 'scanning the prose',
  measured: [{ group: 'path', workloads: ['markdown-100k'] }],
  prepare: ({ text, names }) => {
    const scanner = new NameScanner(createNameIndex(actorsOf(names)));
    const blocks = proseBlocks(text, 'markdown');
    return { run: () => blocks.map(({ prose }) => scanner.scan(text, prose)) };
  },
};
export default program;
