import { finish, type Steps } from '../steps';
import type { Block, Range } from './block';
import { blocksOf } from './blocks';
import type { Markup } from './languages';
import { readCodeInLatex } from './latex/latexCode';
import { addressWithout, readCodeInMarkdown } from './markdown/markdownCode';

/** A block with the stretches of it that are prose. */
export interface ProseBlock {
  readonly block: Block;
  /** In their order, none overlapping another. */
  readonly prose: readonly Range[];
}

/** The blocks of a report that hold prose: headings, paragraphs, list items, quotations, table rows, notes. */
export function proseBlocks(text: string, markup: Markup): readonly ProseBlock[] {
  return blocksOf(text, markup)
    .filter(({ kind }) => kind !== 'other')
    .map((block) => ({ block, prose: finish(readProse(text, block, markup)) }));
}

/** The stretches of a block that are prose, in their order, none overlapping another; read in steps. */
export function* readProse(text: string, block: Block, markup: Markup): Steps<readonly Range[]> {
  return block.kind === 'other' ? [] : between(yield* readCodeInBlock(text, block, markup), block);
}

/** What is not prose in a block of a text; the ranges count from the start of the block. */
export function codeInBlock(text: string, block: Block, markup: Markup): readonly Range[] {
  return finish(readCodeInBlock(text, block, markup));
}

/** The same in steps. */
export function* readCodeInBlock(text: string, { kind, start, end }: Block, markup: Markup): Steps<readonly Range[]> {
  const body = text.slice(start, end);
  return kind === 'table row' && markup === 'markdown' ? yield* readCodeInCells(body) : yield* readCode(body, markup);
}

/** What is not prose in the text of a block: code, addresses, tags, labels, keys, math. In order, none overlapping. */
export function codeIn(text: string, markup: Markup): readonly Range[] {
  return finish(readCode(text, markup));
}

/** The same in steps. */
export function* readCode(text: string, markup: Markup): Steps<readonly Range[]> {
  switch (markup) {
    case 'markdown':
      return yield* readCodeInMarkdown(text);
    case 'latex':
      return yield* readCodeInLatex(text);
    case 'plain':
      return addressesIn(text);
  }
}

/** So many cells are read in one step. */
const cellsAtOnce = 256;

/** The same for a row of a Markdown table, whose cells are cut first and read each on its own. */
function* readCodeInCells(row: string): Steps<readonly Range[]> {
  const code: Range[] = [];
  let count = 0;
  for (const { 0: cell, index } of row.matchAll(/(?:\\[^]|[^|\\])+/g)) {
    for (const { start, end } of yield* readCodeInMarkdown(cell)) code.push({ start: index + start, end: index + end });
    if (++count % cellsAtOnce === 0) yield;
  }
  return code;
}

/** What the ranges, which count from the start of the block, leave of the block. */
function between(ranges: readonly Range[], { start, end }: Range): Range[] {
  const prose: Range[] = [];
  let from = start;
  for (const range of ranges) {
    if (start + range.start > from) prose.push({ start: from, end: start + range.start });
    from = start + range.end;
  }
  if (from < end) prose.push({ start: from, end });
  return prose;
}

const addresses = new RegExp(addressWithout(''), 'gu');

function addressesIn(text: string): Range[] {
  return Array.from(text.matchAll(addresses), ({ 0: match, index }) => ({ start: index, end: index + match.length }));
}
