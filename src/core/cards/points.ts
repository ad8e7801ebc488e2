import type { DateSpan } from '../knowledge/dates';
import { disputeOf, type Dispute, type DisputeMark } from '../knowledge/disputes';
import type { KnowledgeBase } from '../knowledge/knowledgeBase';
import type { Actor, Claim } from '../knowledge/model';
import type { CitedSentence } from '../summaries/citedSentence';

/** What is merely qualified is no contest. */
const mild: DisputeMark = 'qualified';

/**
 * The disputes of an actor as known at a date: about what it says, then about what is said of it. Where two claims dispute each
 * other, the dispute counts once. What is merely qualified comes last.
 */
export function disputesOn(base: KnowledgeBase, actor: Actor, at: DateSpan): readonly Dispute[] {
  const known = base.claimsOn(actor.id).filter((claim) => claim.said.first <= at.last);
  const own = known.filter(({ speaker }) => speaker.actor === actor.id);
  const found = new Map<Claim['id'], Dispute>();
  const sides = new Set<Claim['id']>();
  for (const dispute of [...own, ...known].flatMap((claim) => disputeOf(base, claim, at) ?? [])) {
    const { claim, links } = dispute;
    if (found.has(claim.id) || sides.has(claim.id)) continue;
    found.set(claim.id, dispute);
    for (const { from } of links) sides.add(from.id);
  }
  const disputes = [...found.values()];
  return [...disputes.filter(({ mark }) => mark !== mild), ...disputes.filter(({ mark }) => mark === mild)];
}

/** The disputes that stand behind none of some sentences, on either side. */
export function disputesBeside(disputes: readonly Dispute[], sentences: readonly CitedSentence[]): readonly Dispute[] {
  const behind = new Set(sentences.flatMap((sentence) => sentence.disputes.flatMap(sidesOf)));
  return disputes.filter((dispute) => !sidesOf(dispute).some((id) => behind.has(id)));
}

/** Points by their weight. */
export interface WeighedPoints {
  /** The first sentence and the first point that is contested, without which no card goes. */
  readonly indispensable: ReadonlySet<CitedSentence | Dispute>;
  /** The rest, what is contested first. */
  readonly others: readonly (CitedSentence | Dispute)[];
}

/** Weighs sentences, of which the pack has the weightiest first, and the disputes beside them. */
export function weigh(sentences: readonly CitedSentence[], disputes: readonly Dispute[]): WeighedPoints {
  const contested = [
    ...sentences.filter(({ mark }) => mark !== undefined && mark !== mild),
    ...disputes.filter(({ mark }) => mark !== mild).slice(0, 1),
  ];
  const indispensable = new Set([...sentences.slice(0, 1), ...contested.slice(0, 1)]);
  const others = new Set([...contested, ...sentences, ...disputes]);
  return { indispensable, others: [...others].filter((point) => !indispensable.has(point)) };
}

/** The claims on both sides of a dispute. */
function sidesOf({ claim, links }: Dispute): readonly Claim['id'][] {
  return [claim.id, ...links.map(({ from }) => from.id)];
}
