import { gapHash } from './gaps';
import { endOf, startOf, type Words } from './wordReader';
import { WordSums, type Runs } from './wordSums';

/** Stands for a gap that was not looked at. Should the hash of one be the same, it is looked at again. */
const unread = -0x8000_0000;

/** What stands between the words of a text, as `gapHash` has it; read when it is asked for, since at most words no name starts. */
export class TextGaps {
  readonly words: Words;
  #text = '';
  #before = new Int32Array(256);

  constructor(words: Words) {
    this.words = words;
  }

  /** From now on the words are those of a text as they are now. */
  start(text: string): void {
    const { count } = this.words;
    this.#text = text;
    if (count > this.#before.length) this.#before = new Int32Array(2 * count);
    this.#before.fill(unread, 0, count);
  }

  /** What stands in front of a word other than the first. */
  before(word: number): number {
    const known = this.#before[word] ?? 0;
    if (known !== unread) return known;
    return (this.#before[word] = gapHash(this.#text, endOf(this.words, word - 1), startOf(this.words, word)));
  }

  /** For each word what stands in front of it, for those at least from one up to another. */
  between(first: number, end: number): Int32Array {
    for (let word = Math.max(first, 1); word < end; word++) this.before(word);
    return this.#before;
  }
}

/** Runs of the words of a text, which are read so far as they are asked for. Those that start further on are asked for later. */
export class TextRuns implements Runs {
  readonly #gaps: TextGaps;
  readonly #sums = new WordSums();

  constructor(gaps: TextGaps) {
    this.#gaps = gaps;
  }

  /** Has to be called when the words are others. */
  clear(): void {
    this.#sums.clear();
  }

  key(first: number, count: number): number {
    const end = first + count;
    const from = this.#sums.end(first);
    if (from < end) this.#sums.add(this.#gaps.words.hashes, this.#gaps.between(from, end), first, end);
    return this.#sums.key(first, count);
  }

  tag(first: number, count: number): number {
    return this.#sums.tag(first, count);
  }
}
