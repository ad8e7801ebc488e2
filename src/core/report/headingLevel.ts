import type { Markup } from './languages';
import { readBlocks } from './blocks';
import type { Steps } from '../steps';

/**
 * The level that a heading of a new section has in a Markdown report: that of its sections. A single heading above all others is
 * taken for the report's title; 2 where there are no headings. In steps.
 */
export function* sectionLevel(text: string, markup: Markup): Steps<number> {
  const levels = (yield* readBlocks(text, markup))
    .filter(({ kind }) => kind === 'heading')
    .map(({ start, end }) => levelOf(text.slice(start, end)));
  const top = highest(levels);
  const below = levels.filter((level) => level > top);
  const hasTitle = levels[0] === top && levels.length - below.length === 1;
  if (levels.length === 0) return 2;
  if (!hasTitle) return top;
  return below.length > 0 ? highest(below) : Math.min(top + 1, 6);
}

function highest(levels: readonly number[]): number {
  return levels.reduce((least, level) => Math.min(least, level), 6);
}

function levelOf(heading: string): number {
  const marks = /^\s*(#{1,6})\s/.exec(heading)?.[1]?.length;
  return marks ?? (/\n[ \t]*-+[ \t]*$/.test(heading) ? 2 : 1);
}
