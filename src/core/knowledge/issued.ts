import { parseDate, type DateSpan } from './dates';
import type { CslItem } from './model';

/** When a source appeared, as precisely as it says; `undefined` where it does not. */
export function issuedOf(csl: CslItem): DateSpan | undefined {
  const [year, ...rest] = csl.issued?.['date-parts'][0] ?? [];
  if (year === undefined) return undefined;
  return parseDate([String(year).padStart(4, '0'), ...rest.map((part) => String(part).padStart(2, '0'))].join('-'));
}

/** Whether a source had appeared by the end of a date, as far as is known: one of which nobody knows when it did had. */
export function hadAppeared(csl: CslItem, at: DateSpan): boolean {
  const from = appearedFrom(csl);
  return from === undefined || from <= at.last;
}

/** The first day on which a source can have appeared, as a day number like those of `DateSpan`; `undefined` where nobody knows. */
export function appearedFrom(csl: CslItem): number | undefined {
  const { notBefore } = csl.custom;
  return (issuedOf(csl) ?? (notBefore === undefined ? undefined : parseDate(notBefore)))?.first;
}
