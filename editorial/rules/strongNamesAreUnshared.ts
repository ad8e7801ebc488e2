import type { Actor, Name } from '../../src/core/knowledge/model';
import { partsOf } from '../../src/core/mentions/nameParts';
import { foldWord } from '../../src/core/mentions/spelling';
import { overlap } from '../periods';
import { placed, type Rule } from '../reading';

interface Owned {
  readonly actor: Actor;
  readonly name: Name;
  readonly pointer: string;
}

/**
 * Two actors may share a name only if at most one of them has it as a strong name, or at different times. A metonym may be
 * shared with a proper name ("Kabul" is the place before it is the government), because the proper name goes first.
 */
export const strongNamesAreUnshared: Rule = {
  id: 'strong-names-are-unshared',
  find: ({ raw, actorOf }) => {
    const owners = new Map<string, Owned[]>();
    return placed(raw.actors, '/actors').flatMap(({ entry, pointer }) => {
      const actor = actorOf(entry.id);
      return (actor?.names ?? []).flatMap((name) => {
        if (!actor || name.weak) return [];
        const folded = foldName(name.text);
        const index = entry.names.findIndex((raw) => raw.text === name.text && raw.language === name.language);
        const own: Owned = { actor, name, pointer: `${pointer}/names/${String(index)}` };
        const known = owners.get(folded) ?? [];
        owners.set(folded, [...known, own]);
        const other = known.find((candidate) => collide(candidate, own));
        const message = `"${name.text}" is a strong name of ${entry.name} and, at the same time, of ${other?.actor.name ?? ''}; mark one of them weak or give them periods.`;
        return other ? [{ pointer: own.pointer, message }] : [];
      });
    });
  },
};

function collide(left: Owned, right: Owned): boolean {
  if (left.actor === right.actor) return false;
  return overlap(left.name.period, right.name.period);
}

/** A name as the index of names looks it up: its words folded, and what stands between them. */
export function foldName(text: string): string {
  const { words, gaps } = partsOf(text);
  return words.map((word, index) => (gaps[index - 1] ?? '') + foldWord(word)).join('');
}
