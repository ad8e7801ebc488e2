import { judgementAsOf } from '../../src/core/knowledge/asOf';
import type { Claim, ContentJudgement, Link } from '../../src/core/knowledge/model';
import { isoDay } from '../dates';
import { placed, type Rule } from '../reading';

const disputedJudgements: readonly (ContentJudgement | undefined)[] = ['contested', 'contradicted', 'superseded'];

/**
 * A claim that another denies or contradicts is judged contested, contradicted or superseded from the day on which both were
 * made; or it is judged anew from that day on, with a note that says why.
 */
export const deniedClaimsAreJudged: Rule = {
  id: 'denied-claims-are-judged',
  find: ({ raw, claimOf }) =>
    placed(raw.links, '/links').flatMap(({ entry, pointer }) => {
      const [from, to] = [claimOf(entry.from), claimOf(entry.to)];
      if (!from || !to || !contradicts(entry.type) || isJudged(from, to)) return [];
      const day = isoDay({ first: meeting(from, to), last: 0 });
      const verb = entry.type === 'denies' ? 'denied' : 'contradicted';
      return [
        {
          pointer: `${pointer}/to`,
          message: `"${entry.to}" is ${verb} by "${entry.from}" from ${day}, but not judged so from then on, nor judged anew with a note.`,
        },
      ];
    }),
};

function contradicts(type: Link['type']): boolean {
  return type === 'denies' || type === 'contradicts';
}

/** The first day on which both claims had been made. */
function meeting(from: Claim, to: Claim): number {
  return Math.max(from.said.first, to.said.first);
}

function isJudged(from: Claim, to: Claim): boolean {
  const day = meeting(from, to);
  // Of a month, nobody can say which day of it.
  const last = Math.max(day, ...[from.said.last, to.said.last].filter(Number.isFinite));
  if (disputedJudgements.includes(judgementAsOf(to, { first: last, last }))) return true;
  // The first judgement knows of the denial only where that came before the claim.
  const knowing = from.said.last < to.said.first ? to.content : to.content.slice(1);
  return knowing.some((judgement) => judgement.from.first >= day && judgement.note !== undefined);
}
