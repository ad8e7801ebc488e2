import type { Token } from 'markdown-it';
import type { Block, Range } from './block';
import { parseBlocks } from './parseBlocks';
import { frontMatterOf } from './frontMatter';
import { latexBlocks } from './latexBlocks';
import type { Markup } from './languages';

/** The blocks of a text in their order. Blank lines belong to none. */
export function blocksOf(text: string, markup: Markup): readonly Block[] {
  if (markup === 'latex') return latexBlocks(text);
  const matter = frontMatterOf(text);
  const body = matter ? blank(text.slice(0, matter.end)) + text.slice(matter.end) : text;
  const blocks = markup === 'markdown' ? markdownBlocks(body) : paragraphs(body);
  if (!matter) return blocks;
  return [alone('other', { start: 0, end: text.slice(0, matter.end).trimEnd().length }), ...blocks];
}

/** The same number of characters and lines, all blank. */
function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}

function alone(kind: Block['kind'], range: Range): Block {
  return { kind, ...range, outer: range };
}

function markdownBlocks(text: string): Block[] {
  const starts = lineStarts(text);
  const startOf = (line: number): number => starts[line] ?? text.length;
  const linesOf = ([first, last]: readonly [number, number]): Range => {
    const start = startOf(first);
    return { start, end: start + text.slice(start, startOf(last)).trimEnd().length };
  };
  const blocks: Block[] = [];
  const tokens = parseBlocks(text);
  let outer: Range = { start: 0, end: 0 };
  tokens.forEach((token, index) => {
    if (token.level === 0 && token.nesting >= 0) {
      const lines = token.map ?? linesInside(tokens, index);
      if (lines) outer = linesOf(lines);
    }
    const kind = kindOf(token);
    if (!kind || !token.map) return;
    // The line under a table's head is neither of the rows beside it.
    const underHead: readonly [number, number] = [token.map[1], token.map[1] + 1];
    const range = linesOf(token.type === 'thead_open' ? underHead : token.map);
    if (kind === 'paragraph') blocks.push(...withoutDivs(text, range, outer));
    else blocks.push({ kind, ...range, outer });
  });
  return blocks.sort((left, right) => left.start - right.start);
}

/** The lines of a block that markdown-it gives none, such as a note: from the first to the last of those inside. */
function linesInside(tokens: readonly Token[], open: number): readonly [number, number] | undefined {
  let lines: [number, number] | undefined;
  for (let index = open + 1; index < tokens.length; index++) {
    const token = tokens[index];
    if (token?.level === 0 && token.nesting === -1) break;
    if (token?.map) lines = [lines?.[0] ?? token.map[0], Math.max(lines?.[1] ?? 0, token.map[1])];
  }
  return lines;
}

function kindOf(token: Token): Block['kind'] | undefined {
  switch (token.type) {
    case 'heading_open':
      return 'heading';
    case 'paragraph_open':
      return 'paragraph';
    case 'tr_open':
      return 'table row';
    case 'thead_open':
      return 'other';
    case 'inline':
      return undefined;
    default:
      return token.nesting === 0 ? 'other' : undefined;
  }
}

/**
 * A paragraph, cut at the lines that open and close the fenced divs of Pandoc and Quarto, which are no text
 * (https://pandoc.org/MANUAL.html#extension-fenced_divs).
 */
function withoutDivs(text: string, range: Range, outer: Range): Block[] {
  const fences = Array.from(text.slice(range.start, range.end).matchAll(/^[ \t]{0,3}:::.*$/gm));
  if (fences.length === 0) return [{ kind: 'paragraph', ...range, outer }];
  const blocks: Block[] = [];
  let from = range.start;
  const addText = (end: number): void => {
    const trimmed = from + text.slice(from, end).trimEnd().length;
    if (trimmed > from) blocks.push(alone('paragraph', { start: from, end: trimmed }));
  };
  for (const { 0: fence, index } of fences) {
    const start = range.start + index;
    addText(start);
    const end = start + fence.trimEnd().length;
    blocks.push(alone('other', { start, end }));
    from = start + fence.length + (text.startsWith('\r\n', start + fence.length) ? 2 : 1);
  }
  addText(range.end);
  return blocks;
}

function paragraphs(text: string): Block[] {
  return Array.from(text.matchAll(/\S.*(?:\r?\n[^\S\r\n]*\S.*)*/g), ({ 0: lines, index }) =>
    alone('paragraph', { start: index, end: index + lines.trimEnd().length }),
  );
}

/** The offset at which each line starts. To markdown-it, a carriage return alone ends a line as well. */
function lineStarts(text: string): number[] {
  const offsets = [0];
  if (text.includes('\r')) {
    for (const { 0: lineBreak, index } of text.matchAll(/\r\n?|\n/g)) offsets.push(index + lineBreak.length);
  } else {
    for (let feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', feed + 1)) offsets.push(feed + 1);
  }
  return offsets;
}
