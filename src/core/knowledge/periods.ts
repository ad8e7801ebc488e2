import { formatDate, type DateSpan, type Period } from './dates';

/** The words around dates, in the language of whoever reads them. */
export interface DateWords {
  /** The locale of dates. */
  readonly locale: string;
  /** For a date that is approximate. */
  readonly about: (date: string) => string;
  /** For a date of which only the earliest is known. */
  readonly orLater: (date: string) => string;
  /** For a date of which only the latest is known. */
  readonly orEarlier: (date: string) => string;
}

/** The words of periods. */
export interface PeriodWords extends DateWords {
  readonly since: (date: string) => string;
  readonly until: (date: string) => string;
  readonly fromTo: (from: string, to: string) => string;
  readonly endUnknown: string;
}

/**
 * A period for readers: "since March 2011, end not known", "29 July 2015 – 21 May 2016". Months are
 * written out unless told otherwise. Empty where it says nothing.
 */
export function formatPeriod({ start, end }: Period, words: PeriodWords, month?: 'long' | 'short'): string {
  const from = typeof start === 'object' ? dateText(start, words, month) : undefined;
  const to = typeof end === 'object' ? dateText(end, words, month) : undefined;
  if (from !== undefined && to !== undefined) return from === to ? from : words.fromTo(from, to);
  if (from !== undefined) return end === 'unknown' ? `${words.since(from)}, ${words.endUnknown}` : words.since(from);
  return to === undefined ? '' : words.until(to);
}

/** A date for readers as it is known: "about 1960"; "1 June 2016 or later" where only the earliest day is known. */
export function dateText({ first, last, approximate }: DateSpan, words: DateWords, month?: 'long' | 'short'): string {
  const format = (start: number, end: number): string => formatDate({ first: start, last: end }, words.locale, month);
  if (!Number.isFinite(last)) return words.orLater(format(first, first));
  if (!Number.isFinite(first)) return words.orEarlier(format(last, last));
  return approximate ? words.about(format(first, last)) : format(first, last);
}
