/**
 * Dates and periods in the part of EDTF (ISO 8601-2:2019, https://www.loc.gov/standards/datetime/) that packs use:
 * `2015`, `2015-12`, `2015-12-23`, each optionally qualified by `~`, `?` or `%`, and intervals of these in which an end
 * may be open (`..`) or unknown (empty); and `[2015-12..]`,
 * some day in or after December 2015, and `[..2015-12]`, some day in or before it.
 */

/**
 * Days since 1970-01-01 (proleptic Gregorian, UTC): the first and the last day that a date may mean. The last is infinite
 * where only the earliest day is known, the first where only the latest is.
 */
export interface DateSpan {
  readonly first: number;
  readonly last: number;
  /** Whether the date is given as approximate. It still means its span and no more. */
  readonly approximate?: true;
}

/** One end of a period: some day of a span; no end ("open"); or an end that nobody has established ("unknown"). */
export type Bound = DateSpan | 'open' | 'unknown';

/** A stretch of time. Both bounds are inclusive. */
export interface Period {
  readonly start: Bound;
  readonly end: Bound;
}

/** Whether something holds at a date: yes, no, or not known. */
export type Answer = 'yes' | 'no' | 'unknown';

const dayLength = 86_400_000;
const oneOfSetPattern = /^\[(?:\.\.(?<latest>[^.]+)|(?<earliest>[^.]+)\.\.)\]$/;
const datePattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?%]?)$/;

function dayNumber(year: number, month: number, day: number): number {
  // Date.UTC reads the years 0 to 99 as 1900 to 1999; setUTCFullYear does not.
  return new Date(0).setUTCFullYear(year, month - 1, day) / dayLength;
}

/** The span that an EDTF date means, or `undefined` where the text is no date of the forms above. */
export function parseDate(text: string): DateSpan | undefined {
  const { earliest, latest } = oneOfSetPattern.exec(text)?.groups ?? {};
  const known = earliest ?? latest;
  if (known !== undefined) {
    const date = datePattern.test(known) ? parseDate(known) : undefined;
    return date && (known === earliest ? { first: date.first, last: Infinity } : { first: -Infinity, last: date.last });
  }
  const match = datePattern.exec(text);
  const span = match && spanOf(match);
  if (!span) return undefined;
  return match[4] === '~' || match[4] === '%' ? { ...span, approximate: true } : span;
}

function spanOf(match: RegExpExecArray): DateSpan | undefined {
  const year = Number(match[1]);
  if (match[2] === undefined) return { first: dayNumber(year, 1, 1), last: dayNumber(year, 12, 31) };
  const month = Number(match[2]);
  if (month < 1 || month > 12) return undefined;
  const lastDay = new Date(dayNumber(year, month + 1, 0) * dayLength).getUTCDate();
  if (match[3] === undefined) return { first: dayNumber(year, month, 1), last: dayNumber(year, month, lastDay) };
  const day = Number(match[3]);
  if (day < 1 || day > lastDay) return undefined;
  return { first: dayNumber(year, month, day), last: dayNumber(year, month, day) };
}

function parseBound(text: string): Bound | undefined {
  if (text === '..') return 'open';
  return text === '' ? 'unknown' : parseDate(text);
}

/** The period that an EDTF date or interval means, or `undefined` where the text is neither or ends before it starts. */
export function parsePeriod(text: string): Period | undefined {
  const [from, to, ...rest] = text.split('/');
  if (from === undefined || rest.length > 0 || text === '/') return undefined;
  if (to === undefined) {
    const date = parseDate(from);
    return date && { start: date, end: date };
  }
  const start = parseBound(from);
  const end = parseBound(to);
  if (start === undefined || end === undefined) return undefined;
  if (typeof start === 'object' && typeof end === 'object' && start.first > end.last) return undefined;
  return { start, end };
}

/**
 * Whether a period covers a date. Between the earliest and the latest day that a bound may mean, and beyond a bound that
 * is unknown, the answer is "unknown". A date that is itself a span (a month) is covered only if all of it is.
 */
export function holdsAt(period: Period, at: DateSpan): Answer {
  if (typeof period.start === 'object' && at.last < period.start.first) return 'no';
  if (typeof period.end === 'object' && at.first > period.end.last) return 'no';
  const started = period.start === 'open' || (typeof period.start === 'object' && at.first >= period.start.last);
  const goesOn = period.end === 'open' || (typeof period.end === 'object' && at.last <= period.end.first);
  // A single imprecise date ("in 2014") is a point inside the span, and a date that lies in the span may be that point.
  return started && goesOn ? 'yes' : 'unknown';
}

/** Whether the period has certainly ended before the date. */
export function hasEnded(period: Period, at: DateSpan): boolean {
  return typeof period.end === 'object' && at.first > period.end.last;
}

/** Whether the period certainly starts after the date. */
export function startsLater(period: Period, at: DateSpan): boolean {
  return typeof period.start === 'object' && at.last < period.start.first;
}

/** The day of a JavaScript date in its own time zone. */
export function dateSpanOf(date: Date): DateSpan {
  const day = dayNumber(date.getFullYear(), date.getMonth() + 1, date.getDate());
  return { first: day, last: day };
}

/** How long a span is, as a calendar unit: what a reader should be shown of it. */
function precision({ first, last }: DateSpan): 'day' | 'month' | 'year' {
  if (first === last) return 'day';
  return last - first > 31 ? 'year' : 'month';
}

/** A day, month or year in EDTF, as `parseDate` reads it: "2015-12-23", "2013-04", "1994". */
export function isoDate(span: DateSpan): string {
  const units = { day: 10, month: 7, year: 4 };
  return new Date(span.first * dayLength).toISOString().slice(0, units[precision(span)]);
}

/** A date for readers, in the given locale: "23 December 2015", "April 2013", "1994"; months are short on request. */
export function formatDate(span: DateSpan, locale: string, month: 'long' | 'short' = 'long'): string {
  return formatter(locale, precision(span), month).format(new Date(span.first * dayLength));
}

/** What writes dates takes far longer to make than to use, and there are few of them. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: string, unit: ReturnType<typeof precision>, month: 'long' | 'short'): Intl.DateTimeFormat {
  const key = `${locale} ${unit} ${month}`;
  let made = formatters.get(key);
  if (!made) {
    const options: Intl.DateTimeFormatOptions = { year: 'numeric', timeZone: 'UTC' };
    if (unit !== 'year') options.month = month;
    if (unit === 'day') options.day = 'numeric';
    made = new Intl.DateTimeFormat(locale, options);
    formatters.set(key, made);
  }
  return made;
}
