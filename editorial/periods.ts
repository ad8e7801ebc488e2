import type { Period } from '../src/core/knowledge/dates';

/**
 * Whether two periods certainly share more than a day on which one hands over to the other. Without a period a thing holds at
 * any date.
 */
export function overlap(left: Period | undefined, right: Period | undefined): boolean {
  return !endsBy(left, right) && !endsBy(right, left);
}

function endsBy(earlier: Period | undefined, later: Period | undefined): boolean {
  if (!earlier || !later || typeof earlier.end !== 'object' || typeof later.start !== 'object') return false;
  // A single day is a period in which the two may meet on purpose.
  const point = typeof earlier.start === 'object' && earlier.start.first === later.start.first;
  return !point && earlier.end.last <= later.start.last;
}
