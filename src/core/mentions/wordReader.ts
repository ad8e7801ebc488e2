import { firstEastAsian, ignorable, letterOrDigit, mark, pastEastAsian, separator, special, unitTables } from './units';

/** The words of a stretch of text, as hashes of what their units count as. The arrays are reused by the next reading. */
export interface Words {
  readonly count: number;
  /** One more than words; the last is 0. */
  readonly hashes: Int32Array;
  /** For each word the UTF-16 offset in the text of its first unit, then that behind its last. */
  readonly bounds: Int32Array;
  /** The case of the first unit, as `unitTables` has it. */
  readonly initials: Uint8Array;
}

/** Where a word starts. */
export function startOf({ bounds }: Words, word: number): number {
  return bounds[2 * word] ?? 0;
}

/** Where a word ends, exclusive. */
export function endOf({ bounds }: Words, word: number): number {
  return bounds[2 * word + 1] ?? 0;
}

/** The end of the word or the character reference that an offset may lie in, or the end of the text. */
export function endOfWord(text: string, offset: number, end: number): number {
  const { counts } = unitTables();
  for (let index = offset; index < end; index++) {
    const unit = counts[text.charCodeAt(index)] ?? separator;
    if (unit === separator ? !'#;'.includes(text.charAt(index)) : isEastAsian(unit) && !isKatakana(unit)) return index;
  }
  return end;
}

/** Large and odd, so that neighbouring letters do not make up for each other. */
const base = 0x2c92_77b5;

/** Spreads what the units of a word came to over all bits. */
function scramble(hash: number): number {
  const value = Math.imul(hash ^ (hash >>> 16), 0x85eb_ca6b);
  return value ^ (value >>> 13);
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** Reads texts word by word, into arrays that grow with the longest stretch. */
export class WordReader {
  readonly #words: Writable<Words> = {
    count: 0,
    hashes: new Int32Array(256),
    bounds: new Int32Array(512),
    initials: new Uint8Array(256),
  };

  get words(): Words {
    return this.#words;
  }

  /** Forgets the first words. */
  drop(count: number): void {
    const words = this.#words;
    words.hashes.copyWithin(0, count, words.count + 1);
    words.bounds.copyWithin(0, 2 * count, 2 * words.count);
    words.initials.copyWithin(0, count, words.count);
    words.count -= count;
  }

  /** Forgets what was read. */
  clear(): void {
    this.#words.count = 0;
  }

  /**
   * Adds the words of `text` from `start` to `end` (UTF-16). Letters, digits and marks make words; each Chinese character
   * and each hiragana is a word of its own, since nothing stands between words there.
   */
  read(text: string, start: number, end: number): void {
    const words = this.#words;
    const first = words.count;
    makeRoom(words, first + end - start + 2);
    const piece = inOnePiece(text, start, end);
    const count = readPlain(piece, start, words);
    words.count = count >= 0 ? count : readAny(piece, start, words);
    finish(piece, start, first, words);
  }
}

function makeRoom(words: Writable<Words>, count: number): void {
  if (count <= words.hashes.length) return;
  // No power of two: then the same place of each array would fall on the same place of the processor's cache.
  const length = Math.ceil(count * 1.3);
  words.hashes = grown(words.hashes, new Int32Array(length));
  words.bounds = grown(words.bounds, new Int32Array(2 * length));
  words.initials = grown(words.initials, new Uint8Array(length));
}

function grown<T extends Int32Array | Uint8Array>(array: T, larger: T): T {
  larger.set(array);
  return larger;
}

/**
 * Adds the words of a piece of text that lies at an offset and ends with a separator, and returns how many words there are
 * then; less than 0 where it has what `readAny` is needed for.
 *
 * It is most of the time that finding names takes. So each unit is treated alike: what is not known yet is written all the
 * same, and written again by the next unit. Where a word ends cannot be foretold, and a branch there would cost more.
 */
function readPlain(piece: string, offset: number, { count: known, hashes, bounds }: Words): number {
  const { counts } = unitTables();
  let count = known;
  let hash = 0;
  bounds[2 * count] = offset;
  for (let index = 0; index < piece.length;) {
    const code = counts[piece.charCodeAt(index)] ?? separator;
    index = (index + 1) | 0;
    // All bits are set where it is so, and none where it is not.
    const isInWord = (separator - code) >> 31;
    const wasInWord = (hash | (0 - hash)) >> 31;
    if (code >= firstEastAsian) return -1;
    count = (count - (wasInWord & ~isInWord)) | 0;
    if (code !== ignorable) hash = (Math.imul(hash, base) + code) & isInWord;
    hashes[count] = hash;
    // In a word this is its end so far, else the start of the next.
    bounds[(count << 1) - isInWord] = offset + index;
  }
  return count;
}

/** As `readPlain`, for any text. */
function readAny(piece: string, offset: number, { count: known, hashes, bounds }: Words): number {
  const { counts } = unitTables();
  let count = known;
  const codeAt = (place: number): number => counts[piece.charCodeAt(place)] ?? separator;
  for (let index = 0; index < piece.length;) {
    let code = codeAt(index);
    if (code === separator) {
      index++;
      continue;
    }
    const from = index;
    let hash = 0;
    while (code !== separator && code < firstEastAsian) {
      if (code !== ignorable) hash = (Math.imul(hash, base) + code) | 0;
      code = codeAt(++index);
    }
    if (isEastAsian(code)) {
      if (hash === 0) {
        const last = endOfEastAsian(codeAt, index);
        for (; index < last; index++) {
          code = codeAt(index);
          if (code !== ignorable) hash = (Math.imul(hash, base) + code) | 0;
        }
      }
    } else if (code !== separator) {
      const word = readSlowly(piece, from);
      // "| 0" tells the compiler that these stay integers.
      hash = word.hash | 0;
      index = word.end | 0;
    }
    if (hash === 0) continue;
    hashes[count] = hash;
    bounds[2 * count] = offset + from;
    bounds[2 * count++ + 1] = offset + index;
  }
  return count;
}

/** Adds to words from `first` on what is known of them when they are read. */
function finish(piece: string, offset: number, first: number, { count, hashes, bounds, initials }: Words): void {
  const { cases } = unitTables();
  for (let word = first; word < count; word++) {
    hashes[word] = scramble(hashes[word] ?? 0);
    initials[word] = cases[piece.charCodeAt((bounds[2 * word] ?? 0) - offset)] ?? 0;
  }
  hashes[count] = 0;
}

/**
 * A stretch of text and a separator behind it. V8 keeps a part of a text as a reference to the whole, and reading units
 * through that takes twice as long; what `join` gives is a copy.
 */
function inOnePiece(text: string, start: number, end: number): string {
  return [text.slice(start, end), ' '].join('');
}

function isEastAsian(unit: number): boolean {
  return unit >= firstEastAsian && unit < pastEastAsian;
}

const isKatakana = (unit: number): boolean => unit >= 0x30a1 && unit <= 0x30ff && unit !== 0x30fb;

/** Where a word of East Asian letters ends: a run of katakana, else one letter; marks behind it included. */
function endOfEastAsian(codeAt: (place: number) => number, start: number): number {
  const run = isKatakana(codeAt(start));
  let index = start + 1;
  for (let code = codeAt(index); code === ignorable || (run && isKatakana(code)); code = codeAt(index)) index++;
  return index;
}

/**
 * A word from an offset on, read with what is rare: Hangul, letters outside the Basic Multilingual Plane, character
 * references that show nothing. Where there is no word, the hash is 0; the end is behind `from` in any case.
 */
function readSlowly(text: string, from: number): { hash: number; end: number } {
  const { counts } = unitTables();
  let hash = 0;
  let index = from;
  const add = (units: string): void => {
    for (let place = 0; place < units.length; place++) hash = (Math.imul(hash, base) + units.charCodeAt(place)) | 0;
  };
  while (index < text.length) {
    const unit = counts[text.charCodeAt(index)] ?? separator;
    if (unit === separator || isEastAsian(unit)) break;
    if (unit === special) {
      const { length, shows } = specialAt(text, index);
      if (shows === 'a separator') return { hash, end: hash === 0 ? index + length : index };
      if (shows === 'a letter') add(text.slice(index, index + length).toLowerCase());
      index += length;
    } else {
      // Hangul syllables count as the letters they are composed of.
      if (unit !== ignorable) add(isHangul(unit) ? text.charAt(index).normalize('NFD') : String.fromCharCode(unit));
      index++;
    }
  }
  return { hash, end: index };
}

function isHangul(unit: number): boolean {
  return unit >= 0xac00 && unit < 0xd7a4;
}

// https://html.spec.whatwg.org/multipage/syntax.html#character-references
const reference = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/iy;
const invisible = /^&(?:shy|zwj|zwnj|lrm|rlm|#173|#x0*ad|#x0*200[b-f]|#820[3-7]);$/i;

/** What begins at a surrogate or an ampersand. */
function specialAt(text: string, index: number): { length: number; shows: 'nothing' | 'a letter' | 'a separator' } {
  if (text.charAt(index) === '&') {
    reference.lastIndex = index;
    const [found = '&'] = reference.exec(text) ?? [];
    return { length: found.length, shows: invisible.test(found) ? 'nothing' : 'a separator' };
  }
  const point = String.fromCodePoint(text.codePointAt(index) ?? 0);
  if (mark.test(point)) return { length: point.length, shows: 'nothing' };
  return { length: point.length, shows: letterOrDigit.test(point) ? 'a letter' : 'a separator' };
}
