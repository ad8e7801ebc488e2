import { sortAsOf } from '../../knowledge/asOf';
import type { DateSpan } from '../../knowledge/dates';
import type { KnowledgeBase } from '../../knowledge/knowledgeBase';
import { sentenceOf, type CitedSentence } from '../citedSentence';
import { markInstead } from '../markInstead';
import type { StandingStatement, StandingText } from './findStanding';

/**
 * Why a statement in a report is out of date: the pack words it anew; what is said against it has changed; it has ended by the
 * report's date, or comes later; the pack no longer makes it.
 */
export type Reason = 'reworded' | 'dispute' | 'ended' | 'later' | 'withdrawn';

/** What should stand in a report instead of a statement. */
export interface Outdated {
  readonly place: StandingText;
  readonly standing: StandingStatement;
  readonly reason: Reason;
  /** The sentence that should stand there, or `undefined` where none should. */
  readonly sentence: CitedSentence | undefined;
}

/**
 * What is out of date about a text in a report of a date; `undefined` where one of the statements that it can be stands as it
 * should.
 */
export function changeOf(base: KnowledgeBase, place: StandingText, at: DateSpan): Outdated | undefined {
  const found = place.readings.map((standing) => {
    const change = changeOfStatement(base, standing, at);
    return change && { place, standing, ...change };
  });
  return found.every((change) => change !== undefined)
    ? (found.find(({ sentence }) => sentence !== undefined) ?? found[0])
    : undefined;
}

function changeOfStatement(
  base: KnowledgeBase,
  standing: StandingStatement,
  at: DateSpan,
): Pick<Outdated, 'reason' | 'sentence'> | undefined {
  const { now } = standing.known;
  if (!now) return { reason: 'withdrawn', sentence: undefined };
  const { ended, later } = sortAsOf([now.statement], at);
  if (ended.length > 0) return { reason: 'ended', sentence: undefined };
  if (later.length > 0) return { reason: 'later', sentence: undefined };
  const sentence = sentenceOf(base, now.statement, at);
  if (sentence.text !== standing.text) return { reason: 'reworded', sentence };
  return tellsDisputes(standing, sentence) ? undefined : { reason: 'dispute', sentence };
}

/**
 * Whether a sentence in a report says all that is said against it, and no more: by the clauses, or by the marks of those that it
 * does not bring.
 */
function tellsDisputes({ marks, clauses }: StandingStatement, sentence: CitedSentence): boolean {
  const due = sentence.clauses.map(({ text }) => text);
  if (clauses.some((clause) => !due.includes(clause))) return false;
  const missing = due.filter((clause) => !clauses.includes(clause));
  const instead = missing.length === 0 ? undefined : markInstead(sentence, missing);
  const dueMarks = new Set([instead, sentence.unworded].filter((mark) => mark !== undefined));
  return marks.length === dueMarks.size && marks.every((mark) => dueMarks.has(mark));
}
