import { counts, firstEastAsian, ignorable, letterOrDigit, mark, pastEastAsian, separator, special } from './units';

/** The words of a stretch of text, as hashes of what their units count as. The arrays are reused by the next reading. */
export interface Words {
  readonly count: number;
  readonly hashes: Int32Array;
  /** UTF-16 offsets in the text; the end exclusive. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

const hashSeed = 0x2f0b_4c47;
/** Large and odd, so that neighbouring letters do not make up for each other. */
const base = 0x2c92_77b5;

/** Spreads what the units of a word came to over all bits. */
function scramble(hash: number): number {
  const value = Math.imul(hash ^ (hash >>> 16), 0x85eb_ca6b);
  return value ^ (value >>> 13);
}

/** Reads texts word by word, into arrays that grow with the longest stretch. */
export class WordReader {
  #codes = new Uint16Array(256);
  #count = 0;
  #hashes = new Int32Array(256);
  #starts = new Int32Array(256);
  #ends = new Int32Array(256);

  get words(): Words {
    return { count: this.#count, hashes: this.#hashes, starts: this.#starts, ends: this.#ends };
  }

  /** Forgets the first words. */
  drop(count: number): void {
    this.#hashes.copyWithin(0, count, this.#count);
    this.#starts.copyWithin(0, count, this.#count);
    this.#ends.copyWithin(0, count, this.#count);
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
    const length = end - start;
    this.#grow(this.#count + length, length + 1);
    const [codes, hashes, starts, ends] = [this.#codes, this.#hashes, this.#starts, this.#ends];
    encode(text, start, length, codes);
    let count = this.#count;
    for (let index = 0; index < length;) {
      let code = codes[index] ?? separator;
      if (code === separator) {
        index++;
        continue;
      }
      const from = index;
      let hash = hashSeed;
      for (;;) {
        // Letters of scripts that put something between words: nearly all there is.
        while (code > special && code < firstEastAsian) {
          hash = (Math.imul(hash, base) + code) | 0;
          code = codes[++index] ?? separator;
        }
        if (code !== ignorable) break;
        code = codes[++index] ?? separator;
      }
      if (code >= special) {
        if (!isEastAsian(code)) {
          const word = readSlowly(text, start + from, end);
          // "| 0" tells the compiler that these stay integers.
          hash = word.hash | 0;
          index = (word.end - start) | 0;
        } else if (hash === hashSeed) {
          const last = endOfEastAsian(codes, index);
          for (; index < last; index++) {
            code = codes[index] ?? separator;
            if (code !== ignorable) hash = (Math.imul(hash, base) + code) | 0;
          }
        }
      }
      if (hash === hashSeed) continue;
      hashes[count] = scramble(hash);
      starts[count] = start + from;
      ends[count++] = start + index;
    }
    this.#count = count;
  }

  #grow(words: number, units: number): void {
    if (units > this.#codes.length) this.#codes = new Uint16Array(2 ** Math.ceil(Math.log2(units)));
    if (words <= this.#hashes.length) return;
    const length = 2 ** Math.ceil(Math.log2(words));
    this.#hashes = grown(this.#hashes, length);
    this.#starts = grown(this.#starts, length);
    this.#ends = grown(this.#ends, length);
  }
}

function grown(array: Int32Array<ArrayBuffer>, length: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(length);
  larger.set(array);
  return larger;
}

/** Writes what each unit of a stretch of text counts as, and a separator behind. */
function encode(text: string, start: number, length: number, codes: Uint16Array): void {
  for (let index = 0; index < length; index++) codes[index] = counts[text.charCodeAt(start + index)] ?? separator;
  codes[length] = separator;
}

function isEastAsian(unit: number): boolean {
  return unit >= firstEastAsian && unit < pastEastAsian;
}

const isKatakana = (unit: number): boolean => unit >= 0x30a1 && unit <= 0x30ff && unit !== 0x30fb;

/** Where a word of East Asian letters ends: a run of katakana, else one letter; marks behind it included. */
function endOfEastAsian(codes: Uint16Array, start: number): number {
  const run = isKatakana(codes[start] ?? separator);
  let index = start + 1;
  for (
    let code = codes[index] ?? separator;
    code === ignorable || (run && isKatakana(code));
    code = codes[index] ?? separator
  ) {
    index++;
  }
  return index;
}

/**
 * A word from an offset on, read with what is rare: Hangul, letters outside the Basic Multilingual Plane, character
 * references that show nothing. Where there is no word, the hash is `hashSeed`; the end is behind `from` in any case.
 */
function readSlowly(text: string, from: number, end: number): { hash: number; end: number } {
  let hash = hashSeed;
  let index = from;
  const add = (units: string): void => {
    for (let place = 0; place < units.length; place++) hash = (Math.imul(hash, base) + units.charCodeAt(place)) | 0;
  };
  while (index < end) {
    const unit = counts[text.charCodeAt(index)] ?? separator;
    if (unit === separator || isEastAsian(unit)) break;
    if (unit === special) {
      const { length, shows } = specialAt(text, index);
      if (shows === 'a separator') return { hash, end: hash === hashSeed ? index + length : index };
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
