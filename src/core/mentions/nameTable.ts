import { NameSlots } from './nameSlots';
import { addNameStart, createNameStarts, type NameStarts } from './nameStarts';
import { readNames, type EachText, type NameWords } from './nameWords';
import { longestName, WordSums, type Runs } from './wordSums';

/**
 * All names by the hashes of their words and of what stands between these, in a few integer arrays.
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
  /** Names, and beginnings of names, by these hashes: an entry for the longest name in it, or `noName`. */
  readonly slots: NameSlots;
  /** For each name 1 + the next one of the same hashes; 0 where there is none. */
  readonly nextNames: Int32Array;
}

const lengthBits = 6;
/** Stands for the beginning of a name in which no other name is. */
const noName = (1 << lengthBits) - 1;

/** What the table has for names of the same hashes: the first of them, and how many words they have. */
function entryOf(name: number, length: number): number {
  return ((name + 1) << lengthBits) | length;
}

/** 1 + the first name of an entry. */
function firstName(entry: number): number {
  return entry >>> lengthBits;
}

/** The numbers of the names of an entry. */
export function numbersOf({ nextNames }: NameTable, entry: number): readonly [number, ...number[]] {
  const numbers: [number, ...number[]] = [firstName(entry) - 1];
  for (let next = nextNames[numbers[0]] ?? 0; next !== 0; next = nextNames[next - 1] ?? 0) numbers.push(next - 1);
  return numbers;
}

/** How many words the names of an entry have. */
export function lengthOf(entry: number): number {
  return entry & ((1 << lengthBits) - 1);
}

/**
 * Builds the table over names, which from now on are known by their number.
 *
 * @param texts calls back with the text of each name; one without words is never found, nor one of more than 32
 */
export function buildNameTable(texts: EachText, count: number): NameTable {
  const names = readNames(texts, count);
  const table = {
    starts: createNameStarts(count, count - names.capitalCount),
    lengths: Uint8Array.from(names.counts.keys()).filter((length) => isFound(length) && names.counts[length] !== 0),
    slots: new NameSlots(1.3 * count),
    nextNames: new Int32Array(count),
  };
  addNames(table, names);
  addBeginnings(table, names);
  return table;
}

function isFound(length: number): boolean {
  return length > 0 && length <= longestName;
}

function addNames({ starts, slots, nextNames }: NameTable, { hashes, gaps, lengths, capitals }: NameWords): void {
  const sums = new WordSums();
  const eachName = (visit: (key: number, tag: number, entry: number) => void): void => {
    let word = 0;
    for (let name = 0; name < lengths.length; name++) {
      const length = lengths[name] ?? 0;
      if (isFound(length)) {
        sums.only(hashes, gaps, word, length);
        visit(sums.key(0, length), sums.tag(0, length), entryOf(name, length));
      }
      word += length;
    }
  };
  slots.setAll(eachName, (entry, before) => {
    nextNames[firstName(entry) - 1] = firstName(before);
  });
  let word = 0;
  for (let name = 0; name < lengths.length; name++) {
    const length = lengths[name] ?? 0;
    const second = length === 1 ? 0 : (hashes[word + 1] ?? 0);
    if (isFound(length)) addNameStart(starts, hashes[word] ?? 0, second, capitals[name] === 1);
    word += length;
  }
}

/** Adds the beginnings that are asked for on the way to longer names. */
function addBeginnings(table: NameTable, { hashes, gaps, lengths }: NameWords): void {
  const sums = new WordSums();
  // The longer last, since the beginnings of the shorter lead to what is in those of the longer.
  for (const length of table.lengths) {
    const beginnings = askedOnTheWay(table.lengths, length);
    if (beginnings.length === 0) continue;
    let word = 0;
    for (const other of lengths) {
      if (other === length) {
        sums.only(hashes, gaps, word, length);
        for (const asked of beginnings) addBeginning(table, sums, asked);
      }
      word += other;
    }
  }
}

function addBeginning(table: NameTable, sums: WordSums, length: number): void {
  const [key, tag] = [sums.key(0, length), sums.tag(0, length)];
  if (table.slots.get(key, tag) === 0) table.slots.set(key, tag, longestAt(table, sums, 0, length - 1) || noName);
}

/** The lesser numbers of words that `longestAt` asks for before one. */
function askedOnTheWay(lengths: Uint8Array, wanted: number): readonly number[] {
  const asked: number[] = [];
  let low = 0;
  for (let high = lengths.length; low < high;) {
    const next = nextAsked(low, high);
    const length = lengths[next] ?? 0;
    if (length < wanted) asked.push(length);
    if (length <= wanted) low = next + 1;
    else high = next;
  }
  return asked;
}

/**
 * Which of the numbers of words from `low` to `high` is asked for: the middle one, but not far off at first, since texts have short
 * names, and short beginnings of long ones, more often.
 */
function nextAsked(low: number, high: number): number {
  return low + Math.min((high - low) >> 1, low + 3);
}

/**
 * The entry for the longest name of at most so many words that starts at a word, of those that `runs` has; 0 where there is none.
 * Hashes may agree by chance, and say nothing of case and marks: a hit has to be verified.
 */
export function longestAt({ lengths, slots }: NameTable, runs: Runs, word: number, atMost: number): number {
  let found = 0;
  let low = 0;
  for (let high = lengths.length; low < high;) {
    const next = nextAsked(low, high);
    const length = lengths[next] ?? 0;
    const there = length > atMost ? 0 : lookUp(slots, runs, word, length);
    if (there === 0) high = next;
    else {
      low = next + 1;
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
export function exactlyAt({ slots }: NameTable, runs: Runs, word: number, length: number): number {
  const there = lookUp(slots, runs, word, length);
  return lengthOf(there) === length ? there : 0;
}

/** What is there for so many words; 0 for nothing. */
function lookUp(slots: NameSlots, runs: Runs, word: number, length: number): number {
  const key = runs.key(word, length);
  return slots.mayHave(key) ? slots.get(key, runs.tag(word, length)) : 0;
}
