import type { Actor, Name } from '../knowledge/model';
import type { EachText } from './nameWords';
import { partsOf, type NameParts } from './nameParts';
import { buildNameTable, numbersOf, type NameTable } from './nameTable';

/** A name of an actor; of nobody, where the pack only says that the words are no actor's name. */
export interface IndexedName {
  readonly actor: Actor | undefined;
  readonly name: Name;
  readonly parts: NameParts;
  /** The name in capitals throughout, as headings have it; `undefined` where its case does not allow that. */
  readonly capitals: string | undefined;
}

/** All names of all actors, for finding those that start at a word. It never changes. */
export interface NameIndex {
  readonly table: NameTable;
  /** The names of an entry of the table. It is the same list each time. */
  names(entry: number): readonly [IndexedName, ...IndexedName[]];
}

/** Builds the index over the names of actors and over names that are nobody's. Names without a word are never found. */
export function createNameIndex(actors: readonly Actor[], nobodys: readonly Name[] = []): NameIndex {
  const numbered = numberNames(actors, nobodys);
  const table = buildNameTable(textsOf(actors, nobodys), numbered.count);
  // Few names are ever met in texts, and those again and again.
  const met = new Map<number, readonly [IndexedName, ...IndexedName[]]>();
  return {
    table,
    names: (entry) => {
      const known = met.get(entry);
      if (known) return known;
      const [first, ...others] = numbersOf(table, entry);
      const names = [indexed(numbered, first), ...others.map((number) => indexed(numbered, number))] as const;
      met.set(entry, names);
      return names;
    },
  };
}

function indexed(numbered: NumberedNames, number: number): IndexedName {
  const name = numbered.name(number);
  const capitals = name.case === 'ordinary' ? name.text.toUpperCase() : undefined;
  return { actor: numbered.actor(number), name, parts: partsOf(name.text), capitals };
}

function textsOf(actors: readonly Actor[], nobodys: readonly Name[]): EachText {
  return (visit) => {
    for (const { names } of actors) for (const { text } of names) visit(text);
    for (const { text } of nobodys) visit(text);
  };
}

interface NumberedNames {
  readonly count: number;
  name(number: number): Name;
  /** Whose name it is; `undefined` where it is nobody's. */
  actor(number: number): Actor | undefined;
}

/** Numbers names in the order of their actors, those that are nobody's last, without a list of them. */
function numberNames(actors: readonly Actor[], nobodys: readonly Name[]): NumberedNames {
  // The number of the first name of each actor, then of the first that is nobody's.
  const firsts = new Int32Array(actors.length + 1);
  for (const [position, { names }] of actors.entries()) firsts[position + 1] = (firsts[position] ?? 0) + names.length;
  const ofActors = firsts[actors.length] ?? 0;
  const ownerOf = (number: number): number => {
    let low = 0;
    for (let high = actors.length; high - low > 1;) {
      const middle = (low + high) >> 1;
      if ((firsts[middle] ?? 0) <= number) low = middle;
      else high = middle;
    }
    return low;
  };
  return {
    count: ofActors + nobodys.length,
    actor: (number) => (number < ofActors ? actors[ownerOf(number)] : undefined),
    name: (number) => {
      const owner = ownerOf(number);
      const name = number < ofActors ? actors[owner]?.names[number - (firsts[owner] ?? 0)] : nobodys[number - ofActors];
      if (!name) throw new RangeError(`There is no name ${String(number)}.`);
      return name;
    },
  };
}
