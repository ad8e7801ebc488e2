import { parseDate } from '../../src/core/knowledge/dates';
import { appearedFrom, issuedOf } from '../../src/core/knowledge/issued';
import { placed, type Rule } from '../reading';

/**
 * A source that shows no date and alone carries a claim says, as `notBefore`, that it appeared no earlier than what it reports;
 * otherwise a report of an earlier date would cite it.
 */
export const undatedSourcesAreBounded: Rule = {
  id: 'undated-sources-are-bounded',
  find: ({ raw }) =>
    placed(raw.sources, '/sources').flatMap(({ entry: source, pointer }) => {
      if (issuedOf(source)) return [];
      const from = appearedFrom(source) ?? -Infinity;
      const early = raw.claims.find(
        ({ cites, said }) =>
          cites.every((cite) => cite.source === source.id) && (parseDate(said)?.first ?? -Infinity) > from,
      );
      const message = `"${source.id}" shows no date and alone carries "${early?.id ?? ''}", said on ${early?.said ?? ''}; give it a "notBefore" that is no earlier.`;
      return early ? [{ pointer: `${pointer}/custom`, message }] : [];
    }),
};
