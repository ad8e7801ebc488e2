import type { Range } from '../report/block';
import type { IndexedName, NameIndex } from './nameIndex';
import { isGapSpelled } from './gaps';
import { foldWord, isSpelled, visibleEnd, visibleStart } from './spelling';
import { contextCarries, contextLength, type WeakPlace } from './weakNames';
import { endOf, endOfWord, startOf, WordReader } from './wordReader';
import { NameSearch } from './nameSearch';
import type { Steps } from '../steps';
import { lengthOf, longestLength } from './nameTable';
import { possibleStarts } from './nameStarts';

/** Names that the same words may be. */
export interface Reading {
  /** The UTF-16 offset behind the last unit. */
  readonly end: number;
  readonly names: readonly [IndexedName, ...IndexedName[]];
}

/** A place in a text that may be a name: the longest that it may be, and what else. */
export interface Found extends Reading {
  /** The UTF-16 offset of its first unit. */
  readonly start: number;
  /** What else it may be, the longest first. */
  readonly shorter: readonly Reading[];
}

/** All that a place may be, the longest first. */
export function readingsOf(found: Found): readonly [Reading, ...Reading[]] {
  return [found, ...found.shorter];
}

/** A place that may be one of these, the longest first; `undefined` where there is none. */
export function foundAt(start: number, [longest, ...shorter]: readonly Reading[]): Found | undefined {
  return longest && { start, end: longest.end, names: longest.names, shorter };
}

/**
 * Those of the places that do not overlap, of which some may: everywhere the name that starts first counts, and of those that
 * start together the longest. Sorts the places.
 */
export function firstOf(places: Found[]): readonly Found[] {
  let end = 0;
  return places
    .sort((left, right) => left.start - right.start || right.end - left.end)
    .filter((place) => {
      if (place.start < end) return false;
      ({ end } = place);
      return true;
    });
}

/** How many units are read in one step, and before names are looked for in them: few enough that their words stay in the fastest memory. */
const readAtOnce = 8192;

/** The end of a word that goes on at an offset, and is too long for a name. */
function* endOfLongWord(text: string, from: number, end: number): Steps<number> {
  for (let at = from; at < end;) {
    yield;
    const limit = Math.min(at + 8 * readAtOnce, end);
    at = endOfWord(text, at, limit);
    if (at < limit) return at;
  }
  return end;
}

/** What it costs to go on to the next range, in units of text. */
const costOfRange = 64;

/** Finds names in one text after the other. It keeps the arrays that it works in, so that a short text costs no allocation. */
export class TextScanner {
  readonly #index: NameIndex;
  readonly #reader = new WordReader();
  readonly #foldings = new Map<string, string>();
  readonly #search: NameSearch;
  #possible = new Int32Array(256);

  constructor(index: NameIndex) {
    this.#index = index;
    this.#search = new NameSearch(index.table, this.#reader.words);
  }

  /** As `NameScanner.read` has it. Until it is done, no other text may be read. */
  *read(text: string, ranges: readonly Range[]): Steps<readonly Found[]> {
    const reader = this.#reader;
    const found: Found[] = [];
    // What follows a word decides which name starts there, and what stands around it whether it is one.
    const behind = longestLength(this.#index.table) + contextLength;
    reader.clear();
    let next = 0;
    let done = 0;
    for (const { start, end } of ranges) {
      for (let from = start; from < end;) {
        if (done >= readAtOnce) {
          done = 0;
          yield;
        }
        const limit = Math.min(from + 2 * readAtOnce, end);
        let to = endOfWord(text, from + readAtOnce, limit);
        reader.read(text, from, to);
        if (to === limit) to = yield* endOfLongWord(text, to, end);
        done += to - from + costOfRange;
        from = to;
        const ready = reader.words.count - behind;
        if (ready < 2 * behind + contextLength) continue;
        next = this.#collect(text, next, ready, found);
        reader.drop(next - contextLength);
        next = contextLength;
      }
    }
    this.#collect(text, next, reader.words.count, found);
    return found;
  }

  /** Collects the names that start at words from `from` to `to`, and returns the word at which to go on. */
  #collect(text: string, from: number, to: number, found: Found[]): number {
    const { words } = this.#reader;
    this.#search.start(text);
    if (words.count >= this.#possible.length) this.#possible = new Int32Array(2 * words.count);
    const possible = this.#possible;
    const count = possibleStarts(this.#index.table.starts, words, from, to, possible);
    let next = from;
    for (let place = 0; place < count; place++) {
      const word = possible[place] ?? 0;
      if (word < next) continue;
      const entry = this.#search.longestAt(word);
      if (entry !== 0) next = word + this.#readAt(text, word, entry, found);
    }
    return Math.max(next, to);
  }

  /** Collects the names that are written at a word; returns how many words the longest has, 0 where there is none. */
  #readAt(text: string, word: number, longest: number, found: Found[]): number {
    const { words } = this.#reader;
    const start = visibleStart(text, startOf(words, word), endOf(words, word));
    for (let entry = longest; entry !== 0; entry = this.#search.shorterAt(word, entry)) {
      const names = this.#namesAt(text, word, start, entry);
      if (!isSome(names)) continue;
      // Shorter names matter only where it depends on the date whether this one is meant.
      const shorter = isDated(names) ? this.#shorterAt(text, word, start, entry) : nothing;
      found.push({ start, end: this.#end(text, word, entry, names), names, shorter });
      return lengthOf(entry);
    }
    return 0;
  }

  /** What is written at a word with fewer words than the names of an entry, as long as it depends on the date what is meant. */
  #shorterAt(text: string, word: number, start: number, longer: number): readonly Reading[] {
    const readings: Reading[] = [];
    for (let entry = longer; (entry = this.#search.shorterAt(word, entry)) !== 0;) {
      const names = this.#namesAt(text, word, start, entry);
      if (!isSome(names)) continue;
      readings.push({ end: this.#end(text, word, entry, names), names });
      if (!isDated(names)) break;
    }
    return readings;
  }

  /** The names of an entry that are written at a word. */
  #namesAt(text: string, word: number, start: number, entry: number): readonly IndexedName[] {
    const length = lengthOf(entry);
    const names = this.#index.names(entry);
    // Nearly always there is but one, and this takes no memory.
    if (names.length === 1) return this.#isWritten(text, word, start, length, names[0]) ? names : nothing;
    return names.filter((name) => this.#isWritten(text, word, start, length, name));
  }

  /** Where names of an entry end that are written at a word. */
  #end(text: string, word: number, entry: number, names: readonly IndexedName[]): number {
    const { words } = this.#reader;
    const last = word + lengthOf(entry) - 1;
    const end = visibleEnd(text, startOf(words, last), endOf(words, last));
    for (const { parts } of names)
      if (parts.tail !== '' && text.startsWith(parts.tail, end)) return end + parts.tail.length;
    return end;
  }

  #isWritten(text: string, word: number, start: number, length: number, indexed: IndexedName): boolean {
    const { name } = indexed;
    const end = endOf(this.#reader.words, word + length - 1);
    if (!isUsual(text, start, end, indexed) && !this.#isSpelled(text, word, length, indexed)) return false;
    return !name.weak || contextCarries(name, this.#place(text, word, length));
  }

  #isSpelled(text: string, word: number, length: number, { name, parts }: IndexedName): boolean {
    if (parts.words.length !== length) return false;
    const { words } = this.#reader;
    for (const [place, gap] of parts.gaps.entries()) {
      if (!isGapSpelled(gap, text, endOf(words, word + place), startOf(words, word + place + 1))) return false;
    }
    for (const [place, named] of parts.words.entries()) {
      const start = startOf(words, word + place);
      const end = endOf(words, word + place);
      if (this.#folded(text, start, end) !== parts.folded[place]) return false;
      if (!isSpelled(name.case, named, text.slice(start, end))) return false;
    }
    return true;
  }

  /** A word of the text, folded; the last ones that were asked for are kept, since many names may ask for the same. */
  #folded(text: string, start: number, end: number): string {
    const written = text.slice(start, end);
    let folded = this.#foldings.get(written);
    if (folded === undefined) {
      if (this.#foldings.size > 512) this.#foldings.clear();
      folded = foldWord(written);
      this.#foldings.set(written, folded);
    }
    return folded;
  }

  #place(text: string, word: number, length: number): WeakPlace {
    return {
      text,
      first: word,
      last: word + length - 1,
      words: this.#reader.words,
      isStrongName: (from, to) => this.#isStrongName(from, to),
    };
  }

  /** Whether the words are, by their hashes, a name that is not weak. */
  #isStrongName(first: number, last: number): boolean {
    const entry = this.#search.namesAt(first, last);
    return entry !== 0 && this.#index.names(entry).some(({ actor, name }) => actor && !name.weak);
  }
}

const nothing: readonly never[] = [];

function isSome<T>(list: readonly T[]): list is readonly [T, ...T[]] {
  return list.length > 0;
}

/** Whether it depends on the date whether names are meant. */
function isDated(names: readonly IndexedName[]): boolean {
  return names.every(({ name }) => name.period);
}

/** Whether a name is written in a usual way: as the pack has it, in capitals, or so but for the Unicode normal form. */
function isUsual(text: string, start: number, end: number, { name, capitals }: IndexedName): boolean {
  const { length } = name.text;
  if (end - start < length || end - start >= 4 * length) return false;
  // V8 compares whole strings much faster than it looks for one in another.
  const written = text.slice(start, end);
  if (end - start === length) return written === name.text || written === capitals;
  return written.normalize('NFC') === name.text;
}
