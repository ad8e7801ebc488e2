import { parseDate } from '../../src/core/knowledge/dates';
import { issuedOf } from '../../src/core/knowledge/issued';
import { placed, type Rule } from '../reading';

/** What was said is reported on the same day or later: not all sources of a claim may have appeared before it was said. */
export const sourcesCanCarryClaims: Rule = {
  id: 'sources-can-carry-claims',
  find: ({ raw }) => {
    const sources = new Map(raw.sources.map((source) => [source.id, source]));
    return placed(raw.claims, '/claims').flatMap(({ entry: claim, pointer }) => {
      const said = parseDate(claim.said);
      const carried = claim.cites.some(({ source }) => {
        const csl = sources.get(source);
        const issued = csl && issuedOf(csl);
        return !issued || !said || issued.last >= said.first;
      });
      const message = `"${claim.id}" is said on ${claim.said}, but everything that it cites appeared before.`;
      return carried ? [] : [{ pointer: `${pointer}/cites`, message }];
    });
  },
};
