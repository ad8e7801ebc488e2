import { holdsAt, parseDate, type Answer, type DateSpan } from '../knowledge/dates';
import type { Actor, Name, NameKind } from '../knowledge/model';

/** A name and whose it is. */
export interface ActorName {
  readonly actor: Actor;
  readonly name: Name;
}

/** What a report says elsewhere that bears on whom a name means. */
export interface Evidence {
  /** The years that the sentence of the name gives; none where it gives none. */
  readonly years: readonly DateSpan[];
  readonly reportDate: DateSpan;
  /** Whether the report has called the actor by a name of its own before. */
  readonly namedBefore: (actor: Actor) => boolean;
  /** How many of the actors that are named around the name have a relation to the actor. */
  readonly relatedAround: (actor: Actor) => number;
}

const fitRank: Readonly<Record<Answer, number>> = { yes: 0, unknown: 1, no: 2 };
const kindRank: Readonly<Record<NameKind, number>> = {
  name: 0,
  'short name': 0,
  acronym: 0,
  transliteration: 0,
  'inflected form': 0,
  title: 1,
  demonym: 1,
  metonym: 2,
};

// What stands before a year: "in 2001", "December 2015", "1979-1989", "(2001)", "its 1979 invasion", "Moscow's 1979 invasion".
// Not before a number: "sent 1950 rifles".
const lead =
  /(?:^|[(\[,;:/–—-]\s?|\d{4}s?\s(?:and|or)\s|['’]s\s|\b(?:in|since|until|till|by|from|to|of|during|before|after|around|about|between|early|late|mid|the|a|an|its|his|her|their|our|year|spring|summer|autumn|fall|winter|January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?[\s-])$/i;
const isoDate = /^-\d\d(?:-\d\d)?(?!\d)/;
const yearPattern = /(?<![\d.,$€£])(1[5-9]\d\d|20\d\d)(s?)(?![\d%]|[.,]\d)/g;

/** The years and decades that a sentence names, each once. */
export function yearsIn(sentence: string): readonly DateSpan[] {
  const named = new Set<string>();
  for (const { 0: written, 2: plural, index } of sentence.matchAll(yearPattern)) {
    const led =
      plural === 's' ||
      lead.test(sentence.slice(Math.max(index - 12, 0), index)) ||
      isoDate.test(sentence.slice(index + 4, index + 11));
    if (led) named.add(written);
  }
  return Array.from(named).flatMap((written) => {
    const year = written.slice(0, 4);
    const first = parseDate(year);
    const last = written.endsWith('s') ? parseDate(String(Number(year) + 9)) : first;
    return first && last ? [{ first: first.first, last: last.last }] : [];
  });
}

/**
 * Whom the same words may mean, the likeliest first: those whose name fits the years of the sentence, else the date of the
 * report; whom the report has named in full before; strong names before weak, proper names before metonyms; whose relations
 * are around. Who fits neither the sentence nor the report is not meant.
 */
export function whoIsMeant(names: readonly ActorName[], evidence: Evidence): readonly Actor[] {
  const { years, reportDate, namedBefore, relatedAround } = evidence;
  const fit = ({ name }: ActorName, dates: readonly DateSpan[]): number =>
    Math.min(...dates.map((date) => (name.period ? fitRank[holdsAt(name.period, date)] : fitRank.yes)));
  const dates = years.length > 0 ? years : [reportDate];
  const fitting = names.filter((name) => Math.min(fit(name, dates), fit(name, [reportDate])) < fitRank.no);
  if (fitting.length < 2) return fitting.map(({ actor }) => actor);
  const ranked = fitting.map((name) => ({
    actor: name.actor,
    rank: [
      fit(name, dates),
      Number(!namedBefore(name.actor)),
      // Where the sentence gives years for both: "in the 1980s, and again in 2015".
      fit(name, [reportDate]),
      Number(name.name.weak),
      kindRank[name.name.kind],
      -relatedAround(name.actor),
    ],
  }));
  ranked.sort((left, right) => compareRanks(left.rank, right.rank));
  return [...new Set(ranked.map(({ actor }) => actor))];
}

function compareRanks(left: readonly number[], right: readonly number[]): number {
  const index = left.findIndex((rank, position) => rank !== right[position]);
  return index < 0 ? 0 : (left[index] ?? 0) - (right[index] ?? 0);
}
