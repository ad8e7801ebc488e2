import { NameSlots } from './nameSlots';
import { addNameStart, createNameStarts, type NameStarts } from './nameStarts';
import { readNames, type NameWords } from './nameWords';
import { longestName, WordSums } from './wordSums';

/**
 * All names by the hashes of their words, in a few integer arrays.
 *
 * The longest name at a word is found by halving the numbers of words that names have, as routers find the longest prefix of
 * an address (Waldvogel and others, https://doi.org/10.1145/263105.263136): is there a name, or the beginning of a longer one, of
 * so many words? If so, those of more words are left, else those of fewer. So the table has the names and those beginnings of
 * them that are asked for on the way.
 */
export interface NameTable {
  readonly starts: NameStarts;
  /** The numbers of words that names have, rising. */
  readonly lengths: Uint8Array;
  /** Names, and beginnings of names, by the hashes of their words: an entry for the longest name in it, or `noName`. */
  readonly slots: NameSlots;
  /** For each name 1 + the next one of the same words; 0 where there is none. */
  readonly nextNames: Int32Array;
}

const lengthBits = 6;
/** Stands for the beginning of a name in which no other name is. */
const noName = (1 << lengthBits) - 1;

/** What the table has for names of the same words: the first of them, and how many words they have. */
function entryOf(name: number, length: number): number {
  return ((name + 1) << lengthBits) | length;
}

/** 1 + the first name of an entry. */
export function firstName(entry: number): number {
  return entry >>> lengthBits;
}

/** How many words the names of an entry have. */
export function lengthOf(entry: number): number {
  return entry & ((1 << lengthBits) - 1);
}

/**
 * Builds the table over names, which from now on are known by their number.
 *
 * @param texts the text of each name; one without words is never found, nor one of more than 32
 */
export function buildNameTable(texts: Iterable<string>, count: number): NameTable {
  const names = readNames(texts, count);
  const { order, ends } = byLength(names);
  const lengths = Uint8Array.from({ length: longestName }, (_, before) => before + 1).filter(
    (length) => (ends[length - 1] ?? 0) < (ends[length] ?? 0),
  );
  const table = {
    starts: createNameStarts(count, count - names.capitals.reduce((sum, capital) => sum + capital, 0)),
    lengths,
    slots: new NameSlots(1.5 * count),
    nextNames: new Int32Array(count),
  };
  const sums = new WordSums();
  const hashes = new Int32Array(longestName);
  // The shorter first, since the beginnings of the longer have to know which of them are in them.
  for (const name of order.subarray(0, ends[longestName])) {
    const start = names.ends[name - 1] ?? 0;
    const length = (names.ends[name] ?? 0) - start;
    for (let word = 0; word < length; word++) hashes[word] = names.hashes[start + word] ?? 0;
    sums.clear();
    sums.add(hashes, 0, length);
    addNameStart(table.starts, hashes[0] ?? 0, length === 1 ? 0 : (hashes[1] ?? 0), names.capitals[name] === 1);
    addName(table, sums, name, length);
  }
  return table;
}

/**
 * The names that can be found in the order of their numbers of words, those of the same the last first, and for each number of
 * words where they end.
 */
function byLength({ ends: wordEnds }: NameWords): { order: Int32Array; ends: Int32Array } {
  const lengths = wordEnds.map((end, name) => Math.min(end - (wordEnds[name - 1] ?? 0), longestName + 1));
  const ends = new Int32Array(longestName + 2);
  for (const length of lengths) ends[length] = (ends[length] ?? 0) + 1;
  // Names without words come last, behind those with too many.
  ends[0] = 0;
  for (let length = 1; length < ends.length; length++) ends[length] = (ends[length] ?? 0) + (ends[length - 1] ?? 0);
  const order = new Int32Array(wordEnds.length);
  const places = ends.slice();
  for (let name = 0; name < lengths.length; name++) {
    const length = lengths[name] ?? 0;
    if (length === 0) continue;
    const place = (places[length] ?? 0) - 1;
    order[place] = name;
    places[length] = place;
  }
  return { order, ends };
}

function addName(table: NameTable, sums: WordSums, name: number, length: number): void {
  const { lengths, slots, nextNames } = table;
  let low = 0;
  for (let high = lengths.length; low < high;) {
    const middle = (low + high) >> 1;
    const asked = lengths[middle] ?? 0;
    if (asked > length) {
      high = middle;
      continue;
    }
    low = middle + 1;
    const [key, tag] = [sums.key(0, asked), sums.tag(0, asked)];
    const there = slots.get(key, tag);
    if (asked === length) {
      nextNames[name] = firstName(there);
      slots.set(key, tag, entryOf(name, length));
    } else if (there === 0) slots.set(key, tag, longestAt(table, sums, 0, asked - 1) || noName);
  }
}

/**
 * The entry for the longest name of at most so many words that starts at a word, of those that `sums` has; 0 where there is none.
 * Hashes may agree by chance, and what stands between the words is not looked at: a hit has to be verified.
 */
export function longestAt({ lengths, slots }: NameTable, sums: WordSums, word: number, atMost: number): number {
  let found = 0;
  let low = 0;
  for (let high = lengths.length; low < high;) {
    const middle = (low + high) >> 1;
    const length = lengths[middle] ?? 0;
    const there = length > atMost ? 0 : slots.get(sums.key(word, length), sums.tag(word, length));
    if (there === 0) high = middle;
    else {
      low = middle + 1;
      if (there !== noName) found = there;
    }
  }
  return found;
}

/** How many words the longest name has. */
export function longestLength({ lengths }: NameTable): number {
  return lengths.at(-1) ?? 0;
}

/** The entry for the names that are so many words from a word on; 0 where there is none. */
export function exactlyAt({ slots }: NameTable, sums: WordSums, word: number, length: number): number {
  const there = slots.get(sums.key(word, length), sums.tag(word, length));
  return lengthOf(there) === length ? there : 0;
}
