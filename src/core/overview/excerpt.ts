import type { Range } from '../report/block';

/** A stretch of a report with some words around it, on one line. */
export interface Excerpt {
  readonly text: string;
  /** Where the stretch is in the text. */
  readonly highlight: Range;
}

/** In UTF-16 units. In a narrow sidebar the stretch itself should be in sight. */
const most = { before: 20, after: 60 } as const;

/**
 * A stretch of a line with the words around it, whole ones, with an ellipsis where the line goes on.
 *
 * @param line the text of the line, or the lines, that the stretch lies in
 */
export function excerptOf(line: string, { start, end }: Range): Excerpt {
  const lead = lastWords(oneLine(line.slice(0, start)).trimStart());
  const name = oneLine(line.slice(start, end));
  const tail = firstWords(oneLine(line.slice(end)).trimEnd());
  return { text: `${lead}${name}${tail}`, highlight: { start: lead.length, end: lead.length + name.length } };
}

function lastWords(text: string): string {
  const cut = text.length - most.before;
  if (cut <= 0) return text;
  const space = text.indexOf(' ', cut);
  return `…${text.slice(space < 0 || space === text.length - 1 ? cut : space + 1)}`;
}

function firstWords(text: string): string {
  if (text.length <= most.after) return text;
  const space = text.lastIndexOf(' ', most.after);
  return `${text.slice(0, space > 0 ? space : most.after)}…`;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
