import { GapHashes } from './gaps';
import { capitalLetter } from './units';
import { endOf, startOf, WordReader } from './wordReader';

/** The words of many names. */
export interface NameWords {
  /** Of all names, one behind the other. */
  readonly hashes: Int32Array;
  /** For each word what stands between it and the one before it in its name, as `GapHashes` has it. */
  readonly gaps: Int32Array;
  /** How many words each name has, at most 255. */
  readonly lengths: Uint8Array;
  /** How many names have so many words. */
  readonly counts: Int32Array;
  /** For each name 1 where it certainly begins with a capital letter, else 0. */
  readonly capitals: Uint8Array;
  readonly capitalCount: number;
}

/** More are not kept. */
const mostWords = 255;

/** How many units of names are read at once; to read each by itself would take longer. */
const readAtOnce = 4096;

/** Calls back with the text of one name after the other. */
export type EachText = (visit: (text: string) => void) => void;

/** Reads the words of so many names. */
export function readNames(eachText: EachText, count: number): NameWords {
  const reader = new WordReader();
  const gapHashes = new GapHashes();
  const lengths = new Uint8Array(count);
  const capitals = new Uint8Array(count);
  const counts = new Int32Array(mostWords + 1);
  let capitalCount = 0;
  let hashes = new Int32Array(3 * count);
  let gaps = new Int32Array(hashes.length);
  let known = 0;
  let name = 0;
  const batch: string[] = [];
  let units = 0;
  const readBatch = (): void => {
    reader.clear();
    // No word goes on behind a line.
    const all = batch.join('\n');
    reader.read(all, 0, units);
    const { words } = reader;
    if (known + words.count > hashes.length) {
      hashes = grown(hashes, known + words.count);
      gaps = grown(gaps, hashes.length);
    }
    let word = 0;
    let end = 0;
    for (const text of batch) {
      end += text.length + 1;
      if (words.initials[word] === capitalLetter) {
        capitals[name] = 1;
        capitalCount++;
      }
      const first = word;
      while (word < words.count && startOf(words, word) < end) word++;
      const last = Math.min(word, first + mostWords);
      for (let place = first; place < last; place++) {
        hashes[known] = words.hashes[place] ?? 0;
        gaps[known++] = place === first ? 0 : gapHashes.hash(all, endOf(words, place - 1), startOf(words, place));
      }
      counts[last - first] = (counts[last - first] ?? 0) + 1;
      lengths[name++] = last - first;
    }
    batch.length = 0;
    units = 0;
  };
  eachText((text) => {
    batch.push(text);
    units += text.length + 1;
    if (units >= readAtOnce) readBatch();
  });
  readBatch();
  return { hashes, gaps, lengths, counts, capitals, capitalCount };
}

function grown(array: Int32Array, atLeast: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(2 * array.length, atLeast));
  larger.set(array);
  return larger;
}
