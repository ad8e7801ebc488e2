import { citesAsOf } from '../knowledge/asOf';
import type { DateSpan } from '../knowledge/dates';
import { disputesBehind, strongestMark, wordingOf, type Dispute, type DisputeMark } from '../knowledge/disputes';
import type { KnowledgeBase } from '../knowledge/knowledgeBase';
import type { Cite, Statement } from '../knowledge/model';

/** A sentence with all that must go with it wherever it appears. */
export interface CitedSentence {
  readonly statement: Statement;
  /** The sentence as it is to be read, with its full stop. */
  readonly text: string;
  /** What it cites in a report of the date. */
  readonly cites: readonly Cite[];
  /** The disputes that the sentence rests on at the date; empty where it is undisputed. */
  readonly disputes: readonly Dispute[];
  /** The strongest of its marks, or `undefined` where it is undisputed. */
  readonly mark: DisputeMark | undefined;
  /** The clauses that word its disputes, each once. */
  readonly clauses: readonly { readonly text: string; readonly cites: readonly Cite[] }[];
  /** The mark that it needs for disputes which neither a clause nor the sentence itself words. */
  readonly unworded: DisputeMark | undefined;
}

/** A statement as a sentence of a report of a date. */
export function sentenceOf(base: KnowledgeBase, statement: Statement, at: DateSpan): CitedSentence {
  const disputes = disputesBehind(base, statement, at);
  const worded = disputes.map((dispute) => ({ dispute, wording: wordingOf(statement, dispute) }));
  const clauses = new Map<string, readonly Cite[]>();
  for (const { clause = '', cites } of worded.flatMap(({ wording }) => wording.clauses)) {
    const known = clauses.get(clause) ?? [];
    const more = cites.filter((cite) => !known.some(({ source }) => source === cite.source));
    clauses.set(clause, [...known, ...more]);
  }
  return {
    statement,
    text: statement.text,
    cites: citesAsOf(statement.cites, at),
    disputes,
    mark: strongestMark(disputes),
    clauses: Array.from(clauses, ([text, cites]) => ({ text, cites: citesAsOf(cites, at) })),
    unworded: strongestMark(worded.filter(({ wording }) => wording.unworded).map(({ dispute }) => dispute)),
  };
}
