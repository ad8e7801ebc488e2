import type { DateSpan } from '../knowledge/dates';
import type { KnowledgeBase } from '../knowledge/knowledgeBase';
import type { Actor, NameKind } from '../knowledge/model';
import type { Range } from '../report/block';
import { decideMention } from './findMentions';
import type { NameScanner } from './nameScanner';
import { spelledName, wholeWords, type PreferredNames } from './preferredNames';
import type { ShortNames } from './shortNames';
import { yearsIn } from './whichActor';

/** A name in a text of a pack, with the names of the actor that may stand in its place. */
export interface HouseMention extends Range {
  readonly actor: Actor;
  /** The name in full and the short one, for a person that has both and whose name there is one of them. */
  readonly person: { readonly full: string; readonly short: string; readonly isShort: boolean } | undefined;
}

const fullKinds: ReadonlySet<NameKind> = new Set<NameKind>(['name', 'transliteration']);

/**
 * The names of actors as a house writes them: in its spelling; persons in full where they are first named, by their short name
 * after. Texts are those of packs, without markup, and outside names nothing of them changes.
 */
export class HouseNames {
  readonly #base: KnowledgeBase;
  readonly #scanner: NameScanner;
  readonly #preferred: PreferredNames;
  readonly #shortNames: ShortNames;

  constructor(base: KnowledgeBase, scanner: NameScanner, shortNames: ShortNames, preferred: PreferredNames) {
    this.#base = base;
    this.#shortNames = shortNames;
    this.#scanner = scanner;
    this.#preferred = preferred;
  }

  /** A name that is an actor's, in the house's spelling. */
  spelled(actor: Actor, name: string): string {
    return spelledName(name, actor, this.#preferred);
  }

  /**
   * The name by which a text calls an actor: in full, or, for a person that it has named in full before, by the short name.
   *
   * @param isNamed whether the text has; asked only where it matters
   */
  called(actor: Actor, isNamed: () => boolean): string {
    const short = this.#shortNames.of(actor);
    return this.spelled(actor, short !== undefined && isNamed() ? short : actor.name);
  }

  /** A text with the names in it in the house's spelling, as a report of the date means them. */
  spell(text: string, at: DateSpan): string {
    if (this.#preferred.size === 0) return text;
    return replaced(text, this.mentionsIn(text, at), ({ actor, start, end }) =>
      this.spelled(actor, text.slice(start, end)),
    );
  }

  /** The names in a text, as a report of the date means them, in their order. */
  mentionsIn(text: string, at: DateSpan): readonly HouseMention[] {
    const years = yearsIn(text);
    return this.#scanner.scan(text, [{ start: 0, end: text.length }]).flatMap((place) => {
      const context = { base: this.#base, reportDate: at, namedBefore: () => false };
      const mention = decideMention({ ...place, years, around: new Set() }, context);
      if (!mention) return [];
      const { start, end, actors } = mention;
      const [actor] = actors;
      const person = actors.length === 1 ? this.#personAt(text.slice(start, end), start === 0, actor) : undefined;
      return [{ start, end, actor, person }];
    });
  }

  /** Whether a text names a person in full, in a spelling of the packs or of the house; its lines may break in the name. */
  isNamedInFull(actor: Actor, text: string): boolean {
    const names = actor.names.filter(({ kind }) => fullKinds.has(kind)).map((name) => name.text);
    const full = [...new Set([actor.name, ...names].flatMap((name) => [name, this.spelled(actor, name)]))];
    return wholeWords(full).test(text);
  }

  #personAt(written: string, startsText: boolean, actor: Actor): HouseMention['person'] {
    const short = this.#shortNames.of(actor);
    if (short === undefined) return undefined;
    const isShort = written === short;
    const isFull = actor.names.some(({ text, kind }) => text === written && fullKinds.has(kind));
    // "al-Zawahiri" begins no sentence.
    if (!isShort && (!isFull || (startsText && short !== capitalised(short)))) return undefined;
    return { full: isShort ? actor.name : written, short, isShort };
  }
}

/** A text with other words in the place of some of its stretches, which are in order and none overlapping another. */
export function replaced<Place extends Range>(
  text: string,
  places: readonly Place[],
  wordsFor: (place: Place) => string,
): string {
  let from = 0;
  const parts = places.flatMap((place) => {
    const before = text.slice(from, place.start);
    from = place.end;
    return [before, wordsFor(place)];
  });
  return [...parts, text.slice(from)].join('');
}

function capitalised(text: string): string {
  const [first = ''] = text;
  return first.toUpperCase() + text.slice(first.length);
}
