import { exactlyAt, firstName, lengthOf, longestAt, longestLength, type NameTable } from './nameTable';
import type { Words } from './wordReader';
import { longestName, WordSums } from './wordSums';

/** How many answers are remembered, a power of two. */
const remembered = 64;

/** Looks names up at the words of a text, by their hashes: what stands between the words is not looked at. */
export class NameSearch {
  readonly #table: NameTable;
  readonly #words: Words;
  readonly #longest: number;
  readonly #sums = new WordSums();
  /** The word that was last asked about. */
  #last = -1;
  /** For names elsewhere than at the last word that was asked about. */
  readonly #sumsElsewhere = new WordSums();
  /** For some runs of as many words as the longest name has: key, tag, and the entry for the longest name in it. */
  readonly #answers = new Int32Array(3 * remembered);

  constructor(table: NameTable, words: Words) {
    this.#table = table;
    this.#words = words;
    this.#longest = longestLength(table);
  }

  /** Has to be called when words were dropped. */
  clear(): void {
    this.#last = -1;
    this.#sums.clear();
  }

  /** The entry of the table for the longest name that starts at a word; 0 where there is none. */
  longestAt(word: number): number {
    const { count, hashes } = this.#words;
    const atMost = Math.min(this.#longest, count - word);
    this.#sums.add(hashes, word, word + atMost);
    const repeats = word === this.#last + 1 && atMost === this.#longest;
    this.#last = word;
    return repeats ? this.#answerAt(word) : longestAt(this.#table, this.#sums, word, atMost);
  }

  /** The entry for the longest name with fewer words than one that starts at the word that was last asked about. */
  shorterAt(word: number, entry: number): number {
    return longestAt(this.#table, this.#sums, word, lengthOf(entry) - 1);
  }

  /** 1 + the first of the names that are the words from `first` to `last`; 0 where there is none. */
  nameAt(first: number, last: number): number {
    const length = last - first + 1;
    if (length > longestName) return 0;
    this.#sumsElsewhere.clear();
    this.#sumsElsewhere.add(this.#words.hashes, first, last + 1);
    return firstName(exactlyAt(this.#table, this.#sumsElsewhere, first, length));
  }

  /** As `longestAt`, where a text may say the same again and again: then it is answered from memory. */
  #answerAt(word: number): number {
    const [key, tag] = [this.#sums.key(word, this.#longest), this.#sums.tag(word, this.#longest)];
    const answers = this.#answers;
    const at = 3 * (key & (remembered - 1));
    if (answers[at] !== key || answers[at + 1] !== tag) {
      answers[at] = key;
      answers[at + 1] = tag;
      answers[at + 2] = longestAt(this.#table, this.#sums, word, this.#longest);
    }
    return answers[at + 2] ?? 0;
  }
}
