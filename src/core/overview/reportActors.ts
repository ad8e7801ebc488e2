import type { Actor } from '../knowledge/model';
import type { Mention } from '../mentions/findMentions';

/** An actor that a report names, with the places where it does. */
export interface ReportActor {
  readonly actor: Actor;
  /** In the order of the report; at least one. */
  readonly mentions: readonly [Mention, ...Mention[]];
}

/** The actors that mentions most likely mean, in the order in which they are first named. */
export function reportActors(mentions: readonly Mention[]): readonly ReportActor[] {
  const found = new Map<Actor, [Mention, ...Mention[]]>();
  for (const mention of mentions) {
    const known = found.get(mention.actors[0]);
    if (known) known.push(mention);
    else found.set(mention.actors[0], [mention]);
  }
  return Array.from(found, ([actor, theirs]) => ({ actor, mentions: theirs }));
}

/**
 * The mention to go to from an offset: the next one, or the previous one, of the actor in whose name the offset lies, else of
 * any; behind the last one the first follows. `undefined` where there is no other.
 *
 * @param mentions of the report, in their order
 */
export function mentionFrom(
  mentions: readonly Mention[],
  offset: number,
  direction: 'next' | 'previous',
): { readonly mention: Mention | undefined; readonly actor: Mention['actors'][0] | undefined } {
  // Where one name ends as another one starts, the cursor is at the second.
  const here = mentions.findLast(({ start, end }) => start <= offset && offset <= end);
  const actor = here?.actors[0];
  const others = mentions.filter((mention) => mention !== here && (!actor || mention.actors[0] === actor));
  const mention =
    direction === 'next'
      ? (others.find(({ start }) => start > offset) ?? others[0])
      : (others.findLast(({ end }) => end < offset) ?? others.at(-1));
  return { mention, actor };
}
