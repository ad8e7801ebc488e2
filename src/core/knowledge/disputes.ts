import { judgementAsOf, sortAsOf } from './asOf';
import type { DateSpan } from './dates';
import type { KnowledgeBase } from './knowledgeBase';
import type { Actor, Claim, ContentJudgement, Link, LinkType, Relation } from './model';

/** How a disputed thing is marked. */
export type DisputeMark = 'contradicted' | 'contested' | 'superseded' | 'qualified';

/** The marks from the strongest to the mildest. */
export const marksByStrength: readonly DisputeMark[] = ['contradicted', 'contested', 'superseded', 'qualified'];

/** A link from a claim that disputes another. */
export type DisputingLink = Link & { readonly type: Exclude<LinkType, 'supports'> };

const markOfLink: Readonly<Record<DisputingLink['type'], DisputeMark>> = {
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

/** A claim that is disputed at a date, and by whom. */
export interface Dispute {
  readonly claim: Claim;
  readonly mark: DisputeMark;
  /** The links that dispute it, from claims that had been made by the date; none where only the judgement says so. */
  readonly links: readonly DisputingLink[];
}

/** The dispute about a claim as known at the date, or `undefined`. */
export function disputeOf(base: KnowledgeBase, claim: Claim, at: DateSpan): Dispute | undefined {
  const links = base
    .linksTo(claim.id)
    .filter((link): link is DisputingLink => link.type !== 'supports' && link.from.said.first <= at.last);
  const judgement = judgementAsOf(claim, at);
  const marks = new Set([
    ...links.map(({ type }) => markOfLink[type]),
    ...(judgement ? [markOfJudgement[judgement]] : []),
  ]);
  const mark = marksByStrength.find((candidate) => marks.has(candidate));
  return mark && { claim, mark, links };
}

/** The strongest of the marks of some disputes; `undefined` where there is none. */
export function strongestMark(disputes: readonly Dispute[]): DisputeMark | undefined {
  return marksByStrength.find((mark) => disputes.some((dispute) => dispute.mark === mark));
}

/** What rests on claims: a statement, a relation. */
export interface Resting {
  readonly claims: readonly Claim[];
}

/** The disputes that a statement or a relation rests on, in the order of its claims. */
export function disputesBehind(base: KnowledgeBase, { claims }: Resting, at: DateSpan): readonly Dispute[] {
  return claims.flatMap((claim) => disputeOf(base, claim, at) ?? []);
}

/** How an actor is disputed as of the date: the strongest mark of its sentences and of the claims by it or about it. */
export function markOf(base: KnowledgeBase, actor: Actor, at: DateSpan): DisputeMark | undefined {
  const sentences = sortAsOf(actor.statements, at).holding;
  const claims = base.claimsOn(actor.id).filter(({ said }) => said.first <= at.last);
  return strongestMark([
    ...sentences.flatMap((sentence) => disputesBehind(base, sentence, at)),
    ...claims.flatMap((claim) => disputeOf(base, claim, at) ?? []),
  ]);
}

/** In what way a relation is doubtful. */
export type Doubt = DisputeMark | Exclude<Relation['status'], 'asserted'>;

/** In what way a relation is doubtful at the date, by its status, else by what it rests on; `undefined` where it is not. */
export function doubtOf(base: KnowledgeBase, relation: Relation, at: DateSpan): Doubt | undefined {
  return relation.status === 'asserted' ? strongestMark(disputesBehind(base, relation, at)) : relation.status;
}

/** How a dispute is worded beside a statement that rests on the disputed claim. */
export interface DisputeWording {
  /** The links whose clauses word it; none where the statement rests on both sides and so words the dispute itself. */
  readonly clauses: readonly Link[];
  /** Whether nobody has worded it, so that the statement needs a mark instead. */
  readonly unworded: boolean;
}

/** How the dispute about a claim is worded beside a statement that rests on the claim. */
export function wordingOf({ claims }: Resting, { links }: Dispute): DisputeWording {
  const voiced = (link: Link): boolean => claims.some(({ id }) => id === link.from.id);
  const clauses = links.filter((link) => !voiced(link) && link.clause !== undefined);
  return { clauses, unworded: clauses.length === 0 && !links.some(voiced) };
}
