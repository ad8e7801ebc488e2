import { strongestMark, type DisputeMark } from '../knowledge/disputes';
import type { CitedSentence } from './citedSentence';

/**
 * The mark that stands for clauses of a sentence's disputes where they are not given in full.
 *
 * @param clauses as the pack has them
 */
export function markInstead({ disputes }: CitedSentence, clauses: readonly string[]): DisputeMark {
  const behind = disputes.filter(({ links }) => links.some(({ clause = '' }) => clauses.includes(clause)));
  return strongestMark(behind) ?? 'contested';
}
