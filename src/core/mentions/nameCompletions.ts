import type { Actor, Name } from '../knowledge/model';
import { foldWord } from './spelling';
import { endOf, startOf, WordReader } from './wordReader';

/** A name that what stands in front of the cursor may be the start of. */
export interface NameCompletion {
  readonly actor: Actor;
  readonly name: Name;
  /** The UTF-16 offset in the text at which the typed start of the name begins. */
  readonly from: number;
  /** What of the name is still to be typed. */
  readonly rest: string;
}

/** Completes names, which any of an actor's names begins or has a word that begins so; it never changes. */
export interface NameCompleter {
  /**
   * The names that a text may be going on to, each actor once and the likeliest first. As much of the text as can be is taken
   * for the start of a name: "met Akhtar Man" goes on to names that begin with "Akhtar Man". Where no name is begun, those of
   * all actors, in the order of the alphabet; none behind a word that begins no name. Names are folded as docs/mentions.md says.
   *
   * @param text what stands in front of the cursor, some words of it at least
   */
  complete(text: string, limit: number): readonly NameCompletion[];
}

/** So many words in front of the cursor may belong to the name that is being typed. */
const typedWords = 8;

/** Prepares the names of actors for completion. */
export function createNameCompleter(actors: readonly Actor[]): NameCompleter {
  const folder = new Folder();
  const { compare: collate } = new Intl.Collator();
  const byName = [...actors].sort((left, right) => collate(left.name, right.name));
  const byInitial = new Map<string, Entry[]>();
  for (const [position, actor] of byName.entries()) {
    for (const name of actor.names) {
      for (const entry of entriesOf(folder, actor, name, position)) {
        const known = byInitial.get(entry.key.charAt(0));
        if (known) known.push(entry);
        else byInitial.set(entry.key.charAt(0), [entry]);
      }
    }
  }

  const all = (limit: number, from: number): readonly NameCompletion[] =>
    byName.slice(0, limit).flatMap((actor) => {
      const [name] = actor.names;
      return name ? [{ actor, name, from, rest: name.text }] : [];
    });

  const begunBy = (typed: string): readonly Entry[] => {
    const best = new Map<Actor, Entry>();
    for (const entry of byInitial.get(typed.charAt(0)) ?? []) {
      if (!entry.key.startsWith(typed)) continue;
      const known = best.get(entry.actor);
      if (!known || entry.rank < known.rank) best.set(entry.actor, entry);
    }
    return [...best.values()].sort((left, right) => left.rank - right.rank);
  };

  return {
    complete: (text, limit) => {
      const words = folder.words(text).slice(-typedWords);
      const isBetweenWords = (words.at(-1)?.end ?? 0) < text.length || words.length === 0;
      for (const [index, { start: from }] of words.entries()) {
        const typed = joined(words.slice(index)) + (isBetweenWords ? ' ' : '');
        const entries = begunBy(typed).slice(0, limit);
        if (entries.length === 0) continue;
        const begun = entries.map(({ actor, name, start }) => {
          const rest = name.text.slice(folder.endOf(name.text, start, typed.trimEnd().length));
          return { actor, name, from, rest: isBetweenWords ? rest.replace(notInWords, '') : rest };
        });
        if (!isBetweenWords) return begun;
        const found = new Set(begun.map(({ actor }) => actor));
        const others = all(limit, text.length).filter(({ actor }) => !found.has(actor));
        return [...begun, ...others].slice(0, limit);
      }
      return isBetweenWords ? all(limit, text.length) : [];
    },
  };
}

interface Entry {
  /** The folded words of the name, from one of them on. */
  readonly key: string;
  readonly actor: Actor;
  readonly name: Name;
  readonly start: number;
  /** Smaller for likelier ones. */
  readonly rank: number;
}

/** Names that begin so before names that hold it, strong before weak, short ones first, then in the order of the actors. */
function entriesOf(folder: Folder, actor: Actor, name: Name, position: number): readonly Entry[] {
  const words = folder.words(name.text);
  const whole = joined(words);
  let from = 0;
  return words.map(({ start, folded }, index) => {
    const key = whole.slice(from);
    from += folded.length + 1;
    const rank = (index === 0 ? 0 : 2e12) + (name.weak ? 1e12 : 0) + Math.min(key.length, 1e4) * 1e7 + position;
    return { key, actor, name, start, rank };
  });
}

interface Word {
  readonly start: number;
  readonly end: number;
  readonly folded: string;
}

function joined(words: readonly Word[]): string {
  return words.map(({ folded }) => folded).join(' ');
}

const notInWords = /^[^\p{L}\p{N}\p{M}]+/u;
const ascii = /^[\0-\x7F]*$/;

/** Folds texts word by word; a list of names repeats most of its words. */
class Folder {
  readonly #reader = new WordReader();
  readonly #folded = new Map<string, string>();

  words(text: string): readonly Word[] {
    this.#reader.clear();
    this.#reader.read(text, 0, text.length);
    const { words } = this.#reader;
    return Array.from({ length: words.count }, (_, index) => {
      const start = startOf(words, index);
      const end = endOf(words, index);
      return { start, end, folded: this.#fold(text.slice(start, end)) };
    });
  }

  /** Behind so many folded units of a text, from a word on; between words there is one of them. */
  endOf(text: string, start: number, units: number): number {
    let end = start;
    while (end < text.length && joined(this.words(text.slice(start, end))).length < units) end++;
    return end;
  }

  #fold(word: string): string {
    let folded = this.#folded.get(word);
    if (folded === undefined) {
      folded = ascii.test(word) ? word.toLowerCase() : foldWord(word);
      this.#folded.set(word, folded);
    }
    return folded;
  }
}
