import type { Actor, Id } from '../knowledge/model';
import { foldWord } from './spelling';

/** An actor that a query finds. */
export interface ActorMatch {
  readonly actor: Actor;
  /** The name that the query found it by; `undefined` where it was found by its description or nothing was asked for. */
  readonly name: string | undefined;
}

interface Entry {
  readonly actor: Actor;
  readonly names: readonly { readonly text: string; readonly folded: string }[];
  readonly description: string;
}

/**
 * Finds actors by any of their names, in any script and however they are written, and by words of their descriptions. Names
 * are folded when somebody first asks.
 */
export class ActorSearch {
  readonly #actors: readonly Actor[];
  #entries: readonly Entry[] | undefined;

  constructor(actors: readonly Actor[]) {
    this.#actors = actors;
  }

  /**
   * The actors that a query finds: whose name it is, then whose name begins with it, then with whose words its words begin,
   * then whose name holds it, then whose description has its words. Among equals the recent ones come first, in their order,
   * then the alphabet. An empty query finds all.
   */
  find(query: string, recent: readonly Id[] = []): readonly ActorMatch[] {
    const wanted = folded(query);
    const words = wanted === '' ? [] : wanted.split(' ');
    const found = this.#all().flatMap((entry, place) => {
      const best = bestMatch(entry, wanted, words);
      const since = recent.indexOf(entry.actor.id);
      return best ? [{ ...best, since: since < 0 ? recent.length : since, place }] : [];
    });
    found.sort((left, right) => left.rank - right.rank || left.since - right.since || left.place - right.place);
    return found.map(({ actor, name }) => ({ actor, name }));
  }

  #all(): readonly Entry[] {
    this.#entries ??= this.#sorted().map((actor) => ({
      actor,
      names: [...new Set([actor.name, ...actor.names.map(({ text }) => text)])].map((text) => ({
        text,
        folded: folded(text),
      })),
      description: folded(actor.description),
    }));
    return this.#entries;
  }

  #sorted(): readonly Actor[] {
    const { compare } = new Intl.Collator();
    return [...this.#actors].sort((left, right) => compare(left.name, right.name));
  }
}

/** A text as its folded words with one blank between them. */
function folded(text: string): string {
  return foldWord(text)
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

function bestMatch(
  { actor, names, description }: Entry,
  wanted: string,
  words: readonly string[],
): (ActorMatch & { readonly rank: number }) | undefined {
  if (words.length === 0) return { actor, name: undefined, rank: 0 };
  let best: (ActorMatch & { readonly rank: number }) | undefined;
  for (const name of names) {
    const rank = rankOf(name.folded, wanted, words);
    if (rank !== undefined && (!best || rank < best.rank)) best = { actor, name: name.text, rank };
  }
  if (best) return best;
  return words.every((word) => startsWord(description, word)) ? { actor, name: undefined, rank: 4 } : undefined;
}

function rankOf(name: string, wanted: string, words: readonly string[]): number | undefined {
  if (name === wanted) return 0;
  if (name.startsWith(wanted)) return 1;
  if (words.every((word) => startsWord(name, word))) return 2;
  return name.includes(wanted) ? 3 : undefined;
}

function startsWord(text: string, start: string): boolean {
  return text.startsWith(start) || text.includes(` ${start}`);
}
