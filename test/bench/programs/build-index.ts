import { createNameIndex } from '../../../src/core/mentions/nameIndex';
import type { Program } from '../program';
import { actorsOf } from '../workloads/actors';

/** Building the index, and what it takes in memory. */
const buildIndex: Program = {
  title: 'Dossier',
  measured: [{ group: 'index', workloads: ['english-10k', 'english-100k', 'english-1m'] }],
  prepare: ({ names }) => {
    const actors = actorsOf(names);
    const before = memory();
    const index = createNameIndex(actors);
    const after = memory();
    const facts = {
      names: names.length,
      arrayBytes: after.arrayBuffers - before.arrayBuffers,
      heapBytes: after.heapUsed - before.heapUsed,
    };
    return { run: () => createNameIndex(actors), facts: { ...facts, lengths: index.table.lengths.length } };
  },
};
export default buildIndex;

/** The bytes of typed arrays, and those of JavaScript objects without them. */
function memory(): NodeJS.MemoryUsage {
  if (!globalThis.gc) throw new Error('Node.js runs without --expose-gc.');
  globalThis.gc();
  globalThis.gc();
  return process.memoryUsage();
}
