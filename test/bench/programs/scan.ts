import { createNameIndex } from '../../../src/core/mentions/nameIndex';
import { NameScanner } from '../../../src/core/mentions/nameScanner';
import { timed, type Program } from '../program';
import { actorsOf } from '../workloads/actors';

/** Our scanner over the whole text as one range. */
const scan: Program = {
  title: 'Dossier',
  measured: [
    {
      group: 'scan',
      workloads: [
        ...['english-100k', 'english-1m', 'weak-100k', 'composed-100k', 'decomposed-100k', 'cyrillic-100k'],
        'capitals-100k',
      ],
    },
    { group: 'peers', workloads: ['english-100k', 'english-10k'] },
    {
      group: 'adversarial',
      workloads: [
        ...['english-100k', 'shared-first', 'shared-last', 'prefixes'],
        ...['one-word', 'one-word-1', 'one-word-end', 'one-word-all', 'one-word-hyphens'],
      ],
    },
  ],
  prepare: ({ text, names }) => {
    const actors = actorsOf(names);
    const { value: index, ms: buildMs } = timed(() => createNameIndex(actors));
    const scanner = new NameScanner(index);
    const all = [{ start: 0, end: text.length }];
    return {
      run: () => scanner.scan(text, all),
      hits: () => scanner.scan(text, all).flatMap(({ start, end }) => [start, end]),
      facts: { buildMs },
    };
  },
};
export default scan;
