import { parseDate, type DateSpan } from '../../src/core/knowledge/dates';
import { disputesBehind as disputesBehindInCore } from '../../src/core/knowledge/disputes';
import type { Claim } from '../../src/core/knowledge/model';
import type { RawClaim } from '../../src/core/knowledge/pack/rawPack';
import { disputeDays, isoDay } from '../dates';
import { quoted, statementsOf, type EditedPack, type Rule } from '../reading';

/**
 * A statement cites nothing that none of its claims cites, since it would then say more than they do, and not know the dispute.
 * And whatever the file says is disputed on a day, the program finds disputed on that day in every statement that rests on it. The
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
        // What the program left out is found by `readable`.
        if (!statement) return [];
        const behind = entry.claims.flatMap((slug) => claimOf(slug) ?? []);
        const missed = disputeDays(base, behind).find((at) => {
          const said = entry.claims.filter((slug) => isDisputed(raw, claims.get(slug), at));
          const found = disputesBehind(base, statement, at).map(({ claim }) => slugOf(claim));
          return said.some((slug) => !found.includes(slug));
        });
        const carried = new Set(behind.flatMap(({ cites }) => cites.map(({ source }) => source.key)));
        const bare = entry.cites.findIndex(({ source }) => !carried.has(source));
        if (bare >= 0) {
          const key = entry.cites[bare]?.source ?? '';
          const message = `${quoted(entry.text)} cites "${key}", which none of the claims that it rests on cites; name the claim, so that its disputes are marked.`;
          return [{ pointer: `${pointer}/cites/${String(bare)}`, message }];
        }
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
