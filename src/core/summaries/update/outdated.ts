import type { Standing } from '../../knowledge/asOf';
import type { DateSpan } from '../../knowledge/dates';
import type { CitedSentence } from '../citedSentence';
import { markInstead } from '../markInstead';
import type { StandingSentence, StandingText } from './findStanding';

/**
 * Why a sentence in a report is out of date: the pack words it anew; what is said against it has changed; by the report's date it
 * has ended, comes later, or holds, and the sentence says otherwise; the pack no longer has it.
 */
export type Reason = 'reworded' | 'dispute' | 'withdrawn' | Standing;

/** What should stand in a report instead of a sentence. */
export interface Outdated {
  readonly place: StandingText;
  readonly standing: StandingSentence;
  readonly reason: Reason;
  /** The sentence that should stand there, or `undefined` where none should. */
  readonly sentence: CitedSentence | undefined;
}

/**
 * What is out of date about a text in a report of a date; `undefined` where one of the sentences that it can be stands as it
 * should.
 */
export function changeOf(place: StandingText, at: DateSpan): Outdated | undefined {
  const found = place.readings.map((standing) => {
    const change = changeOfSentence(standing, at);
    return change && { place, standing, ...change };
  });
  return found.every((change) => change !== undefined)
    ? (found.find(({ sentence }) => sentence !== undefined) ?? found[0])
    : undefined;
}

function changeOfSentence(standing: StandingSentence, at: DateSpan): Pick<Outdated, 'reason' | 'sentence'> | undefined {
  const { now } = standing.known;
  if (!now) return { reason: 'withdrawn', sentence: undefined };
  const sentence = now.sentence(at);
  if (sentence.text !== standing.text) {
    const reason = now.texts.includes(standing.text) ? now.standing(at) : 'reworded';
    return { reason, sentence: now.instead(at) ?? sentence };
  }
  return tellsDisputes(standing, sentence) ? undefined : { reason: 'dispute', sentence };
}

/**
 * Whether a sentence in a report says all that is said against it, and no more: by the clauses, or by the marks of those that it
 * does not bring.
 */
function tellsDisputes({ marks, clauses }: StandingSentence, sentence: CitedSentence): boolean {
  const due = sentence.clauses.map(({ clause }) => clause);
  if (clauses.some((clause) => !due.includes(clause))) return false;
  const missing = due.filter((clause) => !clauses.includes(clause));
  const instead = missing.length === 0 ? undefined : markInstead(sentence, missing);
  const dueMarks = new Set([instead, sentence.unworded].filter((mark) => mark !== undefined));
  return marks.length === dueMarks.size && marks.every((mark) => dueMarks.has(mark));
}
