import { GapHashes } from './gaps';
import { endOf, startOf, type Words } from './wordReader';
import { WordSums, type Runs } from './wordSums';

/** Stands for a gap that was not looked at. Should the hash of one be the same, it is looked at again. */
const unread = -0x8000_0000;

/** Runs of the words of a text, which are read so far as they are asked for. Those that start further on are asked for later. */
export class TextRuns implements Runs {
  readonly #words: Words;
  readonly #sums = new WordSums();
  readonly #hashes = new GapHashes();
  #text = '';
  /** For each word what stands in front of it. It is read when it is needed: at most words no name starts. */
  #gaps = new Int32Array(256);

  constructor(words: Words) {
    this.#words = words;
  }

  /** From now on the words are those of a text as they are now. */
  start(text: string): void {
    const { count } = this.#words;
    this.#text = text;
    if (count > this.#gaps.length) this.#gaps = new Int32Array(2 * count);
    this.#gaps.fill(unread, 0, count);
    this.again();
  }

  /** From now on runs may start further to the front again. */
  again(): void {
    this.#sums.clear();
  }

  /** What stands in front of a word, as `GapHashes` has it; 0 for the first. */
  gapBefore(word: number): number {
    const known = this.#gaps[word] ?? 0;
    if (known !== unread) return known;
    const gap =
      word === 0 ? 0 : this.#hashes.hash(this.#text, endOf(this.#words, word - 1), startOf(this.#words, word));
    return (this.#gaps[word] = gap);
  }

  key(first: number, count: number): number {
    const end = first + count;
    const from = this.#sums.end(first);
    if (from < end) {
      // What stands in front of the first word of all is in no run.
      for (let word = Math.max(from, first + 1); word < end; word++) this.gapBefore(word);
      this.#sums.add(this.#words.hashes, this.#gaps, first, end);
    }
    return this.#sums.key(first, count);
  }

  tag(first: number, count: number): number {
    return this.#sums.tag(first, count);
  }
}
