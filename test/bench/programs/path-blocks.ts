import { parseBlocks } from '../../../src/core/report/markdown/parseBlocks';
import type { Program } from '../program';

const program: Program = {
  title: 'the parse of the blocks with markdown-it (`parseBlocks`)',
  measured: [{ group: 'path', workloads: ['markdown-100k'] }],
  prepare: ({ text }) => ({ run: () => parseBlocks(text) }),
};
export default program;
