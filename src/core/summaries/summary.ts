import { sortAsOf } from '../knowledge/asOf';
import type { DateSpan } from '../knowledge/dates';
import type { KnowledgeBase } from '../knowledge/knowledgeBase';
import type { Actor, Id } from '../knowledge/model';
import { sentenceOf, type CitedSentence } from './citedSentence';

/** A summary has so many sentences unless others are chosen; the pack has the weightiest first. */
const usualLength = 6;

/** All sentences about an actor that hold at a date, as known at that date, in the order of the pack. */
export function sentencesOn(base: KnowledgeBase, actor: Actor, at: DateSpan): readonly CitedSentence[] {
  return sortAsOf(actor.statements, at).holding.map((statement) => sentenceOf(base, statement, at));
}

/**
 * The summary of an actor as of a date: the first sentences that hold.
 *
 * @param chosen ids of statements, to take just these; ones that do not hold at the date are taken all the same.
 */
export function summaryOf(
  base: KnowledgeBase,
  actor: Actor,
  at: DateSpan,
  chosen?: readonly Id[],
): readonly CitedSentence[] {
  if (!chosen) return sentencesOn(base, actor, at).slice(0, usualLength);
  const statements = actor.statements.filter(({ id }) => chosen.includes(id));
  return statements.map((statement) => sentenceOf(base, statement, at));
}
