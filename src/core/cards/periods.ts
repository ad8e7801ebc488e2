import { formatDate, type DateSpan, type Period } from '../knowledge/dates';
import type { CardLabels } from './labels';

/** A period for readers: "since March 2011, end not known", "29 July 2015 – 21 May 2016". Empty where it says nothing. */
export function formatPeriod({ start, end }: Period, labels: CardLabels): string {
  const from = typeof start === 'object' ? dateText(start, labels) : undefined;
  const to = typeof end === 'object' ? dateText(end, labels) : undefined;
  if (from !== undefined && to !== undefined) return from === to ? from : labels.fromTo(from, to);
  if (from !== undefined) return end === 'unknown' ? `${labels.since(from)}, ${labels.endUnknown}` : labels.since(from);
  return to === undefined ? '' : labels.until(to);
}

/** A date for readers as it is known: "about 1960"; "1 June 2016 or later" where only the earliest day is known. */
export function dateText({ first, last, approximate }: DateSpan, labels: CardLabels, month?: 'long' | 'short'): string {
  const format = (start: number, end: number): string => formatDate({ first: start, last: end }, labels.locale, month);
  if (!Number.isFinite(last)) return labels.orLater(format(first, first));
  if (!Number.isFinite(first)) return labels.orEarlier(format(last, last));
  return approximate ? labels.about(format(first, last)) : format(first, last);
}
