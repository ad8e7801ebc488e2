import type { Actor, Name } from '../knowledge/model';
import { gapBetween, isCapitalised, wordsIn, type Word } from './words';

/** A name of an actor, cut into words and what stands between these. */
export interface IndexedName {
  readonly actor: Actor;
  readonly name: Name;
  readonly words: readonly Word[];
  /** Between one word and the next; one fewer than words. */
  readonly gaps: readonly string[];
  /** Behind the last word, such as the last full stop of "U.S.". */
  readonly tail: string;
}

interface Node {
  readonly next: Map<string, Node>;
  readonly names: IndexedName[];
}

/** All names of all actors, for finding the longest one that starts at a word. It never changes. */
export interface NameIndex {
  /** The names whose folded words are those that start at the position, the longest first. Case and gaps are not checked. */
  startingAt(words: readonly Word[], position: number): readonly IndexedName[];
}

/** Builds the index over the names of actors. Names without a word are left out. */
export function createNameIndex(actors: readonly Actor[]): NameIndex {
  const root: Node = { next: new Map(), names: [] };
  for (const actor of actors) {
    for (const name of actor.names) {
      const indexed = indexName(actor, name);
      if (indexed.words.length === 0) continue;
      let node = root;
      for (const { folded } of indexed.words) {
        const next = node.next.get(folded) ?? { next: new Map<string, Node>(), names: [] };
        node.next.set(folded, next);
        node = next;
      }
      node.names.push(indexed);
    }
  }
  return {
    startingAt: (words, position) => {
      const found: (readonly IndexedName[])[] = [];
      let node: Node | undefined = root;
      for (let index = position; ; index++) {
        node = node.next.get(words[index]?.folded ?? '');
        if (!node) return found.reverse().flat();
        if (node.names.length > 0) found.push(node.names);
      }
    },
  };
}

function indexName(actor: Actor, name: Name): IndexedName {
  const words = wordsIn(name.text);
  const gaps = words.slice(1).map((word, index) => gapBetween(name.text, words[index]?.end ?? 0, word.start));
  return { actor, name, words, gaps, tail: name.text.slice(words.at(-1)?.end ?? 0).trim() };
}

/**
 * Whether a word of a text is a word of a name under the name's case rule. "ordinary" admits capitals throughout, for
 * headings, and a first capital, for the start of a sentence.
 */
export function admitsCase(rule: Name['case'], named: string, written: string): boolean {
  if (written === named) return true;
  if (rule === 'exact') return false;
  if (named.length > 1 && written === named.toUpperCase()) return true;
  return !isCapitalised(named) && written === named.charAt(0).toUpperCase() + named.slice(1);
}
