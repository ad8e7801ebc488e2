import { parseDate, type DateSpan } from '../../src/core/knowledge/dates';
import { disputesBehind as disputesBehindInCore } from '../../src/core/knowledge/disputes';
import type { Claim } from '../../src/core/knowledge/model';
import type { RawClaim } from '../../src/core/knowledge/pack/rawPack';
import { disputeDays, isoDay } from '../dates';
import { quoted, statementsOf, type EditedPack, type Rule } from '../reading';

/**
 * Whatever the file says is disputed on a day, the program finds disputed on that day in every statement that rests on it. The
 * rule reads the disputes from the JSON itself and asks the program's own function for its opinion.
 */
export const disputesReachStatements = derivedDisputes();

/** The rule with another function in place of the program's own, to show that it would notice. */
export function derivedDisputes(disputesBehind = disputesBehindInCore): Rule {
  return {
    id: 'disputes-reach-statements',
    find: ({ raw, base, claimOf, statementOf }) => {
      const claims = new Map(raw.claims.map((claim) => [claim.id, claim]));
      return statementsOf(raw).flatMap((place) => {
        const { entry, pointer } = place;
        const statement = statementOf(place);
        const behind = entry.claims.flatMap((slug) => claimOf(slug) ?? []);
        const missed = disputeDays(base, behind).find((at) => {
          const said = entry.claims.filter((slug) => isDisputed(raw, claims.get(slug), at));
          const found = statement ? disputesBehind(base, statement, at).map(({ claim }) => slugOf(claim)) : [];
          return said.some((slug) => !found.includes(slug));
        });
        const message = `${quoted(entry.text)} rests on a claim that is disputed on ${missed ? isoDay(missed) : ''}, but would not be marked.`;
        return missed ? [{ pointer, message }] : [];
      });
    },
  };
}

function slugOf({ id }: Claim): string {
  return id.slice(id.indexOf('/') + 1);
}

function isDisputed(raw: EditedPack, claim: RawClaim | undefined, at: DateSpan): boolean {
  if (!claim) return false;
  const linked = raw.links.some(({ from, to, type }) => {
    const said = raw.claims.find(({ id }) => id === from)?.said;
    return to === claim.id && type !== 'supports' && said !== undefined && firstDay(said) <= at.last;
  });
  const judged = claim.content
    .filter(({ from }) => firstDay(from) <= at.last)
    .reduce((last, next) => (firstDay(next.from) >= firstDay(last.from) ? next : last), {
      judgement: 'supported',
      from: '0001',
    });
  return linked || ['contested', 'contradicted', 'superseded'].includes(judged.judgement);
}

function firstDay(text: string): number {
  return parseDate(text)?.first ?? Infinity;
}
