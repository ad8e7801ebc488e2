import { disputeOf } from '../src/core/knowledge/disputes';
import type { Bound, DateSpan } from '../src/core/knowledge/dates';
import type { KnowledgeBase } from '../src/core/knowledge/knowledgeBase';
import type { Claim, Timed } from '../src/core/knowledge/model';

const day = (number: number): DateSpan => ({ first: number, last: number });

/** A calendar day for messages, such as 2015-12-25. */
export function isoDay({ first }: DateSpan): string {
  return new Date(first * 86_400_000).toISOString().slice(0, 10);
}

/** The days on which what dated things say may change: each starts, ends or comes out on it, or has ended the day before. */
export function boundaryDays(entries: readonly Timed[]): readonly DateSpan[] {
  const bounds: readonly (Bound | undefined)[] = entries.flatMap(({ period, knownFrom, endKnownFrom }) => [
    period?.start,
    period?.end,
    knownFrom,
    endKnownFrom,
  ]);
  const numbers = bounds.flatMap((bound) =>
    typeof bound === 'object' ? [bound.first, bound.last, bound.last + 1] : [],
  );
  return sortedDays(numbers);
}

/** The days on which a dispute about one of the claims may begin or change. */
export function disputeDays(base: KnowledgeBase, claims: readonly Claim[]): readonly DateSpan[] {
  return sortedDays(
    claims.flatMap((claim) => [
      ...claim.content.map(({ from }) => from.first),
      ...base.linksTo(claim.id).map((link) => link.from.said.first),
    ]),
  );
}

/** Whether a claim is disputed on any day. */
export function everDisputed(base: KnowledgeBase, claim: Claim): boolean {
  return disputeDays(base, [claim]).some((at) => disputeOf(base, claim, at) !== undefined);
}

function sortedDays(numbers: readonly number[]): readonly DateSpan[] {
  return [...new Set(numbers.filter(Number.isFinite))].sort((left, right) => left - right).map(day);
}
