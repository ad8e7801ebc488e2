import type { Actor, Id } from '../knowledge/model';
import { finish, SharedWork, type Steps } from '../steps';
import { actorsPerStep, byName } from './nameOrder';
import { searchText } from './searchText';

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
 * Finds actors by any of their names, in any script and however they are written, and by words of their descriptions. Actors
 * are put into the order of their names, and names folded, when somebody first asks; of a hundred thousand that takes a while,
 * so it can be done in steps before.
 */
export class ActorSearch {
  readonly #entries: SharedWork<readonly Entry[]>;

  /** @param compare names, as `Array.prototype.sort` wants it */
  constructor(actors: readonly Actor[], compare: (left: string, right: string) => number) {
    this.#entries = new SharedWork(readEntries(actors, compare));
  }

  /** Makes ready to find. */
  *prepare(): Steps<undefined> {
    yield* this.#entries.go();
    return undefined;
  }

  /** The actors of whom a name holds a query or begins with its words, all for an empty query, in the order of their names. */
  *named(query: string): Steps<readonly Actor[]> {
    const entries = yield* this.#entries.go();
    const wanted = wantedIn(query);
    const found: Actor[] = [];
    for (const [index, entry] of entries.entries()) {
      if (wanted.words.length === 0 || bestName(entry, wanted)) found.push(entry.actor);
      if (index % actorsPerStep === actorsPerStep - 1) yield;
    }
    return found;
  }

  /**
   * The actors that a query finds: whose name it is, then whose name begins with it, then with whose words its words begin,
   * then whose name holds it, then whose description has its words. Among equals those come first that are
   * given, in their order, then the order of the names decides. An empty query finds all.
   */
  find(query: string, first: readonly Id[] = []): readonly ActorMatch[] {
    const wanted = wantedIn(query);
    const places = new Map(first.map((id, place) => [id, place]));
    const found = finish(this.#entries.go()).flatMap((entry, place) => {
      const best = bestMatch(entry, wanted);
      return best ? [{ ...best, since: places.get(entry.actor.id) ?? first.length, place }] : [];
    });
    found.sort((left, right) => left.rank - right.rank || left.since - right.since || left.place - right.place);
    return found.map(({ actor, name }) => ({ actor, name }));
  }
}

function* readEntries(
  actors: readonly Actor[],
  compare: (left: string, right: string) => number,
): Steps<readonly Entry[]> {
  const entries: Entry[] = [];
  for (const actor of yield* byName(actors, compare)) {
    const texts = new Set([actor.name, ...actor.names.map(({ text }) => text)]);
    const names = Array.from(texts, (text) => ({ text, folded: searchText(text) }));
    entries.push({ actor, names, description: searchText(actor.description) });
    if (entries.length % actorsPerStep === 0) yield;
  }
  return entries;
}

/** A query as a whole, and its words; each word with a blank in front, as in what is searched. */
interface Wanted {
  readonly whole: string;
  readonly words: readonly string[];
}

function wantedIn(query: string): Wanted {
  const whole = searchText(query);
  return { whole, words: whole.match(/ [^ ]+/g) ?? [] };
}

type RankedMatch = ActorMatch & { readonly rank: number };

function bestMatch(entry: Entry, wanted: Wanted): RankedMatch | undefined {
  const { actor, description } = entry;
  if (wanted.words.length === 0) return { actor, name: undefined, rank: 0 };
  const best = bestName(entry, wanted);
  if (best) return best;
  return wanted.words.every((word) => description.includes(word)) ? { actor, name: undefined, rank: 4 } : undefined;
}

function bestName({ actor, names }: Entry, wanted: Wanted): RankedMatch | undefined {
  let best: RankedMatch | undefined;
  for (const { text, folded } of names) {
    const rank = rankOf(folded, wanted);
    if (rank !== undefined && (!best || rank < best.rank)) best = { actor, name: text, rank };
  }
  return best;
}

function rankOf(name: string, { whole, words }: Wanted): number | undefined {
  if (name === whole) return 0;
  if (name.startsWith(whole)) return 1;
  if (words.every((word) => name.includes(word))) return 2;
  return name.includes(whole.slice(1)) ? 3 : undefined;
}
