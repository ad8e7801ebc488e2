import { sortAsOf } from '../knowledge/asOf';
import type { DateSpan } from '../knowledge/dates';
import { clausesFor, disputesBehind, type Dispute, type DisputeMark } from '../knowledge/disputes';
import type { KnowledgeBase } from '../knowledge/knowledgeBase';
import type { Actor, Cite, Id, Statement } from '../knowledge/model';

/** A sentence of a summary with all that must go with it wherever it appears. */
export interface SummarySentence {
  readonly statement: Statement;
  /** The disputes that the sentence rests on at the date; empty where it is undisputed. */
  readonly disputes: readonly Dispute[];
  /** How the sentence is marked, or `undefined` where it is undisputed. */
  readonly mark: DisputeMark | undefined;
  /** The clauses that word its disputes. Empty where it is undisputed, or words them itself, or where nobody worded them. */
  readonly clauses: readonly { readonly text: string; readonly cites: readonly Cite[] }[];
  /** Whether the sentence words both sides itself. */
  readonly voiced: boolean;
}

/**
 * The sentences about an actor that hold at a date, as known at that date, in the order of the pack.
 *
 * @param chosen ids of statements, to take only these; ones that do not hold at the date are taken all the same.
 */
export function summaryOf(
  base: KnowledgeBase,
  actor: Actor,
  at: DateSpan,
  chosen?: readonly Id[],
): readonly SummarySentence[] {
  const statements = chosen
    ? actor.statements.filter(({ id }) => chosen.includes(id))
    : sortAsOf(actor.statements, at).holding;
  return statements.map((statement) => sentenceOf(base, statement, at));
}

/** A statement with its disputes as known at the date. */
export function sentenceOf(base: KnowledgeBase, statement: Statement, at: DateSpan): SummarySentence {
  const disputes = disputesBehind(base, statement, at);
  const clauses = clausesFor(statement, disputes);
  const links = disputes.flatMap((dispute) => dispute.links);
  return {
    statement,
    disputes,
    mark: disputes[0]?.mark,
    clauses: clauses.map(({ clause = '', cites }) => ({ text: clause, cites })),
    voiced: links.length > 0 && links.every(({ from }) => statement.claims.includes(from)),
  };
}
