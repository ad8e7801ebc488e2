/** Text to insert at a UTF-16 offset of the report as it is before any insertion. Line breaks are `\n`. */
export interface Insertion {
  readonly offset: number;
  readonly text: string;
  /** Where in the text somebody goes on writing who did so at the offset; left out, behind it. */
  readonly cursor?: number;
}

/**
 * Completed insertions that say where one goes on writing: behind what was to be inserted, and not behind what the report needs
 * for it in the same place, such as notes at its end.
 *
 * @param wanted the insertions before they were completed
 */
export function withCursors(wanted: readonly Insertion[], completed: readonly Insertion[]): readonly Insertion[] {
  const texts = new Map(wanted.map(({ offset, text }) => [offset, text.trimEnd()]));
  return completed.map((insertion) => {
    const text = texts.get(insertion.offset);
    const at = text === undefined ? -1 : insertion.text.indexOf(text);
    return text === undefined || at < 0 ? insertion : { ...insertion, cursor: at + text.length };
  });
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
