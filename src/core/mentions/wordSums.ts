/** No name has more words. */
export const longestName = 32;

/** Large and odd, so that neighbouring words do not make up for each other. */
const keyBase = 0x3a8f_05c5;
const tagBase = 0x6c07_8965;
const keyPowers = powersOf(keyBase);
const tagPowers = powersOf(tagBase);

function powersOf(base: number): Int32Array {
  const powers = new Int32Array(longestName + 1).fill(1);
  for (let power = 1; power < powers.length; power++) powers[power] = Math.imul(powers[power - 1] ?? 0, base);
  return powers;
}

/**
 * Hashes of runs of words, two of 32 bits for each. They come from running sums over the words, so that a run of thirty
 * words takes as long as one of two (https://en.wikipedia.org/wiki/Rolling_hash).
 */
export class WordSums {
  /** For each word from `#from` on the sums of those before it, one for keys and one for tags, up to `#to`. */
  #sums = new Int32Array(512);
  #from = 0;
  #to = 0;

  /** Forgets all words. */
  clear(): void {
    this.#from = this.#to = 0;
  }

  /** Sees to it that runs of words from `first` up to `end` can be asked for. In order, each word is added but once. */
  add(hashes: Int32Array, first: number, end: number): void {
    if (first > this.#to || first < this.#from) this.#from = this.#to = first;
    if (end <= this.#to) return;
    if (2 * end + 2 > this.#sums.length) this.#sums = grown(this.#sums, 2 * end + 2);
    const sums = this.#sums;
    let key = sums[2 * this.#to] ?? 0;
    let tag = sums[2 * this.#to + 1] ?? 0;
    for (let word = this.#to; word < end; word++) {
      const hash = hashes[word] ?? 0;
      key = addTo(key, keyBase, hash);
      tag = addTo(tag, tagBase, hash ^ (hash >>> 15));
      sums[2 * word + 2] = key;
      sums[2 * word + 3] = tag;
    }
    this.#to = end;
  }

  /** Takes so many words from an offset on as its only ones, numbered from 0. */
  only(hashes: Int32Array, offset: number, count: number): void {
    const sums = this.#sums;
    let key = 0;
    let tag = 0;
    for (let word = 0; word < count; word++) {
      sums[2 * word] = key;
      sums[2 * word + 1] = tag;
      const hash = hashes[offset + word] ?? 0;
      key = addTo(key, keyBase, hash);
      tag = addTo(tag, tagBase, hash ^ (hash >>> 15));
    }
    sums[2 * count] = key;
    sums[2 * count + 1] = tag;
    this.#from = 0;
    this.#to = count;
  }

  /** By which a run of words is looked up. */
  key(first: number, count: number): number {
    const sums = this.#sums;
    const sum = (sums[2 * (first + count)] ?? 0) - Math.imul(sums[2 * first] ?? 0, keyPowers[count] ?? 0);
    const mixed = Math.imul(sum ^ (sum >>> 16) ^ count, 0x85eb_ca6b);
    return mixed ^ (mixed >>> 15);
  }

  /** By which it is known from others of the same key. */
  tag(first: number, count: number): number {
    const sums = this.#sums;
    return ((sums[2 * (first + count) + 1] ?? 0) - Math.imul(sums[2 * first + 1] ?? 0, tagPowers[count] ?? 0)) | 0;
  }
}

function addTo(sum: number, base: number, hash: number): number {
  return (Math.imul(sum, base) + hash) | 0;
}

function grown(array: Int32Array, atLeast: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(2 * atLeast);
  larger.set(array);
  return larger;
}
