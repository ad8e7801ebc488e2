import { proseBlocks } from '../../../src/core/report/prose';
import type { Program } from '../program';

const program: Program = {
  title: 'prose regions, parse included (\`proseBlocks\`)',
  measured: [{ group: 'path', workloads: ['markdown-100k'] }],
  prepare: ({ text }) => ({ run: () => proseBlocks(text, 'markdown') }),
};
export default program;
