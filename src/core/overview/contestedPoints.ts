import type { DateSpan } from '../knowledge/dates';
import { disputeOf, type Dispute } from '../knowledge/disputes';
import type { KnowledgeBase } from '../knowledge/knowledgeBase';
import type { Claim, Id } from '../knowledge/model';

/**
 * The contested points that a report of a date touches: claims that are contradicted, contested or superseded, and all of whose
 * actors the report names, whoever made them being one of these where it is an actor. In the order of what was said. Where two
 * claims dispute each other, that is one point.
 *
 * @param named the ids of the actors that the report names
 */
export function contestedPoints(base: KnowledgeBase, named: ReadonlySet<Id>, at: DateSpan): readonly Dispute[] {
  const claims = new Set([...named].flatMap((actor) => base.claimsOn(actor)));
  const isTouched = ({ actors, speaker }: Claim): boolean =>
    actors.every((actor) => named.has(actor)) && (speaker.actor === undefined || named.has(speaker.actor));
  const disputes = [...claims]
    .filter((claim) => claim.said.first <= at.last && isTouched(claim))
    .sort((left, right) => left.said.first - right.said.first)
    .flatMap((claim) => disputeOf(base, claim, at) ?? [])
    .filter(({ mark }) => mark !== 'qualified');
  const points: Dispute[] = [];
  const sides = new Set<Id>();
  for (const dispute of disputes) {
    if (sides.has(dispute.claim.id)) continue;
    points.push(dispute);
    for (const { from } of dispute.links) sides.add(from.id);
  }
  return points;
}
