import { exactlyAt, firstName, lengthOf, longestAt, longestLength, type NameTable } from './nameTable';
import type { Words } from './wordReader';
import { WordSums } from './wordSums';

/** Looks names up at the words of a text, by their hashes: what stands between the words is not looked at. */
export class NameSearch {
  readonly #table: NameTable;
  readonly #words: Words;
  readonly #longest: number;
  readonly #sums = new WordSums();
  /** For names elsewhere than at the last word that was asked about. */
  readonly #sumsElsewhere = new WordSums();
  /** Where the last word that was asked about stops to stand again and again, and what was found at it. */
  #sameUntil = 0;
  #found = 0;

  constructor(table: NameTable, words: Words) {
    this.#table = table;
    this.#words = words;
    this.#longest = longestLength(table);
  }

  /** Has to be called when words were dropped. */
  clear(): void {
    this.#sums.clear();
    this.#sameUntil = 0;
  }

  /** The entry of the table for the longest name that starts at a word; 0 where there is none. Words are asked about in order. */
  longestAt(word: number): number {
    // Where one word stands so often that no name is longer, whatever starts at it starts at the next one too.
    if (word + this.#longest <= this.#sameUntil) return this.#found;
    const { count, hashes } = this.#words;
    const atMost = Math.min(this.#longest, count - word);
    this.#sums.add(hashes, word, word + atMost);
    this.#found = longestAt(this.#table, this.#sums, word, atMost);
    this.#sameUntil = word + 1;
    while (this.#sameUntil < count && hashes[this.#sameUntil] === hashes[word]) this.#sameUntil++;
    return this.#found;
  }

  /** The entry for the longest name with fewer words than one that starts at the same word; 0 where there is none. */
  shorterAt(word: number, entry: number): number {
    const { lengths } = this.#table;
    this.#sums.add(this.#words.hashes, word, word + lengthOf(entry));
    for (let place = lengths.indexOf(lengthOf(entry)) - 1; place >= 0; place--) {
      const shorter = exactlyAt(this.#table, this.#sums, word, lengths[place] ?? 0);
      if (shorter !== 0) return shorter;
    }
    return 0;
  }

  /** 1 + the first of the names that are the words from `first` to `last`; 0 where there is none. */
  nameAt(first: number, last: number): number {
    const length = last - first + 1;
    if (length > this.#longest) return 0;
    this.#sumsElsewhere.clear();
    this.#sumsElsewhere.add(this.#words.hashes, first, last + 1);
    return firstName(exactlyAt(this.#table, this.#sumsElsewhere, first, length));
  }
}
