/** Text to insert at a UTF-16 offset of the report as it is before any insertion. Line breaks are `\n`. */
export interface Insertion {
  readonly offset: number;
  readonly text: string;
}

/** The insertions in the order of their offsets, no two at the same: what goes to one place is joined in the order given. */
export function joinInsertions(insertions: readonly Insertion[]): readonly Insertion[] {
  const places = new Map<number, string>();
  for (const { offset, text } of insertions) places.set(offset, (places.get(offset) ?? '') + text);
  return Array.from(places, ([offset, text]) => ({ offset, text })).sort((left, right) => left.offset - right.offset);
}

/** The text after the insertions, which are in the order of their offsets. */
export function applyInsertions(text: string, insertions: readonly Insertion[]): string {
  let from = 0;
  const parts = insertions.flatMap(({ offset, text: added }) => {
    const before = text.slice(from, offset);
    from = offset;
    return [before, added];
  });
  return [...parts, text.slice(from)].join('');
}
