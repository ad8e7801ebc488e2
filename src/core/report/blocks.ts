import { finish, type Steps } from '../steps';
import { alone, type Block } from './block';
import { frontMatterOf } from './frontMatter';
import { latexBlocks } from './latexBlocks';
import type { Markup } from './languages';
import { markdownBlocks } from './markdownBlocks';

/** The blocks of a text in their order. Blank lines belong to none. */
export function blocksOf(text: string, markup: Markup): readonly Block[] {
  return finish(readBlocks(text, markup));
}

/** The same in steps. */
export function* readBlocks(text: string, markup: Markup): Steps<readonly Block[]> {
  if (markup === 'latex') return latexBlocks(text);
  const matter = frontMatterOf(text);
  const body = matter ? blank(text.slice(0, matter.end)) + text.slice(matter.end) : text;
  const blocks = markup === 'markdown' ? yield* markdownBlocks(body) : paragraphs(body);
  if (!matter) return blocks;
  return [alone('other', { start: 0, end: text.slice(0, matter.end).trimEnd().length }), ...blocks];
}

/** The same number of characters and lines, all blank. */
function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}

/** The paragraphs of plain text: blank lines part them, and a note starts a paragraph of its own. */
function paragraphs(text: string): Block[] {
  return Array.from(
    text.matchAll(/\S.*(?:\r?\n(?![ \t]{0,3}\[\^[^[\]\s]+\]:)[^\S\r\n]*\S.*)*/g),
    ({ 0: lines, index }) =>
      alone('paragraph', { start: index, end: index + lines.trimEnd().length }, quotationOrNote.test(lines)),
  );
}

const quotationOrNote = /^(?:>|\[\^[^[\]\s]+\]:)/;
