import type { DateSpan } from '../knowledge/dates';
import type { Actor } from '../knowledge/model';
import { replaced, type HouseMention, type HouseNames } from '../mentions/houseNames';
import type { CitedSentence } from './citedSentence';
import type { SummaryText } from './insertSummary';

/**
 * Words texts of a report of a date in the style of the house: names in its spelling; a person in full where the report, up to
 * the place of the text and with what was worded before, has not yet named it in full, and by its short name after.
 */
export class HouseStyle {
  readonly #names: HouseNames;
  readonly #at: DateSpan;
  readonly #named = new Set<Actor>();

  constructor(names: HouseNames, at: DateSpan) {
    this.#names = names;
    this.#at = at;
  }

  /**
   * The texts as they go to a place of the report; places are worded in their order.
   *
   * @param before the report up to the place
   */
  word(texts: readonly SummaryText[], before: string): readonly SummaryText[] {
    const known = new Map<Actor, boolean>();
    const isNamed = (actor: Actor): boolean => {
      const named = known.get(actor) ?? (this.#named.has(actor) || this.#names.isNamedInFull(actor, before));
      known.set(actor, true);
      this.#named.add(actor);
      return named;
    };
    return texts.map((sentences) =>
      sentences.map((sentence) => ({
        ...sentence,
        text: this.#wordText(sentence.text, isNamed),
        clauses: sentence.clauses.map((clause) => ({ ...clause, text: this.#wordText(clause.text, isNamed) })),
      })),
    );
  }

  #wordText(text: string, isNamed: (actor: Actor) => boolean): string {
    return replaced(text, this.#names.mentionsIn(text, this.#at), ({ actor, start, end, person }) => {
      const written = text.slice(start, end);
      return this.#names.spelled(actor, person ? (isNamed(actor) ? person.short : person.full) : written);
    });
  }
}

/** A sentence with the names in it in the house's spelling. */
export function spelledSentence(sentence: CitedSentence, names: HouseNames, at: DateSpan): CitedSentence {
  return {
    ...sentence,
    text: names.spell(sentence.text, at),
    clauses: sentence.clauses.map((clause) => ({ ...clause, text: names.spell(clause.text, at) })),
  };
}

/** So many ways to write a sentence are tried at most. */
const mostForms = 64;

/** All ways in which a house, or none, may have written a text of a pack. */
export function formsOf(text: string, names: HouseNames, at: DateSpan): readonly string[] {
  const mentions = names.mentionsIn(text, at);
  const written = mentions.map((mention) => waysToWrite(text, mention, names));
  const count = written.reduce((product, ways) => product * ways.length, 1);
  if (count > mostForms) return [text, names.spell(text, at)];
  return Array.from({ length: count }, (_, form) => {
    let rest = form;
    return replaced(text, mentions, (mention) => {
      const ways = written[mentions.indexOf(mention)] ?? [];
      const way = ways[rest % ways.length] ?? '';
      rest = Math.floor(rest / ways.length);
      return way;
    });
  });
}

function waysToWrite(text: string, { start, end, actor, person }: HouseMention, names: HouseNames): readonly string[] {
  const ways = [text.slice(start, end), ...(person ? [person.full, person.short] : [])];
  return [...new Set(ways.flatMap((way) => [way, names.spelled(actor, way)]))];
}
