import type { Range } from './block';

/** A text without some ranges of it. */
export interface ShortenedText {
  readonly text: string;
  /** Where in the text as it was an offset of the shortened text is: behind the range that is gone there, if there is one. */
  original(offset: number): number;
  /** Where in the shortened text an offset of the text as it was is; for one in a range that is gone, the place of that. */
  shortened(offset: number): number;
}

/** Takes ranges out of a text; they are in order, none overlapping another. */
export function withoutRanges(text: string, ranges: readonly Range[]): ShortenedText {
  let from = 0;
  const kept = ranges.map(({ start, end }) => {
    const before = text.slice(from, start);
    from = end;
    return before;
  });
  return {
    text: [...kept, text.slice(from)].join(''),
    original: (offset) => ranges.reduce((at, { start, end }) => (start <= at ? at + (end - start) : at), offset),
    shortened: (offset) =>
      ranges.reduce((at, { start, end }) => at - Math.max(0, Math.min(offset, end) - Math.min(offset, start)), offset),
  };
}
