import { parseDate, type DateSpan } from '../knowledge/dates';

/** The YAML metadata block at the head of a report. */
export interface FrontMatter {
  /** The UTF-16 offset behind its closing line. */
  readonly end: number;
  /** The text of its `date` field without quotes and comment, or `undefined` where there is none. */
  readonly date: string | undefined;
}

// Pandoc's rule: the first line is three hyphens; three hyphens or three dots close it.
// https://pandoc.org/MANUAL.html#extension-yaml_metadata_block
const block = /^\uFEFF?---[ \t]*\r?\n(?:[^]*?\n)?(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;
const dateField = /^date:[ \t]*(?:"([^"\n]*)"|'([^'\n]*)'|([^#\s][^#\n]*?))[ \t]*(?:#.*)?\r?$/im;

/** The front matter of a text, or `undefined` where it has none. */
export function frontMatterOf(text: string): FrontMatter | undefined {
  const match = block.exec(text)?.[0];
  if (match === undefined) return undefined;
  const field = dateField.exec(match);
  return { end: match.length, date: field ? (field[1] ?? field[2] ?? field[3]) : undefined };
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const dayFirst = /^(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?([a-z]{3,9})\.?,?\s+(\d{4})$/i;
const monthFirst = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/i;

/**
 * The date that an author wrote: EDTF (`2015-12-26`, `2015-12`), with a time behind it, or in English words ("26 December
 * 2015", "Dec. 26, 2015", "December 2015"). `undefined` where it is none of these.
 */
export function parseReportDate(text: string): DateSpan | undefined {
  const trimmed = text.trim();
  const iso = /^(\d{4}-\d{2}-\d{2})[T ]\d/.exec(trimmed)?.[1];
  if (iso !== undefined) return parseDate(iso);
  const [, day, month, year] = dayFirst.exec(trimmed) ?? [];
  if (month !== undefined && year !== undefined) return fromWords(day, month, year);
  const [, firstMonth, thenDay, thenYear] = monthFirst.exec(trimmed) ?? [];
  if (firstMonth !== undefined && thenYear !== undefined) return fromWords(thenDay, firstMonth, thenYear);
  return parseDate(trimmed);
}

function fromWords(day: string | undefined, month: string, year: string): DateSpan | undefined {
  const index = months.indexOf(month.slice(0, 3).toLowerCase());
  if (index < 0) return undefined;
  const date = `${year}-${String(index + 1).padStart(2, '0')}`;
  return parseDate(day === undefined ? date : `${date}-${day.padStart(2, '0')}`);
}
