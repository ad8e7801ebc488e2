import type { Range } from '../../report/block';
import type { Markup } from '../../report/languages';
import { citationMarksIn } from './citationMarks';

/** A stretch of a report without citation marks and with one space wherever there is white space. */
export interface BareText {
  readonly text: string;
  /** The UTF-16 offset in the report of each unit of the text. */
  readonly offsets: readonly number[];
  /** The citation marks, in their order, as ranges of the report. */
  readonly marks: readonly Range[];
}

/** What separates words: white space, the margins of quotations, and LaTeX's space that does not break. */
const separators: Readonly<Record<Markup, RegExp>> = {
  markdown: /(?:\r?\n[ \t>]*|\s)+/y,
  latex: /[\s~]+/y,
  plain: /\s+/y,
};

/** Reads a stretch of a report as it is compared with what packs say. White space in front of a mark belongs to the mark. */
export function bareText(report: string, range: Range, markup: Markup): BareText {
  const marks = citationMarksIn(report, range, markup);
  const separator = separators[markup];
  let text = '';
  const offsets: number[] = [];
  let next = 0;
  for (let at = range.start; at < range.end;) {
    const mark = marks[next];
    if (mark?.start === at) {
      if (text.endsWith(' ')) {
        text = text.slice(0, -1);
        offsets.pop();
      }
      at = mark.end;
      next++;
      continue;
    }
    separator.lastIndex = at;
    const space = separator.exec(report)?.[0].length ?? 0;
    text += space > 0 ? ' ' : report.charAt(at);
    offsets.push(at);
    at += Math.max(space, 1);
  }
  return { text, offsets, marks };
}

/** A text by itself, such as a sentence of a pack in a markup, as it is compared with a report's. */
export function bareWords(text: string, markup: Markup): string {
  return bareText(text, { start: 0, end: text.length }, markup).text.trim();
}
