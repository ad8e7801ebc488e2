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

/**
 * The replacements of a text that do what some do, and then others in the text after these; in the order of their ranges, as both
 * are. Those that touch each other become one.
 */
export function joinReplacements(
  text: string,
  first: readonly Replacement[],
  others: readonly Replacement[],
): readonly Replacement[] {
  const between = applyReplacements(text, first);
  const placed = first.map((replacement) => ({ replacement, after: rangeAfter(first, replacement) }));
  const touched: { start: number; end: number }[] = [];
  for (const { start, end } of [...placed.map(({ after }) => after), ...others].sort(byPlace)) {
    const last = touched.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else touched.push({ start, end });
  }
  // An end of what is touched lies in none of the first ones, at most where one ends.
  const original = (offset: number, counts: (after: Range) => boolean): number =>
    placed.reduce(
      (at, { replacement, after }) =>
        counts(after) ? at + (replacement.end - replacement.start) - (after.end - after.start) : at,
      offset,
    );
  return touched.map(({ start, end }) => ({
    start: original(start, (after) => after.end < start),
    end: original(end, (after) => after.start <= end),
    text: applyReplacements(
      between.slice(start, end),
      others
        .filter((other) => start <= other.start && other.end <= end)
        .map((other) => ({ start: other.start - start, end: other.end - start, text: other.text })),
    ),
  }));
}

function byPlace(left: Range, right: Range): number {
  return left.start - right.start || left.end - right.end;
}
