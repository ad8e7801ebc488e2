import { sortAsOf } from '../../src/core/knowledge/asOf';
import { boundaryDays, isoDay } from '../dates';
import { placed, quoted, statementsOf, type Rule } from '../reading';

/** What an inserted summary takes: a seventh sentence that holds would never be seen. */
const mostStatements = 6;

/**
 * How long a statement may be. A card shows three at once, in a hover that VS Code makes 500 pixels wide at most: some 75
 * characters, so that at this length each takes four lines with its marks.
 */
export const longestStatement = 240;

/** At most six statements of an actor hold on any day, as known on that day, and each fits on a card. */
export const summariesFit: Rule = {
  id: 'summaries-fit',
  find: ({ raw, actorOf }) => [
    ...placed(raw.actors, '/actors').flatMap(({ entry, pointer }) => {
      const statements = actorOf(entry.id)?.statements ?? [];
      const counts = boundaryDays(statements).map((at) => ({ at, count: sortAsOf(statements, at).holding.length }));
      const most = counts.reduce((left, right) => (right.count > left.count ? right : left), {
        at: { first: 0, last: 0 },
        count: statements.filter(({ period, knownFrom }) => !period && !knownFrom).length,
      });
      if (most.count <= mostStatements) return [];
      const message = `${String(most.count)} statements on ${entry.name} hold on ${isoDay(most.at)}; a summary has ${String(mostStatements)}.`;
      return [{ pointer: `${pointer}/statements`, message }];
    }),
    ...statementsOf(raw)
      .filter(({ entry }) => entry.text.length > longestStatement)
      .map(({ entry, pointer }) => ({
        pointer: `${pointer}/text`,
        message: `${quoted(entry.text)} has ${String(entry.text.length)} characters; a card bears ${String(longestStatement)}.`,
      })),
  ],
};
