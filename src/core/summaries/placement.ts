import { sourceListIn } from '../citations/sourceList';
import type { Block } from '../report/block';
import { withinText } from '../report/blockText';
import type { Markup } from '../report/languages';
import { documentEndIn } from '../report/latex/latexComments';
import { lineEnd, lineStart, nextLineIsBlank } from '../report/lines';
import { codeIn } from '../report/prose';
import { sentenceAt, sentencesOf } from '../report/sentences';
import { environmentToLeave, stretchAt } from './latexPlacement';

/** Where running text goes in a report, and what must stand around it there. */
export interface Placement {
  /** The UTF-16 offset at which the text is inserted. */
  readonly offset: number;
  readonly before: string;
  readonly after: string;
}

/**
 * Where sentences go that are inserted at a cursor: on a blank line as a paragraph; behind the sentence that the cursor stands
 * in, so that no sentence and no name is torn; behind the heading, table, code, front matter, quotation or note that the cursor
 * stands in, and the list around it, and behind the list whose blank line it stands on, as a paragraph of its own. In LaTeX text
 * stays in its item, and goes behind tables, quotations and the like.
 */
export function placeSentences(text: string, markup: Markup, blocks: readonly Block[], cursor: number): Placement {
  const inLatex = markup === 'latex' ? leavingEnvironments(text, cursor, 'sentences') : undefined;
  if (inLatex) return inLatex;
  const aboveSources = markup === 'plain' ? beforeSources(text, cursor) : undefined;
  if (aboveSources) return aboveSources;
  const line = { start: lineStart(text, cursor), end: lineEnd(text, cursor) };
  const block = blocks.find(({ start, end }) => lineStart(text, start) <= cursor && cursor <= lineEnd(text, end));
  if (block?.kind === 'paragraph' && !block.inQuotationOrNote) return inParagraph(text, markup, block, cursor);
  const around = block ?? blocks.find(({ outer }) => outer.start < line.end && line.start < outer.end);
  return around ? behind(text, lineEnd(text, around.outer.end)) : onBlankLine(text, line.start, line.end);
}

/**
 * Where paragraphs go that are inserted at a cursor: as sentences, save that they go behind the paragraph, the list or the
 * quotation that the cursor stands in, in LaTeX, too.
 */
export function placeParagraphs(text: string, markup: Markup, blocks: readonly Block[], cursor: number): Placement {
  const inLatex = markup === 'latex' ? leavingEnvironments(text, cursor, 'paragraphs') : undefined;
  if (inLatex) return inLatex;
  const block = blocks.find(
    ({ outer }) => lineStart(text, outer.start) <= cursor && cursor <= lineEnd(text, outer.end),
  );
  return block?.kind === 'paragraph'
    ? behind(text, lineEnd(text, block.outer.end))
    : placeSentences(text, markup, blocks, cursor);
}

function inParagraph(text: string, markup: Markup, block: Block, cursor: number): Placement {
  const sentences = sentencesOf(text, markup === 'latex' ? stretchAt(text, block, cursor) : block, markup);
  if (sentences.length === 0 && markup === 'markdown') return behindMarkers(text, block);
  const sentence = sentenceAt(sentences, cursor) ?? block;
  const startsLine = /(?:^|\n)[ \t>]*$/.test(text.slice(block.start, sentence.start));
  // At the start of a line behind the first, the sentence before is the better place: its line has no marker to respect.
  if (cursor <= sentence.start && (sentence === sentences[0] || !startsLine)) {
    return { offset: sentence.start, before: '', after: ' ' };
  }
  // The white space behind it, with the quotation marks of the next lines, is not part of what it says.
  const said = (markup === 'latex' ? withoutComments : withoutMargins)(text.slice(sentence.start, sentence.end));
  return { offset: sentence.start + said.length, before: ' ', after: '' };
}

/** In an item of a list that has no text yet. */
function behindMarkers(text: string, block: Block): Placement {
  const end = withinText(text, block, 'markdown', block.end);
  const offset = text[end] === ' ' ? end + 1 : end;
  return { offset, before: /\s$/.test(text.slice(0, offset)) ? '' : ' ', after: '' };
}

function withoutMargins(sentence: string): string {
  return sentence.replace(/(?:\n[ \t>]*)+$/, '').trimEnd();
}

/** LaTeX without the comments behind it, which would swallow what is put behind them. */
function withoutComments(sentence: string): string {
  let said = sentence.trimEnd();
  for (;;) {
    const last = codeIn(said, 'latex').at(-1);
    if (!last || last.end < said.length || said[last.start] !== '%') return said;
    said = said.slice(0, last.start).trimEnd();
  }
}

/** Where text goes that cannot stay where it is inserted: what it is in ends there, or the document has ended. */
function leavingEnvironments(text: string, cursor: number, what: 'sentences' | 'paragraphs'): Placement | undefined {
  const leave = environmentToLeave(text, cursor, what);
  return beforeDocumentEnd(text, cursor) ?? (leave && behind(text, leave.end));
}

/** In front of the end of a LaTeX document, for a cursor at it or behind; nothing behind it is printed. */
function beforeDocumentEnd(text: string, cursor: number): Placement | undefined {
  const end = documentEndIn(text);
  const offset = end === undefined ? undefined : lineStart(text, end);
  return offset === undefined || cursor < offset ? undefined : { offset, before: '\n', after: '\n\n' };
}

/** Above the list of sources that plain text ends with, for a cursor in it or behind. */
function beforeSources(text: string, cursor: number): Placement | undefined {
  const offset = sourceListIn(text)?.start;
  if (offset === undefined || cursor < offset) return undefined;
  const isApart = /(?:^|\n[ \t]*\r?\n)[ \t]*$/.test(text.slice(Math.max(0, offset - 80), offset));
  return { offset, before: isApart ? '' : '\n', after: '\n\n' };
}

function behind(text: string, offset: number): Placement {
  return { offset, before: '\n\n', after: nextLineIsBlank(text, offset) ? '' : '\n' };
}

function onBlankLine(text: string, start: number, end: number): Placement {
  const lineBefore = start === 0 ? '' : text.slice(lineStart(text, start - 1), start - 1).trim();
  return {
    // Not at the cursor: white space before it could make code of the text.
    offset: start,
    before: lineBefore === '' ? '' : '\n',
    after: nextLineIsBlank(text, end) ? '' : '\n',
  };
}
