import type { Range } from './block';
import type { Markup } from './languages';
import { proseBlocks } from './prose';

/**
 * Whether prose may be written in the place of a range of a text, which is empty where nothing is to be replaced: not in code,
 * addresses, keys, front matter and the like, nor on a line that would be code.
 */
export function takesProse(text: string, markup: Markup, { start, end }: Range): boolean {
  const written = `${text.slice(0, start)}x${text.slice(end)}`;
  return proseBlocks(written, markup).some(({ prose }) =>
    prose.some((range) => range.start <= start && start < range.end),
  );
}
