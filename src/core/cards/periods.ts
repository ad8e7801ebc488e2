import { formatDate, type DateSpan, type Period } from '../knowledge/dates';
import type { CardLabels } from './labels';

/** A period for readers: "since March 2011, end not known", "29 July 2015 – 21 May 2016". Empty where it says nothing. */
export function formatPeriod({ start, end }: Period, labels: CardLabels): string {
  const from = typeof start === 'object' ? formatDate(start, labels.locale) : undefined;
  const to = typeof end === 'object' ? formatDate(end, labels.locale) : undefined;
  if (from !== undefined && to !== undefined) return from === to ? from : labels.fromTo(from, to);
  if (from !== undefined) return end === 'unknown' ? `${labels.since(from)}, ${labels.endUnknown}` : labels.since(from);
  return to === undefined ? '' : labels.until(to);
}

/** The day on which something was said, for readers; "1 June 2016 or later" where only the earliest day is known. */
export function formatSaid(said: DateSpan, labels: CardLabels, month?: 'long' | 'short'): string {
  if (Number.isFinite(said.last)) return formatDate(said, labels.locale, month);
  return labels.orLater(formatDate({ first: said.first, last: said.first }, labels.locale, month));
}
