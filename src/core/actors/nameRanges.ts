import type { Actor } from '../knowledge/model';

/** A list of more actors than this is cut: nobody reads on, and the editor takes long to show it. */
const longest = 250;

/**
 * Cuts a long list of actors into stretches, in its order, so that nobody is shown more than a few hundred rows at once. A
 * stretch that is still too long can be cut again. `undefined` where the list can be shown as it is.
 */
export function rangesOf(actors: readonly Actor[]): readonly (readonly Actor[])[] | undefined {
  if (actors.length <= longest) return undefined;
  const size = Math.max(longest, Math.ceil(actors.length / longest));
  const count = Math.ceil(actors.length / size);
  // Evenly, so that the last one is no remnant.
  return Array.from({ length: count }, (_, index) =>
    actors.slice(Math.round((index * actors.length) / count), Math.round(((index + 1) * actors.length) / count)),
  );
}
