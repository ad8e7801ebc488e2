import { standingOf } from '../knowledge/asOf';
import type { DateSpan } from '../knowledge/dates';
import type { KnowledgeBase } from '../knowledge/knowledgeBase';
import type { Actor, Claim, Id, Statement } from '../knowledge/model';
import { claimSentence, datedSentence, sentenceOf, type CitedSentence } from './citedSentence';
import type { ReportTerms } from './terms';

/** A summary has so many sentences unless others are chosen; the pack has the weightiest first. */
const usualLength = 6;

/** All sentences about an actor that hold at a date, as known at that date, in the order of the pack. */
export function sentencesOn(base: KnowledgeBase, actor: Actor, at: DateSpan): readonly CitedSentence[] {
  return actor.statements
    .filter((statement) => standingOf(statement, at) === 'holding')
    .map((statement) => sentenceOf(base, statement, at));
}

/**
 * Why a sentence is offered: as part of the summary; because it holds, too; as a contested claim; or apart, because it has
 * ended by the date or comes later.
 */
export type OfferKind = 'summary' | 'more' | 'contested' | 'ended' | 'later';

/** A sentence that one may take into a report. */
export interface Offer {
  readonly kind: OfferKind;
  readonly entry:
    { readonly type: 'statement'; readonly value: Statement } | { readonly type: 'claim'; readonly value: Claim };
  readonly sentence: CitedSentence;
}

const offerOrder: readonly OfferKind[] = ['summary', 'more', 'contested', 'ended', 'later'];

/**
 * All that one may take into a report of a date about an actor: its statements, and the claims about it or by it that are
 * disputed. In the order of their kinds; statements in the order of the pack, claims in that of their dates.
 */
export function offersOn(base: KnowledgeBase, actor: Actor, at: DateSpan, terms: ReportTerms): readonly Offer[] {
  let holding = 0;
  const statements = actor.statements.map((value): Offer => {
    const standing = standingOf(value, at);
    const kind = standing === 'holding' ? (holding++ < usualLength ? 'summary' : 'more') : standing;
    return { kind, entry: { type: 'statement', value }, sentence: datedSentence(base, value, at, terms) };
  });
  const claims = [...base.claimsOn(actor.id)]
    .sort((left, right) => left.said.first - right.said.first)
    .map((value): Offer => {
      const kind = value.said.first > at.last ? 'later' : 'contested';
      return { kind, entry: { type: 'claim', value }, sentence: claimSentence(base, value, at, terms) };
    })
    .filter(({ sentence }) => sentence.disputes.length > 0);
  const offers = [...statements, ...claims];
  return offerOrder.flatMap((kind) => offers.filter((offer) => offer.kind === kind));
}

/**
 * Just these sentences about actors, by the ids of statements and claims, for each actor in the order of the pack. What is about
 * several of them is taken for the first, so that each is there once. Those that do not hold at the date are taken all the same;
 * ids that are none of the actors' are left out.
 */
export function sentencesWith(
  base: KnowledgeBase,
  actors: readonly Actor[],
  ids: readonly Id[],
  at: DateSpan,
  terms: ReportTerms,
): readonly (readonly CitedSentence[])[] {
  const left = new Set(ids);
  return actors.map((actor) => [
    ...actor.statements.filter(({ id }) => left.delete(id)).map((value) => datedSentence(base, value, at, terms)),
    ...base
      .claimsOn(actor.id)
      .filter(({ id }) => left.delete(id))
      .map((value) => claimSentence(base, value, at, terms)),
  ]);
}
