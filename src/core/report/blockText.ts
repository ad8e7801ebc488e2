import type { Block, Range } from './block';
import type { Markup } from './languages';
import { matchingBraces } from './latex/latexCode';

/** Markers of a quotation, a list, a task, a heading, a note, or a definition, as they follow each other in front of a text. */
const markers = /^(?:[\s>]|(?:[*+-]|\d+[.)]|#{1,6}|\[[ xX]\])(?:\s|$)|\[\^[^[\]\s]+\]:|[:~][ \t])*/;

/** The length of the markers in front of the text of a Markdown block, such as `- `, with the white space around them. */
export function markersBefore(body: string): number {
  return markers.exec(body)?.[0].length ?? 0;
}

/** The text of a block, without its markers. */
export function blockText(text: string, { kind, start, end }: Block, markup: Markup): string {
  const body = text.slice(start, end);
  const inner = textOf(body, kind, markup);
  return body.slice(inner.start, inner.end);
}

/** The offset next to another one, in a block of a text, at which the block's text goes on, and none of its markers stands. */
export function withinText(text: string, block: Block, markup: Markup, offset: number): number {
  const body = text.slice(block.start, block.end);
  const { start, end } = textOf(body, block.kind, markup);
  const inBody = Math.max(start, Math.min(offset - block.start, end));
  return block.start + (markup === 'markdown' ? behindMargin(body, inBody) : inBody);
}

function textOf(body: string, kind: Block['kind'], markup: Markup): Range {
  switch (markup) {
    case 'markdown':
      return inMarkdown(body, kind);
    case 'latex':
      return kind === 'heading' ? titleOf(body) : { start: latexItem.exec(body)?.[0].length ?? 0, end: body.length };
    case 'plain':
      return { start: /^\s*\[\^[^[\]\s]+\]:[ \t]*/.exec(body)?.[0].length ?? 0, end: body.length };
  }
}

function inMarkdown(body: string, kind: Block['kind']): Range {
  const start = markersBefore(body);
  const closing = kind === 'heading' ? headingEnd : kind === 'table row' ? rowEnd : undefined;
  const pipe = kind === 'table row' ? (/^\|[ \t]*/.exec(body.slice(start))?.[0].length ?? 0) : 0;
  const from = start + pipe;
  return { start: from, end: from + body.slice(from).replace(closing ?? '', '').length };
}

/** The number signs that close a heading, its attributes (https://pandoc.org/MANUAL.html#heading-identifiers), the line under it. */
const headingEnd = /(?:[ \t]+(?:#+|\{[^{}\n]*\}))*[ \t]*(?:\r?\n[ \t>]*(?:=+|-+)[ \t]*)?$/;
const rowEnd = /[ \t]*(?<!\\)\|[ \t]*$/;

/** Behind the marks of a quotation or a definition on the line of an offset. */
function behindMargin(body: string, offset: number): number {
  const line = body.lastIndexOf('\n', offset - 1) + 1;
  const margin = line === 0 ? 0 : (/^[ \t>]*(?:[:~][ \t]+)?/.exec(body.slice(line))?.[0].length ?? 0);
  return Math.max(offset, line + margin);
}

const latexItem = /^[ \t]*\\item(?![A-Za-z@])[ \t]*(?:\[[^\]\n]*\])?[ \t]*/;

/** The title in the braces of a sectioning command. */
function titleOf(body: string): Range {
  const start = /^[ \t]*\\[A-Za-z]+\*?[ \t]*(?:\[[^\]]*\][ \t]*)?\{/.exec(body)?.[0].length ?? 0;
  return { start, end: (matchingBraces(body).get(start - 1) ?? body.length + 1) - 1 };
}
