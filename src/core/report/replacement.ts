import type { Range } from './block';

/** Text that takes the place of a range of the report as it is before any replacement. Line breaks are `\n`. */
export interface Replacement extends Range {
  readonly text: string;
}

/** The text after the replacements, which are in the order of their ranges, none overlapping another. */
export function applyReplacements(text: string, replacements: readonly Replacement[]): string {
  let from = 0;
  const parts = replacements.flatMap(({ start, end, text: added }) => {
    const before = text.slice(from, start);
    from = end;
    return [before, added];
  });
  return [...parts, text.slice(from)].join('');
}

/** The range in the text after the replacements of what one of them puts there. */
export function rangeAfter(replacements: readonly Replacement[], replacement: Replacement): Range {
  const before = replacements.slice(0, replacements.indexOf(replacement));
  const moved = before.reduce((sum, { start, end, text }) => sum + text.length - (end - start), 0);
  const start = replacement.start + moved;
  return { start, end: start + replacement.text.length };
}
