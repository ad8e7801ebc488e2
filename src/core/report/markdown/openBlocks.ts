import type { Token } from 'markdown-it';
import { containers, isBlock, linesOf } from './blockTokens';
import { htmlKindOf } from './htmlKinds';
import { mayDefine } from './openDefinitions';
import { contentColumn } from './parseBlocks';
import type { ParsedPart } from './parsedPart';

/** Where a text can be cut into two that have the same blocks as both together. */
export interface Cut {
  /** The first line of the second text, as the part counts them. */
  readonly line: number;
  /** Lines of Markdown that open the blocks that are open there. */
  readonly opening: string;
}

/**
 * Where to cut a part of three lines or more that other text follows: before its last block, which that text may belong to, or,
 * where it starts with that block, before the last line. `undefined` where it takes a longer part to tell whether a paragraph is
 * the definition of a link.
 *
 * @param isLong whether the part is so long that what may become the definition of a link is taken for text
 */
export function cutOf(part: ParsedPart, isLong: boolean): Cut | undefined {
  const { tokens, first, behind } = part;
  const undecided = isLong ? -1 : tokens.findIndex((_, index) => mayDefine(part, index));
  const last = undecided < 0 ? tokens.findLastIndex(isBlock) : undecided;
  const [start] = linesOf(tokens[last]);
  if (undecided >= 0 && start <= first) return undefined;
  const line = start > first ? start : behind - 1;
  return { line, opening: openingAt(line, tokens, last) };
}

/** The lines that open what is open in front of a line. */
function openingAt(line: number, tokens: readonly Token[], last: number): string {
  let opening = '';
  let indent = '';
  // The column in which the content of the container around starts.
  let column = 0;
  let isInList = false;
  for (const token of containersOf(tokens, last)) {
    const [start, end] = linesOf(token);
    const isNextItem = isInList && start >= line;
    if (end <= line || (start >= line && !isNextItem)) return opening;
    isInList = token.type.endsWith('list_open');
    if (isInList) continue;
    const content = contentColumn(token);
    const isItem = token.type === 'list_item_open';
    // Whatever comes, it is in no item that is empty.
    if (isItem && content === undefined && !isNextItem) return `${opening}${indent}${token.info}${token.markup}\n`;
    const { mark, behind } = marksOf(token, isNextItem ? undefined : (content ?? 0) - column);
    // A heading ends with its line, so that nothing but the containers stays open.
    opening += `${indent}${mark}# a\n`;
    if (isNextItem) return opening;
    indent += behind;
    column = content ?? 0;
  }
  const leaf = tokens[last] && openingOf(tokens[last], line, indent);
  return leaf === undefined ? opening : `${opening}${indent}${leaf}\n`;
}

/** So far the content of an item may be from its marker: three columns in front and four behind. */
const mostSpaces = 7;

/**
 * What marks a container on its first line, and what on those behind.
 *
 * @param width how many columns an item has; left out, so many that no other item of its list can be in it
 */
function marksOf({ type, info, markup }: Token, width?: number): { readonly mark: string; readonly behind: string } {
  if (type === 'blockquote_open') return { mark: '> ', behind: '> ' };
  if (type === 'footnote_reference_open') return { mark: '[^a]: ', behind: '    ' };
  const marker = info + markup;
  const spaces = width === undefined ? mostSpaces : width - marker.length;
  // With more of them behind the marker, what follows would be code.
  const mark = (marker + ' '.repeat(Math.min(4, spaces))).padStart(marker.length + spaces);
  return { mark, behind: ' '.repeat(mark.length) };
}

/** The containers around a block, itself included if it is one, the outermost first. */
function containersOf(tokens: readonly Token[], index: number): readonly Token[] {
  const found: Token[] = [];
  let level = Infinity;
  for (let at = index; at >= 0 && level > 0; at--) {
    const token = tokens[at];
    if (!token || token.level >= level || token.nesting < 0) continue;
    level = token.level;
    if (containers.has(token.type)) found.unshift(token);
  }
  return found;
}

/** What opens a block that goes on behind a line, without its line break; `undefined` where it ends before. */
function openingOf(block: Token, line: number, indent: string): string | undefined {
  const [start, end] = linesOf(block);
  // Code goes on behind blank lines.
  if (start >= line || (end <= line && block.type !== 'code_block')) return undefined;
  switch (block.type) {
    case 'paragraph_open':
    case 'heading_open':
      return 'a';
    case 'table_open':
      return `|a|\n${indent}|-|`;
    case 'fence':
      return block.markup;
    case 'code_block':
      return '    a';
    case 'html_block':
      return htmlKindOf(block.content.trimStart())?.opening ?? '<div>';
    default:
      return undefined;
  }
}
