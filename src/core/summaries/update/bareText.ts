import type { Range } from '../../report/block';
import type { Markup } from '../../report/languages';
import { citationMarksIn } from '../../citations/citationMarks';

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
  markdown: /(?:\r?\n[ \t>]*|\s)+/g,
  latex: /[\s~]+/g,
  plain: /\s+/g,
};

/**
 * Reads a stretch of a report as it is compared with what packs say. White space in front of a mark belongs to the mark.
 *
 * @param unlinked see `citationMarksIn`
 */
export function bareText(report: string, range: Range, markup: Markup, unlinked?: ReadonlySet<string>): BareText {
  const marks = citationMarksIn(report, range, markup, unlinked);
  let text = '';
  const offsets: number[] = [];
  const add = (start: number, end: number): void => {
    text += report.slice(start, end);
    for (let at = start; at < end; at++) offsets.push(at);
  };
  let from = range.start;
  for (const mark of [...marks, { start: range.end, end: range.end }]) {
    const piece = report.slice(from, mark.start);
    let read = from;
    for (const { 0: space, index } of piece.matchAll(separators[markup])) {
      add(read, from + index);
      text += ' ';
      offsets.push(from + index);
      read = from + index + space.length;
    }
    add(read, mark.start);
    if (mark.end > mark.start && text.endsWith(' ')) {
      text = text.slice(0, -1);
      offsets.pop();
    }
    from = mark.end;
  }
  return { text, offsets, marks };
}

/** A text by itself, such as a sentence of a pack in a markup, as it is compared with a report's. */
export function bareWords(text: string, markup: Markup, unlinked?: ReadonlySet<string>): string {
  return bareText(text, { start: 0, end: text.length }, markup, unlinked).text.trim();
}
