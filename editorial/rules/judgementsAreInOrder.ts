import { parseDate } from '../../src/core/knowledge/dates';
import type { Fault } from '../../src/core/knowledge/pack/problems';
import type { RawClaim } from '../../src/core/knowledge/pack/rawPack';
import { placed, type Placed, type Rule } from '../reading';

/**
 * A claim is said by the day of the review; its judgements ascend by their dates, one a day, from the day on which it was said
 * at the earliest.
 */
export const judgementsAreInOrder: Rule = {
  id: 'judgements-are-in-order',
  find: ({ raw, pack: { reviewed } }) =>
    placed(raw.claims, '/claims').flatMap((place) => faultsOf(place, reviewed?.last ?? Infinity)),
};

function faultsOf({ entry: claim, pointer }: Placed<RawClaim>, reviewed: number): readonly Fault[] {
  const said = parseDate(claim.said);
  const faults: Fault[] = [];
  if (said && said.first > reviewed) {
    faults.push({ pointer: `${pointer}/said`, message: `"${claim.id}" is said on ${claim.said}, after the review.` });
  }
  let previous = -Infinity;
  for (const { entry, pointer: place } of placed(claim.content, `${pointer}/content`)) {
    const from = parseDate(entry.from);
    if (!from) continue;
    const fault = (what: string): Fault => ({
      pointer: `${place}/from`,
      message: `"${claim.id}" is judged "${entry.judgement}" from ${entry.from}, ${what}.`,
    });
    if (said && from.last < said.first) faults.push(fault(`before it was said (${claim.said})`));
    if (from.first <= previous) faults.push(fault('not later than the judgement before'));
    if (from.first > reviewed) faults.push(fault('after the review of the pack'));
    previous = from.first;
  }
  return faults;
}
