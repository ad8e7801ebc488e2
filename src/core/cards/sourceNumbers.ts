import { citesAsOf } from '../knowledge/asOf';
import type { DateSpan } from '../knowledge/dates';
import type { Cite, Source } from '../knowledge/model';

/** Numbers for the sources of a card, from 1, in the order in which they are first cited. */
export interface SourceNumbers {
  /** The numbers of what is cited in a report of the card's date, each once, and no more than so many of them. */
  of(cites: readonly Cite[], most?: number): readonly number[];
  /** The sources that have been numbered, in the order of their numbers. */
  all(): readonly Source[];
}

/** Starts numbering the sources of a card that speaks for a date. */
export function numberSources(at: DateSpan): SourceNumbers {
  const numbers = new Map<Source, number>();
  return {
    of: (cites, most = 2) => {
      const sources = new Set(citesAsOf(cites, at).map(({ source }) => source));
      return [...sources].slice(0, most).map((source) => {
        const number = numbers.get(source) ?? numbers.size + 1;
        numbers.set(source, number);
        return number;
      });
    },
    all: () => [...numbers.keys()],
  };
}
