import { blocksOf, type Block } from '../report/blocks';
import type { Markup } from '../report/languages';
import { sentenceRange } from '../report/sentences';

/** Where running text goes in a report, and what must stand around it there. */
export interface Placement {
  /** The UTF-16 offset at which the text is inserted. */
  readonly offset: number;
  readonly before: string;
  readonly after: string;
}

/**
 * Where sentences go that are inserted at a cursor: at the cursor on a blank line; behind the sentence that the cursor stands
 * in, so that no sentence and no name is torn; behind the heading, table, code or front matter that the cursor stands in, as
 * a paragraph of its own.
 */
export function placeSentences(text: string, markup: Markup, cursor: number): Placement {
  const block = blocksOf(text, markup).find(
    ({ start, end }) => lineStart(text, start) <= cursor && cursor <= lineEnd(text, end),
  );
  if (!block) return onBlankLine(text, cursor);
  return block.kind === 'paragraph' ? inParagraph(text, block, cursor) : behind(text, lineEnd(text, block.outerEnd));
}

function inParagraph(text: string, block: Block, cursor: number): Placement {
  const marker =
    /^(?:[\s>]|[*+-]\s|\d+[.)]\s|\[\^[^\]\s]+\]:)*/.exec(text.slice(block.start, block.end))?.[0].length ?? 0;
  const body = { start: block.start + marker, end: block.end };
  const sentence = sentenceRange(text, body, cursor);
  if (cursor <= sentence.start) return { offset: sentence.start, before: '', after: ' ' };
  const end = sentence.start + text.slice(sentence.start, sentence.end).trimEnd().length;
  return { offset: end, before: ' ', after: '' };
}

function behind(text: string, offset: number): Placement {
  return { offset, before: '\n\n', after: nextLineIsBlank(text, offset) ? '' : '\n' };
}

function onBlankLine(text: string, cursor: number): Placement {
  const start = lineStart(text, cursor);
  const end = lineEnd(text, cursor);
  const lineBefore = start === 0 ? '' : text.slice(lineStart(text, start - 1), start - 1).trim();
  return {
    offset: cursor,
    before: lineBefore === '' ? '' : '\n',
    after: nextLineIsBlank(text, end) ? '' : '\n',
  };
}

function nextLineIsBlank(text: string, endOfLine: number): boolean {
  const next = text.indexOf('\n', endOfLine);
  return next < 0 || text.slice(next + 1, lineEnd(text, next + 1)).trim() === '';
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** The end of the line before its line break. */
function lineEnd(text: string, offset: number): number {
  const feed = text.indexOf('\n', offset);
  if (feed < 0) return text.length;
  return feed > 0 && text[feed - 1] === '\r' ? feed - 1 : feed;
}
