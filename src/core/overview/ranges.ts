/** A list of more entries than this is cut: nobody reads on, and the editor takes long to show it. */
const longest = 250;

/**
 * Cuts a long list into stretches, in its order, so that nobody is shown more than a few hundred rows at once. A stretch that
 * is still too long can be cut again. `undefined` where the list can be shown as it is.
 */
export function rangesOf<Entry>(entries: readonly Entry[]): readonly (readonly Entry[])[] | undefined {
  if (entries.length <= longest) return undefined;
  const size = Math.max(longest, Math.ceil(entries.length / longest));
  const count = Math.ceil(entries.length / size);
  // Evenly, so that the last one is no remnant.
  return Array.from({ length: count }, (_, index) =>
    entries.slice(Math.round((index * entries.length) / count), Math.round(((index + 1) * entries.length) / count)),
  );
}
