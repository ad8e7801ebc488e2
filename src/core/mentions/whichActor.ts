import { holdsAt, parseDate, type Answer, type DateSpan } from '../knowledge/dates';
import type { NameKind } from '../knowledge/model';
import type { IndexedName } from './nameIndex';

const fitRank: Readonly<Record<Answer, number>> = { yes: 0, unknown: 1, no: 2 };
const kindRank: Readonly<Record<NameKind, number>> = {
  name: 0,
  'short name': 0,
  acronym: 0,
  transliteration: 0,
  title: 1,
  demonym: 1,
  metonym: 2,
};

// "in 2001", "December 2015", "1979-1989", "(2001)", "the 1980s"; not "1950 rifles", nor part of a longer number.
const lead =
  /(?:^|[(\[,;:/–—-]\s?|\b(?:in|since|until|till|by|from|to|of|during|before|after|around|about|and|or|between|early|late|mid|the|year|January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?[\s-])$/i;
const yearPattern = /(?<![\d.,$€£])(1[5-9]\d\d|20\d\d)(s?)(?![\d%]|[.,]\d)/g;

/** The years and decades that a sentence names. */
export function yearsIn(sentence: string): readonly DateSpan[] {
  return Array.from(sentence.matchAll(yearPattern)).flatMap(({ 1: year, 2: plural, index }) => {
    if (plural !== 's' && !lead.test(sentence.slice(Math.max(index - 12, 0), index))) return [];
    const first = year === undefined ? undefined : parseDate(year);
    const last = plural === 's' ? parseDate(String(Number(year) + 9)) : first;
    return first && last ? [{ first: first.first, last: last.last }] : [];
  });
}

/**
 * Puts the names that the same words may be into the order in which they are meant: first those whose period fits the years
 * that the sentence names, else the date of the report; then strong before weak, and proper names before metonyms. Names
 * whose period fits neither the sentence nor the report are not meant.
 */
export function rankNames(
  names: readonly IndexedName[],
  sentenceYears: readonly DateSpan[],
  reportDate: DateSpan,
): readonly IndexedName[] {
  const fit = ({ name }: IndexedName, dates: readonly DateSpan[]): number =>
    Math.min(...dates.map((date) => (name.period ? fitRank[holdsAt(name.period, date)] : fitRank.yes)));
  const dates = sentenceYears.length > 0 ? sentenceYears : [reportDate];
  return names
    .filter((name) => Math.min(fit(name, dates), fit(name, [reportDate])) < fitRank.no)
    .map((name) => ({ name, rank: [fit(name, dates), Number(name.name.weak), kindRank[name.name.kind]] }))
    .sort((left, right) => compareRanks(left.rank, right.rank))
    .map(({ name }) => name);
}

function compareRanks(left: readonly number[], right: readonly number[]): number {
  const index = left.findIndex((rank, position) => rank !== right[position]);
  return index < 0 ? 0 : (left[index] ?? 0) - (right[index] ?? 0);
}
