import type { DateSpan } from '../knowledge/dates';
import type { KnowledgeBase } from '../knowledge/knowledgeBase';
import type { Actor } from '../knowledge/model';
import type { Range } from '../report/block';
import type { Markup } from '../report/languages';
import { readBlocks } from '../report/blocks';
import { readPlainLetters, type PlainLetters } from '../report/latex/latexLetters';
import { readProse } from '../report/prose';
import { readSentences } from '../report/sentences';
import type { Steps } from '../steps';
import { withLongerForms } from './longerForms';
import type { IndexedName } from './nameIndex';
import type { NameScanner } from './nameScanner';
import { readingsOf, type Found, type Reading } from './textScanner';
import { withPrefixedNames } from './prefixedNames';
import { whoIsMeant, yearsIn, type ActorName } from './whichActor';

/** A name of an actor in a report. */
export interface Mention extends Range {
  /** Whom it may name, the likeliest first; at least one. */
  readonly actors: readonly [Actor, ...Actor[]];
}

/** A place that may be a name, with what its block says about whom it means. */
export interface PossibleMention extends Found {
  /** The years that its sentence gives, where that may matter. */
  readonly years: readonly DateSpan[];
  /** The actors that are named without doubt in its block. */
  readonly around: ReadonlySet<Actor>;
}

/**
 * What may be names in the prose of a text, in their order, none overlapping another. It is read in steps: block by block, and a
 * long one part by part.
 */
export function* readMentions(text: string, markup: Markup, scanner: NameScanner): Steps<readonly PossibleMention[]> {
  const letters = markup === 'latex' ? yield* readPlainLetters(text) : undefined;
  const mentions = yield* readLetters(letters?.text ?? text, markup, scanner);
  if (!letters) return mentions;
  const written: PossibleMention[] = [];
  for (const mention of mentions) {
    written.push(asWritten(mention, letters));
    if (written.length % placesAtOnce === 0) yield;
  }
  return written;
}

/** A possible mention at the place where the text has it whose letters were read. */
function asWritten(mention: PossibleMention, letters: PlainLetters): PossibleMention {
  return {
    ...mention,
    start: letters.start(mention.start),
    end: letters.end(mention.end),
    shorter: mention.shorter.map((reading) => ({ ...reading, end: letters.end(reading.end) })),
  };
}

/** So many places are looked at in one step. */
const placesAtOnce = 1024;

function* readLetters(text: string, markup: Markup, scanner: NameScanner): Steps<readonly PossibleMention[]> {
  const mentions: PossibleMention[] = [];
  for (const block of yield* readBlocks(text, markup)) {
    yield;
    const prose = yield* readProse(text, block, markup);
    yield;
    const asListed = yield* scanner.read(text, prose);
    const withAdditions = yield* withLongerForms(text, prose, asListed, scanner);
    const found = yield* withPrefixedNames(text, prose, withAdditions, scanner);
    if (found.length === 0) continue;
    const around = yield* undoubtedIn(found);
    const years = new YearsAround(text, block, markup);
    for (const place of found) {
      const dated = readingsOf(place).some(dependsOnDate);
      mentions.push({ ...place, years: dated ? yield* years.at(place.start) : noYears, around });
      if (mentions.length % placesAtOnce === 0) yield;
    }
  }
  return mentions;
}

const noYears: readonly DateSpan[] = [];

/** The years that the sentences of a block give, looked up from its start to its end. */
class YearsAround {
  readonly #text: string;
  readonly #block: Range;
  readonly #markup: Markup;
  #sentences: Iterator<Range, void> | undefined;
  #sentence: Range;
  #years: readonly DateSpan[] | undefined;

  constructor(text: string, block: Range, markup: Markup) {
    this.#text = text;
    this.#block = block;
    this.#markup = markup;
    this.#sentence = { start: block.start, end: block.start };
  }

  /** Those of the sentence that covers an offset, which is not before the last one that was asked about. */
  *at(offset: number): Steps<readonly DateSpan[]> {
    this.#sentences ??= yield* readSentences(this.#text, this.#block, this.#markup);
    while (offset >= this.#sentence.end) {
      const { done, value } = this.#sentences.next();
      if (done) break;
      this.#sentence = value;
      this.#years = undefined;
      yield;
    }
    this.#years ??= yearsIn(this.#text.slice(this.#sentence.start, this.#sentence.end));
    return this.#years;
  }
}

/** The actors that strong names mean that are nobody else's. */
function* undoubtedIn(found: readonly Found[]): Steps<ReadonlySet<Actor>> {
  const actors = new Set<Actor>();
  for (const [index, place] of found.entries()) {
    if (index % placesAtOnce === 0) yield;
    const [{ actor, name }, ...others] = place.names;
    if (actor && !name.weak && others.length === 0) actors.add(actor);
  }
  return actors;
}

function dependsOnDate({ names }: Reading): boolean {
  return names.some(({ name }) => name.period);
}

/** What lies outside a possible mention's block and bears on whom it means. */
export interface ReportContext {
  readonly base: KnowledgeBase;
  readonly reportDate: DateSpan;
  /** Whether the report has called the actor by a name of its own before an offset. */
  readonly namedBefore: (actor: Actor, offset: number) => boolean;
}

/** Whom a possible mention means; `undefined` where it is nobody's name, or was none at the time. */
export function decideMention(place: PossibleMention, context: ReportContext): Mention | undefined {
  for (const { end, names } of readingsOf(place)) {
    if (!areActors(names)) return undefined;
    const [first, ...others] = whoIsMeant(names, {
      years: place.years,
      reportDate: context.reportDate,
      namedBefore: (actor) => context.namedBefore(actor, place.start),
      relatedAround: (actor) => relatedAround(context.base, actor, place.around),
    });
    if (first) return { start: place.start, end, actors: [first, ...others] };
  }
  return undefined;
}

function areActors(names: readonly IndexedName[]): names is readonly (IndexedName & ActorName)[] {
  return names.every(({ actor }) => actor !== undefined);
}

function relatedAround(base: KnowledgeBase, actor: Actor, around: ReadonlySet<Actor>): number {
  const related = new Set(
    base
      .relationsOf(actor.id)
      .flatMap(({ subject, object }) => ('actor' in object ? [subject, object.actor] : [subject])),
  );
  return [...around].filter((other) => other !== actor && related.has(other.id)).length;
}

/** Whether a place or a mention covers an offset or ends at it. */
export function covers({ start, end }: Range, offset: number): boolean {
  return start <= offset && offset <= end;
}
