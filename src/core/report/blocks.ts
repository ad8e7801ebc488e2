import MarkdownIt, { type Token } from 'markdown-it';
import footnotes from 'markdown-it-footnote';
import { frontMatterOf } from './frontMatter';
import type { Markup } from './languages';

/** A block of a report that holds its text directly, or that holds none ("other": code, HTML, front matter, rules). */
export interface Block {
  readonly kind: 'paragraph' | 'heading' | 'table row' | 'other';
  /** UTF-16 offsets of its lines, markers such as `> ` and `- ` included, the last line break not. */
  readonly start: number;
  readonly end: number;
  /** The end of the outermost block around it, such as the table, the list or the quotation. */
  readonly outerEnd: number;
}

const blockParser = new MarkdownIt('default', { html: true }).use(footnotes);
blockParser.core.ruler.enableOnly(['normalize', 'block']);

/** The blocks of a text in their order. Blank lines belong to none. */
export function blocksOf(text: string, markup: Markup): readonly Block[] {
  const matter = frontMatterOf(text);
  const body = matter ? blank(text.slice(0, matter.end)) + text.slice(matter.end) : text;
  const blocks = markup === 'markdown' ? markdownBlocks(body) : paragraphs(body);
  if (!matter) return blocks;
  const end = text.slice(0, matter.end).trimEnd().length;
  return [{ kind: 'other', start: 0, end, outerEnd: end }, ...blocks];
}

/** The same number of characters and lines, all blank. */
function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}

function markdownBlocks(text: string): Block[] {
  const lines = lineOffsets(text);
  const startOf = (line: number): number => lines[line] ?? text.length;
  const blocks: Block[] = [];
  let outerEnd = 0;
  let parent = '';
  for (const token of blockParser.parse(text, {})) {
    if (token.map && token.level === 0 && token.nesting >= 0)
      outerEnd = trimmedEnd(text, startOf(token.map[0]), startOf(token.map[1]));
    const kind = kindOf(token, parent);
    if (token.nesting === 1) parent = token.type;
    if (kind && token.map) {
      const start = startOf(token.map[0]);
      const end = trimmedEnd(text, start, startOf(token.map[1]));
      blocks.push({ kind, start, end, outerEnd: Math.max(end, outerEnd) });
    }
  }
  return blocks;
}

function kindOf(token: Token, parent: string): Block['kind'] | undefined {
  if (token.type === 'inline') return token.map ? (parent === 'heading_open' ? 'heading' : 'paragraph') : undefined;
  if (token.type === 'tr_open') return 'table row';
  return token.nesting === 0 ? 'other' : undefined;
}

function trimmedEnd(text: string, start: number, end: number): number {
  return start + text.slice(start, end).trimEnd().length;
}

function paragraphs(text: string): Block[] {
  return Array.from(text.matchAll(/\S.*(?:\r?\n[^\S\r\n]*\S.*)*/g), ({ 0: lines, index }) => {
    const end = index + lines.trimEnd().length;
    return { kind: 'paragraph', start: index, end, outerEnd: end };
  });
}

/** The offset at which each line starts. markdown-it counts lines by line feeds, whatever stands before these. */
function lineOffsets(text: string): number[] {
  const offsets = [0];
  for (let feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', feed + 1)) offsets.push(feed + 1);
  return offsets;
}
