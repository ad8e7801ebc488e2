import { standingOf, type Standing } from '../../knowledge/asOf';
import type { DateSpan, Period } from '../../knowledge/dates';
import type { Actor, Statement } from '../../knowledge/model';

/**
 * The statement that says at a date what another said before it ended, or will say once it begins. Packs word what changes as
 * statements that follow each other: they rest on a claim in common, and one begins on the day on which the other ends, or on the
 * day after.
 *
 * @returns the first in the order of the pack where several follow; `undefined` where the statement itself holds at the date, or
 * none does that it leads to
 */
export function sameAtDate(
  { statements }: Pick<Actor, 'statements'>,
  statement: Statement,
  at: DateSpan,
): Statement | undefined {
  const standing = standingOf(statement, at);
  if (standing === 'holding') return undefined;
  const seen = new Set([statement]);
  // A set goes on to what is added to it meanwhile.
  for (const current of seen) {
    if (standingOf(current, at) === 'holding') return current;
    for (const other of statements) if (follows(current, other, standing)) seen.add(other);
  }
  return undefined;
}

/** Whether a statement goes on where another ends, or, from one that comes later, leads up to it. */
function follows(current: Statement, other: Statement, standing: Standing): boolean {
  const next = standing === 'ended' ? goesOn(current.period, other.period) : goesOn(other.period, current.period);
  return next && other.claims.some((claim) => current.claims.includes(claim));
}

/** Whether a period begins where another ends. */
function goesOn(before: Period | undefined, after: Period | undefined): boolean {
  const end = before?.end;
  const start = after?.start;
  if (typeof end !== 'object' || typeof start !== 'object') return false;
  return start.first === end.last || start.first === end.last + 1;
}
