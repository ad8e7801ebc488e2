import { capitalLetter } from './units';
import { startOf, WordReader } from './wordReader';

/** The words of many names. */
export interface NameWords {
  /** Of all names, one behind the other. */
  readonly hashes: Int32Array;
  /** Where in `hashes` each name ends. */
  readonly ends: Int32Array;
  /** For each name 1 where it certainly begins with a capital letter, else 0. */
  readonly capitals: Uint8Array;
}

/** How many units of names are read at once; to read each by itself would take longer. */
const readAtOnce = 4096;

/** Reads the words of so many names. */
export function readNames(texts: Iterable<string>, count: number): NameWords {
  const reader = new WordReader();
  const ends = new Int32Array(count);
  const capitals = new Uint8Array(count);
  let hashes = new Int32Array(3 * count);
  let known = 0;
  let name = 0;
  let batch: string[] = [];
  let units = 0;
  const readBatch = (): void => {
    reader.clear();
    // No word goes on behind a line.
    reader.read(batch.join('\n'), 0, units);
    const { words } = reader;
    if (known + words.count > hashes.length) hashes = grown(hashes, known + words.count);
    let word = 0;
    let end = 0;
    for (const text of batch) {
      end += text.length + 1;
      capitals[name] = words.initials[word] === capitalLetter ? 1 : 0;
      for (; word < words.count && startOf(words, word) < end; word++) hashes[known++] = words.hashes[word] ?? 0;
      ends[name++] = known;
    }
    batch = [];
    units = 0;
  };
  for (const text of texts) {
    batch.push(text);
    units += text.length + 1;
    if (units >= readAtOnce) readBatch();
  }
  readBatch();
  return { hashes, ends, capitals };
}

function grown(array: Int32Array, atLeast: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(2 * array.length, atLeast));
  larger.set(array);
  return larger;
}
