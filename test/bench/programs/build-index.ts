import { createNameIndex, type NameIndex } from '../../../src/core/mentions/nameIndex';
import type { Program } from '../program';
import { actorsOf } from '../workloads/actors';

/** Building the index, and what it takes in memory. */
const buildIndex: Program = {
  title: 'Dossier',
  measured: [{ group: 'index', workloads: ['english-10k', 'english-100k', 'english-1m'] }],
  prepare: ({ names }) => {
    const actors = actorsOf(names);
    const heapBefore = heapUsed();
    const index = createNameIndex(actors);
    const heap = heapUsed() - heapBefore;
    const facts = { names: names.length, arrayBytes: arrayBytes(index), heapBytes: heap };
    return { run: () => createNameIndex(actors), facts };
  },
};
export default buildIndex;

/** The bytes of JavaScript objects, without what typed arrays hold. */
function heapUsed(): number {
  if (!globalThis.gc) throw new Error('Node.js runs without --expose-gc.');
  globalThis.gc();
  globalThis.gc();
  return process.memoryUsage().heapUsed;
}

function arrayBytes({ table }: NameIndex): number {
  return Object.values(table as object).reduce(
    (sum: number, part: unknown) => sum + (ArrayBuffer.isView(part) ? part.byteLength : 0),
    0,
  );
}
