import { citesAsOf, sortAsOf } from '../knowledge/asOf';
import type { DateSpan } from '../knowledge/dates';
import { disputesBehind, strongestMark, wordingOf, type Dispute, type DisputeMark } from '../knowledge/disputes';
import type { KnowledgeBase } from '../knowledge/knowledgeBase';
import type { Actor, Cite, Id, Statement } from '../knowledge/model';

/** A sentence of a summary with all that must go with it wherever it appears. */
export interface SummarySentence {
  readonly statement: Statement;
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

/** A summary has so many sentences unless others are chosen; the pack has the weightiest first. */
const usualLength = 6;

/** All sentences about an actor that hold at a date, as known at that date, in the order of the pack. */
export function sentencesOn(base: KnowledgeBase, actor: Actor, at: DateSpan): readonly SummarySentence[] {
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
): readonly SummarySentence[] {
  if (!chosen) return sentencesOn(base, actor, at).slice(0, usualLength);
  const statements = actor.statements.filter(({ id }) => chosen.includes(id));
  return statements.map((statement) => sentenceOf(base, statement, at));
}

function sentenceOf(base: KnowledgeBase, statement: Statement, at: DateSpan): SummarySentence {
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
    cites: citesAsOf(statement.cites, at),
    disputes,
    mark: strongestMark(disputes),
    clauses: Array.from(clauses, ([text, cites]) => ({ text, cites: citesAsOf(cites, at) })),
    unworded: strongestMark(worded.filter(({ wording }) => wording.unworded).map(({ dispute }) => dispute)),
  };
}
