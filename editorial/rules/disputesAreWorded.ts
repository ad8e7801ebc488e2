import { sortAsOf } from '../../src/core/knowledge/asOf';
import { disputesBehind, wordingOf } from '../../src/core/knowledge/disputes';
import { boundaryDays, disputeDays, isoDay } from '../dates';
import { quoted, statementsOf, type Rule } from '../reading';

/**
 * On every day on which a statement holds, each dispute behind it comes along in words: in a clause of a link, or because the
 * statement rests on both sides and so says it itself.
 */
export const disputesAreWorded: Rule = {
  id: 'disputes-are-worded',
  find: ({ base, raw, pack, statementOf }) =>
    statementsOf(raw).flatMap((place) => {
      const { entry, pointer } = place;
      const statement = statementOf(place);
      if (!statement) return [];
      const days = [...boundaryDays([statement]), ...disputeDays(base, statement.claims)];
      for (const at of days) {
        if (sortAsOf([statement], at).holding.length === 0) continue;
        const unworded = disputesBehind(base, statement, at).find((dispute) => wordingOf(statement, dispute).unworded);
        if (!unworded) continue;
        const claim = unworded.claim.id.slice(pack.id.length + 1);
        const message = `${quoted(entry.text)} rests on "${claim}", which is ${unworded.mark} on ${isoDay(at)}, but no clause says by whom.`;
        return [{ pointer, message }];
      }
      return [];
    }),
};
