import { judgementAsOf } from './asOf';
import type { DateSpan } from './dates';
import type { KnowledgeBase } from './knowledgeBase';
import type { Claim, ContentJudgement, Link, LinkType, Relation, Statement } from './model';

/** How a disputed thing is marked, from the strongest to the mildest. */
export type DisputeMark = 'contradicted' | 'contested' | 'superseded' | 'qualified';

const markOfLink: Readonly<Record<Exclude<LinkType, 'supports'>, DisputeMark>> = {
  contradicts: 'contested',
  denies: 'contested',
  qualifies: 'qualified',
  supersedes: 'superseded',
};

const markOfJudgement: Readonly<Partial<Record<ContentJudgement, DisputeMark>>> = {
  contested: 'contested',
  contradicted: 'contradicted',
  superseded: 'superseded',
};

const strength: readonly DisputeMark[] = ['contradicted', 'contested', 'superseded', 'qualified'];

/** A claim that is disputed at a date, and by whom. */
export interface Dispute {
  readonly claim: Claim;
  readonly mark: DisputeMark;
  /** The links that dispute it, from claims that had been made by the date; none where only the judgement says so. */
  readonly links: readonly Link[];
}

/** The dispute about a claim as known at the date, or `undefined`. */
export function disputeOf(base: KnowledgeBase, claim: Claim, at: DateSpan): Dispute | undefined {
  const links = base.linksTo(claim.id).filter((link) => link.type !== 'supports' && link.from.said.first <= at.last);
  const judgement = judgementAsOf(claim, at);
  const marks = new Set([
    ...links.flatMap(({ type }) => (type === 'supports' ? [] : [markOfLink[type]])),
    ...(judgement ? [markOfJudgement[judgement]] : []),
  ]);
  const mark = strength.find((candidate) => marks.has(candidate));
  return mark && { claim, mark, links };
}

/** The strongest of the marks of some disputes; `undefined` where there is none. */
export function strongestMark(disputes: readonly Dispute[]): DisputeMark | undefined {
  return strength.find((mark) => disputes.some((dispute) => dispute.mark === mark));
}

/** The disputes that a statement or a relation rests on, in the order of its claims. */
export function disputesBehind(base: KnowledgeBase, entry: Statement | Relation, at: DateSpan): readonly Dispute[] {
  return entry.claims.flatMap((claim) => disputeOf(base, claim, at) ?? []);
}

/** How a dispute is worded beside a statement that rests on the disputed claim. */
export interface DisputeWording {
  /** The links whose clauses word it; none where the statement rests on both sides and so words the dispute itself. */
  readonly clauses: readonly Link[];
  /** Whether nobody has worded it, so that the statement needs a mark instead. */
  readonly unworded: boolean;
}

/** How the dispute about a claim is worded beside a statement that rests on the claim. */
export function wordingOf(statement: Statement, { links }: Dispute): DisputeWording {
  const voiced = (link: Link): boolean => statement.claims.some(({ id }) => id === link.from.id);
  const clauses = links.filter((link) => !voiced(link) && link.clause !== undefined);
  return { clauses, unworded: clauses.length === 0 && !links.some(voiced) };
}
