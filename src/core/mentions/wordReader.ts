import { cases, counts, firstEastAsian, ignorable, letterOrDigit, mark, pastEastAsian, separator, special } from './units';

/** The words of a stretch of text, as hashes of what their units count as. The arrays are reused by the next reading. */
export interface Words {
  readonly count: number;
  /** One more than words; the last is 0. */
  readonly hashes: Int32Array;
  /** UTF-16 offsets in the text; the end exclusive. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** The case of the first unit, as `cases` has it. */
  readonly initials: Uint8Array;
}

/** Large and odd, so that neighbouring letters do not make up for each other. */
const base = 0x2c92_77b5;

/** Spreads what the units of a word came to over all bits. */
function scramble(hash: number): number {
  const value = Math.imul(hash ^ (hash >>> 16), 0x85eb_ca6b);
  return value ^ (value >>> 13);
}

/** Reads texts word by word, into arrays that grow with the longest stretch. */
export class WordReader {
  #count = 0;
  #hashes = new Int32Array(256);
  #starts = new Int32Array(256);
  #ends = new Int32Array(256);
  #initials = new Uint8Array(256);

  get words(): Words {
    return {
      count: this.#count,
      hashes: this.#hashes,
      starts: this.#starts,
      ends: this.#ends,
      initials: this.#initials,
    };
  }

  /** Forgets the first words. */
  drop(count: number): void {
    for (const array of [this.#hashes, this.#starts, this.#ends, this.#initials]) {
      array.copyWithin(0, count, this.#count + 1);
    }
    this.#count -= count;
  }

  /** Forgets what was read. */
  clear(): void {
    this.#count = 0;
  }

  /**
   * Adds the words of `text` from `start` to `end` (UTF-16). Letters, digits and marks make words; each Chinese character
   * and each hiragana is a word of its own, since nothing stands between words there.
   */
  read(text: string, start: number, end: number): void {
    const first = this.#count;
    this.#grow(first + end - start + 2);
    const piece = inOnePiece(text, start, end);
    this.#count = this.#readPlain(piece, start) ?? this.#readAny(piece, start);
    const [hashes, starts, initials] = [this.#hashes, this.#starts, this.#initials];
    for (let word = first; word < this.#count; word++) {
      hashes[word] = scramble(hashes[word] ?? 0);
      initials[word] = cases[piece.charCodeAt((starts[word] ?? 0) - start)] ?? 0;
    }
    hashes[this.#count] = 0;
  }

  /**
   * Adds the words of a piece of text that lies at an offset and ends with a separator, and returns how many words there are
   * now; `undefined` where it has what `readAny` is needed for.
   *
   * It is most of the time that finding names takes. So each unit is treated alike: what is not known yet is written all the
   * same, and written again by the next unit. Where a word ends cannot be foretold, and a branch there would cost more.
   */
  #readPlain(piece: string, offset: number): number | undefined {
    const [hashes, starts, ends] = [this.#hashes, this.#starts, this.#ends];
    let count = this.#count;
    let hash = 0;
    let rarest = 0;
    starts[count] = offset;
    for (let index = 0; index < piece.length; index++) {
      const code = counts[piece.charCodeAt(index)] ?? separator;
      const behind = offset + index + 1;
      // All bits are set where it is so, and none where it is not.
      const isInWord = (separator - code) >> 31;
      const isLetter = (ignorable - code) >> 31;
      const hadLetters = (hash | (0 - hash)) >> 31;
      rarest |= firstEastAsian - 1 - code;
      count = (count - (hadLetters & ~isInWord)) | 0;
      hash = (Math.imul(hash, 1 + ((base - 1) & isLetter)) + (code & isLetter)) & isInWord;
      hashes[count] = hash;
      ends[count] = behind;
      // In a word, it is the next one that may start behind.
      starts[count - isInWord] = behind;
    }
    return rarest < 0 ? undefined : count;
  }

  /** As `readPlain`, for any text. */
  #readAny(piece: string, offset: number): number {
    const [hashes, starts, ends] = [this.#hashes, this.#starts, this.#ends];
    let count = this.#count;
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
      starts[count] = offset + from;
      ends[count++] = offset + index;
    }
    return count;
  }

  #grow(words: number): void {
    if (words <= this.#hashes.length) return;
    const length = 2 ** Math.ceil(Math.log2(words));
    this.#hashes = grown(this.#hashes, new Int32Array(length));
    this.#starts = grown(this.#starts, new Int32Array(length));
    this.#ends = grown(this.#ends, new Int32Array(length));
    this.#initials = grown(this.#initials, new Uint8Array(length));
  }
}

function grown<T extends Int32Array | Uint8Array>(array: T, larger: T): T {
  larger.set(array);
  return larger;
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
