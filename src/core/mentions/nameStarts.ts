import { smallLetter } from './units';
import type { Words } from './wordReader';

/**
 * How names start, as a filter of bits: at most words of a text no name starts, which this tells at the cost of one place in
 * memory. The first word chooses a block of 16 integers, the first two choose a bit of it; a name of one word counts for
 * itself.
 *
 * No way of writing a name makes a capital letter small, so a word of a text with a small letter is looked up among those names
 * only that do not start with a capital: a table of its own behind that of all names, small where there are few.
 */
export interface NameStarts {
  readonly bits: Int32Array;
  /** How many integers of `bits` are for all names, a power of two; the others are for names without a capital. */
  readonly all: number;
  /** How many are for names without a capital, a power of two. */
  readonly small: number;
}

/** An empty filter. */
export function createNameStarts(names: number, withoutCapital: number): NameStarts {
  const [all, small] = [powerOfTwo(names), powerOfTwo(withoutCapital)];
  return { bits: new Int32Array(all + small), all, small };
}

/** The least power of two that is at least a number, and at least a block. */
function powerOfTwo(count: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(16, count)));
}

/** Adds a name by the hashes of its first two words; the second is 0 where it has but one. */
export function addNameStart({ bits, all, small }: NameStarts, first: number, second: number, capital: boolean): void {
  const place = second === 0 ? placeOfOne(first) : placeOfTwo(first, second);
  setBit(bits, (first << 4) & (all - 1), place);
  if (!capital) setBit(bits, all + ((first << 4) & (small - 1)), place);
}

function setBit(bits: Int32Array, block: number, place: number): void {
  const at = block | ((place >>> 5) & 15);
  bits[at] = (bits[at] ?? 0) | (1 << (place & 31));
}

/** Of the 512 bits of a block. */
function placeOfOne(first: number): number {
  return first >>> 23;
}

function placeOfTwo(first: number, second: number): number {
  return Math.imul(first ^ ((second << 16) | (second >>> 16)), 0x9e37_79b1) >>> 23;
}

/**
 * The words from `from` to `to` at which names may start, into `found`, which must have room for all of them and one more;
 * returns how many.
 */
export function possibleStarts(
  { bits, all, small }: NameStarts,
  words: Words,
  from: number,
  to: number,
  found: Int32Array,
): number {
  const { hashes, initials } = words;
  const allMask = all - 1;
  const difference = allMask ^ (small - 1);
  let count = 0;
  let first = hashes[from] ?? 0;
  for (let word = from; word < to; word++) {
    const second = hashes[word + 1] ?? 0;
    // 1 where only names without a capital come into question, else 0.
    const only = (initials[word] ?? 0) & smallLetter;
    const block = ((first << 4) & (allMask ^ (only * difference))) + only * all;
    const one = placeOfOne(first);
    const two = placeOfTwo(first, second);
    const bit = ((bits[block | (one >>> 5)] ?? 0) >>> (one & 31)) | ((bits[block | (two >>> 5)] ?? 0) >>> (two & 31));
    // Written in any case, and written again by the next one where it is none: a branch would often be foretold wrongly.
    found[count] = word;
    count += bit & 1;
    first = second;
  }
  return count;
}
