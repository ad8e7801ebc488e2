import { finish, type Steps } from '../steps';
import { alone, type Block } from './block';
import { frontMatterOf } from './frontMatter';
import { latexBlocks } from './latex/latexBlocks';
import type { Markup } from './languages';
import { markdownBlocks } from './markdown/markdownBlocks';

/** The blocks of a text in their order. Blank lines belong to none. */
export function blocksOf(text: string, markup: Markup): readonly Block[] {
  return finish(readBlocks(text, markup));
}

/** The same in steps. */
export function* readBlocks(text: string, markup: Markup): Steps<readonly Block[]> {
  if (markup === 'latex') return yield* latexBlocks(text);
  const matter = frontMatterOf(text);
  const from = matter?.end ?? 0;
  const blocks = markup === 'markdown' ? yield* markdownBlocks(text, from) : yield* paragraphs(text, from);
  if (!matter) return blocks;
  return [alone('other', { start: 0, end: text.slice(0, matter.end).trimEnd().length }), ...blocks];
}

/** So many paragraphs are read in one step. */
const paragraphsAtOnce = 1024;

/** The paragraphs of plain text from an offset on: blank lines part them, and a note starts a paragraph of its own. */
function* paragraphs(text: string, from: number): Steps<readonly Block[]> {
  const blocks: Block[] = [];
  const found = text.slice(from).matchAll(/\S.*(?:\r?\n(?![ \t]{0,3}\[\^[^[\]\s]+\]:)[^\S\r\n]*\S.*)*/g);
  for (const { 0: lines, index } of found) {
    const start = from + index;
    blocks.push(alone('paragraph', { start, end: start + lines.trimEnd().length }, quotationOrNote.test(lines)));
    if (blocks.length % paragraphsAtOnce === 0) yield;
  }
  return blocks;
}

const quotationOrNote = /^(?:>|\[\^[^[\]\s]+\]:)/;
