import type { Actor } from '../knowledge/model';
import type { Steps } from '../steps';
import { actorsPerStep } from './nameOrder';
import { searchText } from './searchText';

/** Finds actors by the beginnings of words of their names, in any script, whatever their case and marks. */
export class NameFilter {
  readonly #actors: readonly Actor[];
  /** The names of each actor, one a line, each word behind a space; made when the actor is first looked at. */
  readonly #names: string[] = [];

  constructor(actors: readonly Actor[]) {
    this.#actors = actors;
  }

  /** The actors of whom one name has a word for each word of the query, in their order; all for a query without words. */
  *matching(query: string): Steps<readonly Actor[]> {
    const words = searchText(query).match(/ [^ ]+/g) ?? [];
    const found: Actor[] = [];
    for (const [index, actor] of this.#actors.entries()) {
      const names = (this.#names[index] ??= namesOf(actor));
      if (hasName(names, words)) found.push(actor);
      if (index % actorsPerStep === actorsPerStep - 1) yield;
    }
    return found;
  }
}

function namesOf({ name, names }: Actor): string {
  const texts = new Set([name, ...names.map(({ text }) => text)]);
  return Array.from(texts, searchText).join('\n');
}

function hasName(names: string, words: readonly string[]): boolean {
  if (!words.every((word) => names.includes(word))) return false;
  return words.length < 2 || names.split('\n').some((name) => words.every((word) => name.includes(word)));
}
