import { namesOf } from '../workloads/sections';
import { quantile } from '../measure/statistics';
import type { Program } from '../program';

const each = 1000;
const length = 500;

const program: Program = {
  title: 'scanning a paragraph of 500 units',
  measured: [{ group: 'editing', workloads: ['markdown-100k'] }],
  prepare: ({ text, names }) => {
    const scanner = namesOf(names);
    const paragraphs = Array.from({ length: each }, (_, turn) => text.slice(turn * 900, turn * 900 + length));
    const single: number[] = [];
    const run = (): number => {
      let found = 0;
      for (const paragraph of paragraphs) {
        const from = performance.now();
        found += scanner.scan(paragraph, [{ start: 0, end: length }]).length;
        single.push(performance.now() - from);
      }
      return found;
    };
    run();
    run();
    single.length = 0;
    for (let turn = 0; turn < 10; turn++) run();
    return { run, facts: { each, p99: quantile(single, 0.99) } };
  },
};
export default program;
