import { standingOf, type Standing } from '../../knowledge/asOf';
import type { DateSpan, Period } from '../../knowledge/dates';
import type { Actor, Statement } from '../../knowledge/model';

/**
 * The statement that says at a date what another said before it ended, or will say once it begins. Packs word what changes as
 * statements that follow each other: they rest on a claim in common, and one begins on the day on which the other ends, or on the
 * day after.
 *
 * @returns `undefined` where the statement itself holds at the date, or none of the row does
 */
export function sameAtDate(
  { statements }: Pick<Actor, 'statements'>,
  statement: Statement,
  at: DateSpan,
): Statement | undefined {
  const seen = new Set<Statement>();
  const next = (current: Statement, standing: Standing): Statement | undefined =>
    statements.find(({ period, claims }) => {
      const follows = standing === 'ended' ? goesOn(current.period, period) : goesOn(period, current.period);
      return follows && claims.some((claim) => current.claims.includes(claim));
    });
  for (let current: Statement | undefined = statement; current && !seen.has(current);) {
    const standing = standingOf(current, at);
    if (standing === 'holding') return current === statement ? undefined : current;
    seen.add(current);
    current = next(current, standing);
  }
  return undefined;
}

/** Whether a period begins where another ends. */
function goesOn(before: Period | undefined, after: Period | undefined): boolean {
  const end = before?.end;
  const start = after?.start;
  if (typeof end !== 'object' || typeof start !== 'object') return false;
  return start.first === end.last || start.first === end.last + 1;
}
