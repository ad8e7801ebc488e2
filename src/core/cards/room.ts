/** How much text a card may have where it is shown, so that nobody has to scroll for the rest of it. */
export interface CardRoom {
  readonly lines: number;
  /** How many Latin letters of usual width go into a line. */
  readonly columns: number;
}

/** Room without bounds. */
export const anyRoom: CardRoom = { lines: Infinity, columns: Infinity };

/**
 * VS Code's hover scrolls from 250 pixels on and is 750 wide. At the usual letters of 14 pixels that is eleven lines of some 92
 * letters, and what stands between the parts.
 */
export const hoverRoom: CardRoom = { lines: 11, columns: 92 };

/** The preview shows cards beside the text, which is often half a window wide. */
export const previewRoom: CardRoom = { lines: 18, columns: 56 };

/** Han, kana, hangul and full-width forms take the width of two letters. */
const wide = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF00-\uFF60]/g;

/** About how many lines a text takes; an empty one takes none. */
export function linesOf(text: string, { columns }: CardRoom): number {
  const width = text.length + (text.match(wide)?.length ?? 0);
  return width === 0 ? 0 : Math.max(1, Math.ceil(width / columns));
}
