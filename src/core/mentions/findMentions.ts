import type { DateSpan } from '../knowledge/dates';
import type { Actor } from '../knowledge/model';
import type { Markup } from '../report/languages';
import type { Range } from '../report/blocks';
import { proseBlocks, type ProseBlock } from '../report/prose';
import { sentenceReader } from '../report/sentences';
import { admitsCase, type IndexedName, type NameIndex } from './nameIndex';
import { rankNames, yearsIn } from './whichActor';
import { gapBetween, isAllCaps, isCapitalised, wordsIn, type Word } from './words';

/** A name of an actor in a report. */
export interface Mention extends Range {
  /** Whom it may name, the likeliest first; at least one. */
  readonly actors: readonly [Actor, ...Actor[]];
}

/** The mentions in the prose of a report, in their order, none overlapping another. */
export function findMentions(text: string, markup: Markup, index: NameIndex, reportDate: DateSpan): readonly Mention[] {
  return proseBlocks(text, markup).flatMap((block) =>
    mentionsInBlock(text, block.prose, sentenceReader(text, block, markup), index, reportDate),
  );
}

/** The mention that covers an offset or ends at it, or `undefined`. */
export function mentionAt(mentions: readonly Mention[], offset: number): Mention | undefined {
  return mentions.find(({ start, end }) => start <= offset && offset <= end);
}

function mentionsInBlock(
  text: string,
  prose: ProseBlock['prose'],
  sentenceAround: (offset: number) => string,
  index: NameIndex,
  reportDate: DateSpan,
): Mention[] {
  const mentions: Mention[] = [];
  for (const range of prose) {
    const words = wordsIn(text, range.start, range.end);
    for (let position = 0; position < words.length; position++) {
      const names = index.startingAt(words, position).filter((name) => matches(text, words, position, name, index));
      const found = longestMeant(text, sentenceAround, words, position, names, reportDate);
      if (!found) continue;
      mentions.push(found.mention);
      position += found.words - 1;
    }
  }
  return mentions;
}

/** The mention of the longest names that may be meant, and how many words it takes. */
function longestMeant(
  text: string,
  sentenceAround: (offset: number) => string,
  words: readonly Word[],
  position: number,
  names: readonly IndexedName[],
  reportDate: DateSpan,
): { mention: Mention; words: number } | undefined {
  for (const length of new Set(names.map((name) => name.words.length))) {
    const sameWords = names.filter((name) => name.words.length === length);
    const start = words[position]?.start ?? 0;
    const needsSentence = sameWords.some(({ name }) => name.period);
    const years = needsSentence ? yearsIn(sentenceAround(start)) : [];
    const ranked = rankNames(sameWords, years, reportDate);
    const [first, ...others] = new Set(ranked.map(({ actor }) => actor));
    if (!first) continue;
    const lastEnd = words[position + length - 1]?.end ?? start;
    const tail = ranked.find(({ tail }) => tail !== '' && text.startsWith(tail, lastEnd))?.tail ?? '';
    return { mention: { start, end: lastEnd + tail.length, actors: [first, ...others] }, words: length };
  }
  return undefined;
}

/** Whether the words at the position are the name: its case, its gaps, and for a weak name a context that carries it. */
function matches(
  text: string,
  words: readonly Word[],
  position: number,
  { name, words: named, gaps }: IndexedName,
  index: NameIndex,
): boolean {
  const written = words.slice(position, position + named.length);
  return (
    named.every((word, place) => admitsCase(name.case, word.text, written[place]?.text ?? '')) &&
    gaps.every((gap, place) => gapBetween(text, written[place]?.end ?? 0, written[place + 1]?.start ?? 0) === gap) &&
    (!name.weak || contextCarries(text, words, position, named.length, name.case, index))
  );
}

/**
 * Whether the words around a weak name leave it a name. An acronym is none beside a word that is in capitals without being
 * an acronym itself ("IS THIS TRUE"), where any word looks like one. Another weak name is none when a capitalised word
 * follows it directly ("Western Sahara"), because it is then the first part of another name.
 */
function contextCarries(
  text: string,
  words: readonly Word[],
  position: number,
  length: number,
  rule: 'ordinary' | 'exact',
  index: NameIndex,
): boolean {
  const adjoin = (left: Word | undefined, right: Word | undefined): boolean =>
    left !== undefined && right !== undefined && gapBetween(text, left.end, right.start) === ' ';
  const [first, last] = [words[position], words[position + length - 1]];
  const before = position - 1;
  const after = position + length;
  const follows = adjoin(last, words[after]) ? words[after] : undefined;
  if (rule === 'ordinary') return !follows || !isCapitalised(follows.text) || isAllCaps(follows.text);
  const shouted = (at: number): boolean => {
    const word = words[at]?.text ?? '';
    return isAllCaps(word) && !index.startingAt(words, at).some((name) => name.words[0]?.text === word);
  };
  return !(follows && shouted(after)) && !(adjoin(words[before], first) && shouted(before));
}
