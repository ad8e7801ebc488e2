import { exactlyAt, lengthOf, longestAt, longestLength, type NameTable } from './nameTable';
import { TextRuns } from './textRuns';
import type { Words } from './wordReader';

/** Looks names up at the words of a text, by the hashes of these and of what stands between them. */
export class NameSearch {
  readonly #table: NameTable;
  readonly #words: Words;
  readonly #longest: number;
  readonly #runs: TextRuns;
  /** For names elsewhere than at the last word that was asked about. */
  readonly #runsElsewhere: TextRuns;
  /** Where the last word that was asked about stops to stand again and again, and what was found at it. */
  #sameUntil = 0;
  #found = 0;

  constructor(table: NameTable, words: Words) {
    this.#table = table;
    this.#words = words;
    this.#longest = longestLength(table);
    this.#runs = new TextRuns(words);
    this.#runsElsewhere = new TextRuns(words);
  }

  /** From now on the words are those of a text as they are now. */
  start(text: string): void {
    this.#runs.start(text);
    this.#runsElsewhere.start(text);
    this.#sameUntil = 0;
  }

  /** The entry of the table for the longest name that starts at a word; 0 where there is none. Words are asked about in order. */
  longestAt(word: number): number {
    // Where one word stands so often that no name is longer, whatever starts at it starts at the next one too.
    if (word + this.#longest <= this.#sameUntil) return this.#found;
    this.#found = longestAt(this.#table, this.#runs, word, this.#words.count - word);
    this.#sameUntil = this.#endOfSame(word);
    return this.#found;
  }

  /** The entry for the longest name with fewer words than one that starts at the same word; 0 where there is none. */
  shorterAt(word: number, entry: number): number {
    const { lengths } = this.#table;
    for (let place = lengths.indexOf(lengthOf(entry)) - 1; place >= 0; place--) {
      const shorter = exactlyAt(this.#table, this.#runs, word, lengths[place] ?? 0);
      if (shorter !== 0) return shorter;
    }
    return 0;
  }

  /** The entry for the names that are the words from `first` to `last`; 0 where there is none. */
  namesAt(first: number, last: number): number {
    const length = last - first + 1;
    if (length > this.#longest) return 0;
    this.#runsElsewhere.again();
    return exactlyAt(this.#table, this.#runsElsewhere, first, length);
  }

  /** Behind the last of the words that are all alike from one on, with the same between them. */
  #endOfSame(word: number): number {
    const { count, hashes } = this.#words;
    let end = word + 1;
    if (end === count || hashes[end] !== hashes[word]) return end;
    const gap = this.#runs.gapBefore(end);
    while (end < count && hashes[end] === hashes[word] && this.#runs.gapBefore(end) === gap) end++;
    return end;
  }
}
