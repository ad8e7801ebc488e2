import { formatDate, isoDate, type DateSpan } from '../knowledge/dates';
import { frontMatterClose, frontMatterOf } from './frontMatter';
import type { Markup } from './languages';
import type { Replacement } from './replacement';
import { uncommented } from './latex/latexComments';
import { latexDate } from './latex/latexDate';
import type { YamlTopField } from './yaml';

/**
 * The replacements that make a report speak for a date, in their order, none overlapping another: in its front matter, which
 * it is given where Markdown has none; in LaTeX in its `\date`. All else stays as it is, comments included.
 *
 * @param locale of the words of a date in LaTeX, which prints it
 * @returns `undefined` where the report has no place for a date: plain text without front matter, LaTeX without a document
 */
export function withReportDate(
  text: string,
  markup: Markup,
  date: DateSpan,
  locale: string,
): readonly Replacement[] | undefined {
  if (markup === 'latex') return inLatex(text, formatDate(date, locale));
  const matter = frontMatterOf(text);
  if (matter) return inFrontMatter(text.slice(0, matter.end), matter.date, isoDate(date));
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  return markup === 'markdown' ? [{ start, end: start, text: `---\ndate: ${isoDate(date)}\n---\n\n` }] : undefined;
}

function inFrontMatter(matter: string, field: YamlTopField | undefined, date: string): readonly Replacement[] {
  if (!field) {
    const close = frontMatterClose(matter);
    return [{ start: close, end: close, text: `date: ${date}\n` }];
  }
  const { colon, start, end, value } = field;
  const isSpaced = value !== undefined && start > colon;
  const written = {
    start: isSpaced ? start : colon,
    end: value === undefined ? colon : end,
    text: isSpaced ? date : ` ${date}`,
  };
  return [written, ...continuations(matter, end)];
}

/** The lines on which a value goes on: they are further in. Comments among them stay. */
function continuations(matter: string, from: number): readonly Replacement[] {
  const lines: Replacement[] = [];
  let at = matter.indexOf('\n', from) + 1;
  for (const pattern = /[ \t]+\S.*\n|[ \t]*\r?\n/y; at > 0;) {
    pattern.lastIndex = at;
    const [line] = pattern.exec(matter) ?? [];
    if (line === undefined) break;
    const says = line.trim();
    if (says !== '' && !says.startsWith('#')) lines.push({ start: at, end: at + line.length, text: '' });
    at += line.length;
  }
  return lines;
}

const documentStart = new RegExp(String.raw`${uncommented}(?=\\begin[ \t]*\{document\})`, 'm');

function inLatex(text: string, date: string): readonly Replacement[] | undefined {
  const argument = latexDate(text);
  if (argument) return [{ ...argument, text: date }];
  const start = documentStart.exec(text);
  if (!start) return undefined;
  const offset = start.index + start[0].length;
  return [{ start: offset, end: offset, text: `\\date{${date}}\n` }];
}
