import type { Token } from 'markdown-it';
import type { Steps } from '../steps';
import { alone, type Block, type Range } from './block';
import { containerOf, type Container } from './container';
import { lineStarts } from './lines';
import { parseBlocks } from './parseBlocks';
import { MarkdownCutter } from './sections/markdownSections';

/** So many units are parsed at once, where a text can be parsed in parts. */
const unitsAtOnce = 1 << 14;

/** Containers in each other further down are parsed at once. */
const deepest = 8;

/** The lines of a table that say that it is one: the names of its columns, and what is under them. */
const headLines = 2;

/**
 * The blocks of Markdown. Long tables are parsed in parts, since that a line is a row follows from the first two lines, and so is
 * what is long in a quotation or in an item of a list. Whatever else is long is cut into sections before.
 */
export function* markdownBlocks(text: string, atOnce = unitsAtOnce): Steps<Block[]> {
  const blocks: Block[] = [];
  yield* readLines(new Lines(text), blocks, atOnce);
  return blocks.sort((left, right) => left.start - right.start);
}

function* readLines(lines: Lines, blocks: Block[], atOnce: number): Steps<void> {
  for (let first = 0; first < lines.count;) {
    const last = lines.behind(first, atOnce);
    const tokens = parseBlocks(lines.text(first, last));
    const table = last < lines.count ? tableThatGoesOn(tokens, last - first) : undefined;
    if (table === undefined && last < lines.count) {
      yield;
      const mayBeContainer = first === 0 && lines.depth < deepest && !isTable(lines.text(0, headLines));
      const container = mayBeContainer ? containerOf(lines.whole) : undefined;
      if (container) yield* readContent(lines, container, blocks, atOnce);
      else addBlocks(blocks, parseBlocks(lines.text(first, lines.count)), lines, first);
      return;
    }
    addBlocks(blocks, tokens, lines, first);
    first = table === undefined ? last : yield* readRows(lines, first + table, last, blocks, atOnce);
  }
}

/** Adds the blocks in a container, section by section. */
function* readContent(lines: Lines, container: Container, blocks: Block[], atOnce: number): Steps<void> {
  const { content } = container;
  const cutter = new MarkdownCutter();
  let start = 0;
  let line = 0;
  let cut = 0;
  for (let next: number | undefined = 0; cut < content.length; cut = next ?? content.length) {
    next = cutter.next(content, cut);
    const end = next ?? content.length;
    if (end - start > atOnce && cut > start) {
      yield;
      const part = new Lines(content.slice(start, cut), { lines, line, container });
      yield* readLines(part, blocks, atOnce);
      start = cut;
      line += part.count - 1;
    }
  }
  yield;
  yield* readLines(new Lines(content.slice(start), { lines, line, container }), blocks, atOnce);
}

/** Whether a text starts with a table. It may look like an item of a list: its first line may have any mark in front. */
function isTable(text: string): boolean {
  return parseBlocks(text)[0]?.type === 'table_open';
}

/** The line at which a table starts that reaches to the end of a text; `undefined` where there is none. */
function tableThatGoesOn(tokens: readonly Token[], end: number): number | undefined {
  if (tokens.at(-1)?.type !== 'table_close') return undefined;
  const map = tokens.findLast(({ type }) => type === 'table_open')?.map;
  return map?.[1] === end ? map[0] : undefined;
}

/** Adds the rows of a table from a line on, the ones before being the last blocks; returns the line behind the table. */
function* readRows(lines: Lines, table: number, from: number, blocks: Block[], atOnce: number): Steps<number> {
  const head = lines.text(table, table + headLines);
  // All rows have it, so it is not final before the last one.
  const own = { ...lines.range([table, from]) };
  const outer = lines.outer ?? own;
  for (let index = blocks.length - 1; (blocks[index]?.start ?? -1) >= own.start; index--) {
    const row = blocks[index];
    if (row) blocks[index] = { ...row, outer };
  }
  for (let next = from; next < lines.count;) {
    yield;
    const last = lines.behind(next, atOnce);
    const tokens = parseBlocks(head + lines.text(next, last));
    const end = next + (tokens[0]?.map?.[1] ?? headLines) - headLines;
    for (const { type, map } of tokens) {
      const row = map && next + map[0] - headLines;
      if (type === 'tr_open' && row !== null && row >= next && row < end)
        blocks.push({ kind: 'table row', ...lines.range([row, row + 1]), outer, inQuotationOrNote: lines.inQuotation });
    }
    own.end = lines.range([table, end]).end;
    if (end < last) return end;
    next = last;
  }
  return lines.count;
}

/** Adds the blocks of a parse whose first line is not that of the text. */
function addBlocks(blocks: Block[], tokens: readonly Token[], lines: Lines, shift: number): void {
  const rangeOf = ([first, last]: readonly [number, number]): Range => lines.range([first + shift, last + shift]);
  let outer: Range = { start: 0, end: 0 };
  let depth = 0;
  tokens.forEach((token, index) => {
    if (/^(?:blockquote|footnote_reference)_/.test(token.type)) depth += token.nesting;
    if (token.level === 0 && token.nesting >= 0) {
      const around = token.map ?? linesInside(tokens, index);
      if (around) outer = rangeOf(around);
    }
    const kind = isEmptyItem(tokens, index) ? 'paragraph' : kindOf(token);
    if (!kind || !token.map) return;
    // The line under a table's head is neither of the rows beside it.
    const underHead: readonly [number, number] = [token.map[1], token.map[1] + 1];
    const range = isEmptyItem(tokens, index)
      ? lines.marker(token.map[0] + shift)
      : rangeOf(token.type === 'thead_open' ? underHead : token.map);
    const block: Block = {
      kind,
      ...range,
      outer: lines.outer ?? outer,
      inQuotationOrNote: depth > 0 || lines.inQuotation,
    };
    blocks.push(...(kind === 'paragraph' ? withoutDivs(lines.written, block) : [block]));
  });
}

/** Whether an item of a list starts there that has nothing but its marker. */
function isEmptyItem(tokens: readonly Token[], index: number): boolean {
  return tokens[index]?.type === 'list_item_open' && tokens[index + 1]?.type === 'list_item_close';
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
function withoutDivs(text: string, block: Block): Block[] {
  const fences = Array.from(text.slice(block.start, block.end).matchAll(/^[ \t]{0,3}:::.*$/gm));
  if (fences.length === 0) return [block];
  const blocks: Block[] = [];
  let from = block.start;
  const add = (kind: Block['kind'], part: Range): void => {
    blocks.push(block.inQuotationOrNote ? { ...block, kind, ...part } : alone(kind, part));
  };
  const addText = (end: number): void => {
    const trimmed = from + text.slice(from, end).trimEnd().length;
    if (trimmed > from) add('paragraph', { start: from, end: trimmed });
  };
  for (const { 0: fence, index } of fences) {
    const start = block.start + index;
    addText(start);
    const end = start + fence.trimEnd().length;
    add('other', { start, end });
    from = start + fence.length + (text.startsWith('\r\n', start + fence.length) ? 2 : 1);
  }
  addText(block.end);
  return blocks;
}

/** Where lines are written that are the content of a container. */
interface Written {
  readonly lines: Lines;
  /** The first of them. */
  readonly line: number;
  readonly container: Container;
}

/** The lines of a text. */
class Lines {
  readonly whole: string;
  /** The outermost container around them, if there is one. */
  readonly outer: Range | undefined;
  readonly inQuotation: boolean;
  /** In how many containers they are. */
  readonly depth: number;
  readonly #written: Written | undefined;
  readonly #starts: readonly number[];

  constructor(text: string, written?: Written) {
    this.whole = text;
    this.#written = written;
    this.outer = written && (written.lines.outer ?? written.lines.range([0, written.lines.count]));
    this.inQuotation = written !== undefined && (written.container.isQuotation || written.lines.inQuotation);
    this.depth = written ? written.lines.depth + 1 : 0;
    this.#starts = lineStarts(text);
  }

  get count(): number {
    return this.#starts.length;
  }

  /** The text with all containers, in which ranges count. */
  get written(): string {
    return this.#written?.lines.written ?? this.whole;
  }

  /** Where a line starts in these; behind the last one, the end of the text. */
  #start(line: number): number {
    return this.#starts[line] ?? this.whole.length;
  }

  /** The first line that starts so many units behind another one, or the number of lines. */
  behind(line: number, units: number): number {
    const end = this.#start(line) + units;
    if (end >= this.whole.length) return this.count;
    let behind = line + 1;
    while (behind < this.count && this.#start(behind) < end) behind++;
    return behind;
  }

  text(first: number, last: number): string {
    return this.whole.slice(this.#start(first), this.#start(last));
  }

  /** A line as it is written, with the space at its end, behind which the text of an item would stand. */
  marker(line: number): Range {
    if (this.#written) return this.#written.lines.marker(line + this.#written.line);
    const start = this.#start(line);
    return { start, end: start + this.text(line, line + 1).replace(/[\r\n]+$/, '').length };
  }

  /** From the first line to the one before the last as they are written, without the white space at the end. */
  range([first, last]: readonly [number, number]): Range {
    if (this.#written) return this.#written.lines.range([first + this.#written.line, last + this.#written.line]);
    const start = this.#start(first);
    return { start, end: start + this.text(first, last).trimEnd().length };
  }
}
