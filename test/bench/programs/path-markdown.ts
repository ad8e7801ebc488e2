import MarkdownIt from 'markdown-it';
import type { Program } from '../program';

const program: Program = {
  title: 'for comparison: a whole parse with markdown-it',
  measured: [{ group: 'path', workloads: ['markdown-100k'] }],
  prepare: ({ text }) => {
    const parser = new MarkdownIt({ html: true });
    return { run: () => parser.parse(text, {}) };
  },
};
export default program;
