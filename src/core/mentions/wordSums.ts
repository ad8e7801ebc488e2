/** No name has more words. */
export const longestName = 32;

/** Large and odd, so that neighbouring words do not make up for each other. */
const keyBase = 0x3a8f_05c5;
const tagBase = 0x6c07_8965;
const keyPowers = powersOf(keyBase);
const tagPowers = powersOf(tagBase);

/** Integers for a word. */
const perWord = 4;

function powersOf(base: number): Int32Array {
  const powers = new Int32Array(longestName + 1).fill(1);
  for (let power = 1; power < powers.length; power++) powers[power] = Math.imul(powers[power - 1] ?? 0, base);
  return powers;
}

/** Hashes of runs of words: of so many from one on. */
export interface Runs {
  /** By which a run of words is looked up. */
  key(first: number, count: number): number;
  /** By which it is known from others of the same key. Is asked for behind the key. */
  tag(first: number, count: number): number;
}

/**
 * Hashes of runs of words with what stands between them, two of 32 bits for each. They come from running sums over the words,
 * so that a run of thirty words takes as long as one of two (https://en.wikipedia.org/wiki/Rolling_hash).
 */
export class WordSums implements Runs {
  /**
   * For each word from `#from` up to `#to` two sums, each one for keys and one for tags: of all before the word, the gap in
   * front of it included, and of the word as well.
   */
  #sums = new Int32Array(perWord * 128);
  #from = 0;
  #to = 0;

  /** Up to where runs of words from one on can be asked for; that word itself where none can. */
  end(first: number): number {
    return first >= this.#from && first < this.#to ? this.#to : first;
  }

  /** Forgets all words. */
  clear(): void {
    this.#from = this.#to = 0;
  }

  /**
   * Sees to it that runs of words from `first` up to `end` can be asked for. In order, each word is added but once.
   *
   * @param gaps for each word what stands in front of it, as `GapHashes` has it
   */
  add(hashes: Int32Array, gaps: Int32Array, first: number, end: number): void {
    const from = this.end(first);
    if (from === first) this.#from = first;
    if (end <= from) return;
    if (perWord * end > this.#sums.length) this.#sums = grown(this.#sums, perWord * end);
    this.#sum(hashes, gaps, 0, from, end);
  }

  /** Takes so many words from an offset on as its only ones, numbered from 0. */
  only(hashes: Int32Array, gaps: Int32Array, offset: number, count: number): void {
    this.#from = 0;
    this.#sum(hashes, gaps, offset, 0, count);
  }

  #sum(hashes: Int32Array, gaps: Int32Array, offset: number, from: number, to: number): void {
    const sums = this.#sums;
    // What comes before the first word is in no run.
    let key = from === this.#from ? 0 : (sums[perWord * from - 2] ?? 0);
    let tag = from === this.#from ? 0 : (sums[perWord * from - 1] ?? 0);
    for (let word = from; word < to; word++) {
      const hash = hashes[offset + word] ?? 0;
      const gap = gaps[offset + word] ?? 0;
      const at = perWord * word;
      sums[at] = key = (Math.imul(key, keyBase) + gap) | 0;
      sums[at + 1] = tag = (Math.imul(tag, tagBase) - gap) | 0;
      sums[at + 2] = key = (key + hash) | 0;
      sums[at + 3] = tag = (tag + (hash ^ (hash >>> 15))) | 0;
    }
    this.#to = to;
  }

  key(first: number, count: number): number {
    const sums = this.#sums;
    const before = Math.imul(sums[perWord * first] ?? 0, keyPowers[count - 1] ?? 0);
    const sum = (sums[perWord * (first + count) - 2] ?? 0) - before;
    const mixed = Math.imul(sum ^ (sum >>> 16) ^ count, 0x85eb_ca6b);
    return mixed ^ (mixed >>> 15);
  }

  tag(first: number, count: number): number {
    const sums = this.#sums;
    const before = Math.imul(sums[perWord * first + 1] ?? 0, tagPowers[count - 1] ?? 0);
    return ((sums[perWord * (first + count) - 1] ?? 0) - before) | 0;
  }
}

function grown(array: Int32Array, atLeast: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * atLeast);
  larger.set(array);
  return larger;
}
