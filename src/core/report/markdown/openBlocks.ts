import type { Token } from 'markdown-it';
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
 * where it starts with that block, before the last line. `undefined` where it takes a longer part to tell.
 *
 * @param isLong whether the part is so long that what may become the definition of a link is taken for text
 */
export function cutOf(part: ParsedPart, isLong: boolean): Cut | undefined {
  const { tokens, first, behind } = part;
  const undecided = isLong ? -1 : tokens.findIndex((_, index) => mayDefine(tokens, index, behind));
  const last = undecided < 0 ? tokens.findLastIndex(isBlock) : undecided;
  const [start] = linesOf(tokens[last]);
  if (undecided >= 0 && start <= first) return undefined;
  const line = start > first ? start : behind - 1;
  const opening = openingAt(line, tokens, last, part);
  return opening === undefined ? undefined : { line, opening };
}

const containers: ReadonlySet<string> = new Set([
  'blockquote_open',
  'bullet_list_open',
  'ordered_list_open',
  'list_item_open',
  'footnote_reference_open',
]);
const leaves: ReadonlySet<string> = new Set([
  ...[
    'paragraph_open',
    'heading_open',
    'table_open',
    'fence',
    'code_block',
    'html_block',
    'hr',
    'reference_definition',
  ],
]);

function isBlock({ type }: Token): boolean {
  return leaves.has(type) || containers.has(type);
}

function linesOf(token: Token | undefined): readonly [number, number] {
  return token?.map ?? [0, 0];
}

/** What may become the definition of a link with text behind it; the label of one has up to 999 characters, with escapes. */
const definition = /^\[(?:\\[^]|[^[\]\\]){0,1998}(?:\]:|$)/;

/**
 * Whether text behind a part may make the definition of a link, or its title, of the blocks from a token on. A title may have any
 * number of lines, and of these some may look like other blocks: https://spec.commonmark.org/0.31.2/#link-reference-definitions.
 */
function mayDefine(tokens: readonly Token[], index: number, behind: number): boolean {
  const token = tokens[index];
  const [, end] = linesOf(token);
  if (token?.type === 'reference_definition') {
    const next = tokens[index + 1];
    const isTitle = linesOf(next)[0] === end && /^["'(]/.test(tokens[index + 2]?.content ?? '');
    return end >= behind || (isTitle && mayGoOn(tokens, index + 1, behind));
  }
  return definition.test(tokens[index + 1]?.content ?? '') && mayGoOn(tokens, index, behind);
}

/** Whether there is no blank line between a paragraph, or a heading that has one for its text, and the end of a part. */
function mayGoOn(tokens: readonly Token[], index: number, behind: number): boolean {
  const { type } = tokens[index] ?? {};
  const [, end] = linesOf(tokens[index]);
  if (end >= behind) return type === 'paragraph_open' || type === 'heading_open';
  if (type !== 'heading_open') return false;
  let next = index + 1;
  for (let token = tokens[next]; token && !isBlock(token); token = tokens[++next]);
  return linesOf(tokens[next])[0] === end;
}

/** A container of other blocks. */
interface Container {
  /** The line on which it starts. */
  readonly line: number;
  /** What marks it there, and on the lines behind. */
  readonly mark: RegExp;
  readonly marks: RegExp;
}

const quoted = /^ {0,3}> ?/;
// Spaces in front of indented code belong to the text.
const item = /^ {0,3}(?:[-+*]|\d{1,9}[.)])(?: {1,4}(?=\S)| |$)/;
// markdown-it counts columns from the colon on: those of code are others then.
const note = /^ {0,3}\[\^[^\]]*\]:(?! {4})/;

/** The lines that open what is open in front of a line; `undefined` where the marks that open it cannot be told. */
function openingAt(line: number, tokens: readonly Token[], last: number, part: ParsedPart): string | undefined {
  const around: Container[] = [];
  let opening = '';
  let indent = '';
  let isInList = false;
  // A heading ends with its line, so that nothing but the containers stays open.
  const open = (mark: string, container: Container, behind: string): void => {
    opening += `${indent}${mark}# a\n`;
    indent += behind;
    around.push(container);
  };
  for (const token of containersOf(tokens, last)) {
    const [start, end] = linesOf(token);
    const isNextItem = isInList && start >= line;
    if (end <= line || (start >= line && !isNextItem)) return opening;
    isInList = token.type.endsWith('list_open');
    if (token.type === 'blockquote_open') open('> ', { line: start, mark: quoted, marks: quoted }, '> ');
    else if (token.type === 'footnote_reference_open')
      open('[^a]: ', { line: start, mark: note, marks: /^ {4}/ }, '    ');
    else if (!isInList) {
      const marker = item.exec(inside(around, part.line(start), start) ?? '')?.[0];
      if (marker === undefined) return undefined;
      const width = marker.trimEnd().length === marker.length ? marker.length + 1 : marker.length;
      open(
        marker.padEnd(width),
        { line: start, mark: item, marks: new RegExp(`^ {${String(width)}}`) },
        ' '.repeat(width),
      );
    }
    if (isNextItem) return opening;
  }
  const leaf = tokens[last] && openingOf(tokens[last], line, indent);
  return leaf === undefined ? opening : `${opening}${indent}${leaf}\n`;
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

/** What of a line is in the containers that are open there; `undefined` where that cannot be told. */
function inside(around: readonly Container[], line: string, at: number): string | undefined {
  // In front of a tab, markdown-it counts the columns of a note from its colon, and in a quotation in another those of the inner.
  const hasNote = around.some(({ line: start, mark }) => start === at && mark === note);
  const isNested = around.filter(({ mark }) => mark === quoted).length > 1;
  if (line.includes('\t') && (hasNote || isNested)) return undefined;
  return around.reduce<string | undefined>((rest, { line: start, mark, marks }) => {
    const found = rest === undefined ? undefined : (start === at ? mark : marks).exec(rest)?.[0];
    return found === undefined ? undefined : rest?.slice(found.length);
  }, withoutTabs(line));
}

/** So far into a line markers are looked for. */
const markersEnd = 4096;

/** A line with spaces for its tabs: https://spec.commonmark.org/0.31.2/#tabs. */
function withoutTabs(line: string): string {
  const [start = '', ...rest] = line.slice(0, markersEnd).split('\t');
  return rest.reduce((text, part) => text.padEnd(text.length + 4 - (text.length % 4)) + part, start);
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
      return block.content.slice(0, block.content.indexOf('\n')).trimStart();
    default:
      return undefined;
  }
}
