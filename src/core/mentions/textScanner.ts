import type { Range } from '../report/block';
import type { IndexedName, NameIndex } from './nameIndex';
import { isGapSpelled } from './gaps';
import { foldWord, isSpelled, visibleEnd, visibleStart } from './spelling';
import { separator, unitTables } from './units';
import { contextCarries, contextLength, type WeakPlace } from './weakNames';
import { endOf, startOf, WordReader } from './wordReader';
import { NameSearch } from './nameSearch';
import type { Steps } from '../steps';
import { firstName, lengthOf, longestLength } from './nameTable';
import { possibleStarts } from './nameStarts';

/** A place in a text that may be a name. */
export interface Found {
  /** The UTF-16 offset of its first unit. */
  readonly start: number;
  /** What it may be, the longest first; at least one. */
  readonly readings: readonly [Reading, ...Reading[]];
}

/** Names that the same words may be. */
export interface Reading {
  /** The UTF-16 offset behind the last unit. */
  readonly end: number;
  readonly names: readonly [IndexedName, ...IndexedName[]];
}

/**
 * Those of the places that do not overlap, of which some may: everywhere the name that starts first counts, and of those that
 * start together the longest. Sorts the places.
 */
export function firstOf(places: Found[]): readonly Found[] {
  const endOf = ({ readings: [longest] }: Found): number => longest.end;
  let end = 0;
  return places
    .sort((left, right) => left.start - right.start || endOf(right) - endOf(left))
    .filter((place) => {
      if (place.start < end) return false;
      end = endOf(place);
      return true;
    });
}

/** How many units are read in one step, and before names are looked for in them: few enough that their words stay in the fastest memory. */
const readAtOnce = 8192;

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
        const to = endOfWord(text, from + readAtOnce, end);
        reader.read(text, from, to);
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
    let longestRead = 0;
    let readings: [Reading, ...Reading[]] | undefined;
    for (let entry = longest; entry !== 0; entry = this.#search.shorterAt(word, entry)) {
      const reading = this.#reading(text, word, start, entry);
      if (!reading) continue;
      if (readings) readings.push(reading);
      else [readings, longestRead] = [[reading], lengthOf(entry)];
      // Shorter names matter only where it depends on the date whether this one is meant.
      if (!reading.names.every(({ name }) => name.period)) break;
    }
    if (readings) found.push({ start, readings });
    return longestRead;
  }

  /** The names of an entry that are written at a word. */
  #reading(text: string, word: number, start: number, entry: number): Reading | undefined {
    const { nextNames } = this.#index.table;
    const { words } = this.#reader;
    const length = lengthOf(entry);
    const last = word + length - 1;
    const lastEnd = visibleEnd(text, startOf(words, last), endOf(words, last));
    let end = lastEnd;
    let names: [IndexedName, ...IndexedName[]] | undefined;
    for (let next = firstName(entry); next !== 0; next = nextNames[next - 1] ?? 0) {
      const name = this.#index.name(next - 1);
      if (!this.#isWritten(text, word, start, length, name)) continue;
      if (names) names.push(name);
      else names = [name];
      const { tail } = name.parts;
      if (tail !== '' && end === lastEnd && text.startsWith(tail, end)) end += tail.length;
    }
    return names && { end, names };
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
    const { nextNames } = this.#index.table;
    for (let next = this.#search.nameAt(first, last); next !== 0; next = nextNames[next - 1] ?? 0) {
      const { name, actor } = this.#index.name(next - 1);
      if (actor && !name.weak) return true;
    }
    return false;
  }
}

/** The end of the word or the character reference that an offset may lie in, or the end of the text. */
function endOfWord(text: string, offset: number, end: number): number {
  const { counts } = unitTables();
  let index = offset;
  while (index < end && (counts[text.charCodeAt(index)] !== separator || '#;'.includes(text.charAt(index)))) index++;
  return Math.min(index, end);
}

/** Whether a name is written in a usual way: as the pack has it, in capitals, or so but for the Unicode normal form. */
function isUsual(text: string, start: number, end: number, { name, capitals }: IndexedName): boolean {
  const { length } = name.text;
  if (end - start === length) return text.startsWith(name.text, start) || text.slice(start, end) === capitals;
  return end - start > length && end - start < 4 * length && text.slice(start, end).normalize('NFC') === name.text;
}
