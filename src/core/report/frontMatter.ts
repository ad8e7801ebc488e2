import { parseDate, type DateSpan } from '../knowledge/dates';
import { yamlField, type YamlTopField } from './yaml';

/** The YAML metadata block at the head of a report. */
export interface FrontMatter {
  /** The UTF-16 offset behind its closing line. */
  readonly end: number;
  /** Its `date` field, or `undefined` where there is none. */
  readonly date: YamlTopField | undefined;
}

// Pandoc's rule: the first line is three hyphens; three hyphens or three dots close it.
// https://pandoc.org/MANUAL.html#extension-yaml_metadata_block
const block = /^\uFEFF?---[ \t]*\r?\n(?:[^]*?\n)??(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/;

/** The front matter of a text, or `undefined` where it has none. */
export function frontMatterOf(text: string): FrontMatter | undefined {
  const match = block.exec(text)?.[0];
  if (match === undefined) return undefined;
  return { end: match.length, date: yamlField(match, 'date', 'Date') };
}

/** Where the line starts that closes a front matter, which is given from its first line to its last. */
export function frontMatterClose(matter: string): number {
  return matter.search(/(?:---|\.\.\.)[ \t]*(?:\r?\n)?$/);
}

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const dayFirst = /^(?:(\d{1,2})(?:st|nd|rd|th)?\s+)?([a-z]{3,9})\.?,?\s+(\d{4})$/i;
const monthFirst = /^([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/i;

/**
 * The date that an author wrote: EDTF (`2015-12-26`, `2015-12`), also with slashes or with a time behind it; `26.12.2015`; or
 * in English words ("26 December 2015", "Dec. 26, 2015", "December 2015"). `undefined` where it is none of these; "12/26/2015"
 * is none, because days and months change places between countries.
 */
export function parseReportDate(text: string): DateSpan | undefined {
  const trimmed = text.trim();
  const iso = /^(\d{4})[-/](\d{2})[-/](\d{2})(?:[T ]\d.*)?$/.exec(trimmed);
  if (iso) return parseDate(iso.slice(1, 4).join('-'));
  const [, dottedDay, dottedMonth, dottedYear] = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(trimmed) ?? [];
  if (dottedDay !== undefined && dottedMonth !== undefined && dottedYear !== undefined) {
    return parseDate([dottedYear, dottedMonth.padStart(2, '0'), dottedDay.padStart(2, '0')].join('-'));
  }
  const [, day, month, year] = dayFirst.exec(trimmed) ?? [];
  if (month !== undefined && year !== undefined) return fromWords(day, month, year);
  const [, firstMonth, thenDay, thenYear] = monthFirst.exec(trimmed) ?? [];
  if (firstMonth !== undefined && thenYear !== undefined) return fromWords(thenDay, firstMonth, thenYear);
  return parseDate(trimmed);
}

function fromWords(day: string | undefined, month: string, year: string): DateSpan | undefined {
  const index = months.findIndex((name) => name.startsWith(month.toLowerCase()));
  if (index < 0) return undefined;
  const date = `${year}-${String(index + 1).padStart(2, '0')}`;
  return parseDate(day === undefined ? date : `${date}-${day.padStart(2, '0')}`);
}
