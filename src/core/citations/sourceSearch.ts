import { formatDate, type DateSpan } from '../knowledge/dates';
import { hadAppeared, issuedOf } from '../knowledge/issued';
import type { Source } from '../knowledge/model';
import { foldWord } from '../mentions/spelling';
import { englishTerms, originOf } from './formatSource';

/** Finds sources by their key, who says it, title and date. It never changes. */
export interface SourceSearch {
  /**
   * The sources of which each word of the query begins a word, or is part of the key, whatever its case and accents; all for an
   * empty query.
   *
   * @param first what is to come first, in its order; the others follow in that of the alphabet
   * @param at a date; what appeared later comes last
   */
  find(query: string, first?: readonly Source[], at?: DateSpan): readonly Source[];
}

/** Prepares sources to be found. */
export function createSourceSearch(sources: readonly Source[]): SourceSearch {
  const { compare } = new Intl.Collator();
  const entries = [...sources]
    .sort((left, right) => compare(originOf(left.csl), originOf(right.csl)) || compare(left.key, right.key))
    .map((source) => ({ source, key: source.key.toLowerCase(), words: ` ${wordsOf(textOf(source)).join(' ')}` }));
  return {
    find: (query, first = [], at) => {
      const wanted = wordsOf(query);
      const found = entries
        .filter(({ key, words }) => wanted.every((word) => words.includes(` ${word}`) || key.includes(word)))
        .map(({ source }) => source);
      const leading = new Set(first.filter((source) => found.includes(source)));
      const inOrder = [...leading, ...found.filter((source) => !leading.has(source))];
      return at ? inOrder.toSorted((left, right) => isLate(left, at) - isLate(right, at)) : inOrder;
    },
  };
}

function isLate({ csl }: Source, at: DateSpan): number {
  return Number(!hadAppeared(csl, at));
}

/** All that somebody may remember of a source. */
function textOf({ key, csl }: Source): string {
  const issued = issuedOf(csl);
  const dates = issued ? [formatDate(issued, englishTerms.locale), ...(csl.issued?.['date-parts'][0] ?? [])] : [];
  return [key, originOf(csl), csl.publisher, csl['container-title'], csl.title, csl.custom.relays, ...dates].join(' ');
}

function wordsOf(text: string): readonly string[] {
  return Array.from(text.matchAll(/[\p{L}\p{M}\p{N}]+/gu), ([word]) => foldWord(word));
}
