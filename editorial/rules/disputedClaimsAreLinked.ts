import type { Link } from '../../src/core/knowledge/model';
import { parseDate } from '../../src/core/knowledge/dates';
import { placed, type Rule } from '../reading';

const disputing: readonly Link['type'][] = ['denies', 'contradicts', 'supersedes'];

/** Where a claim is judged contested or contradicted, a link from a claim that was made by then says by whom. */
export const disputedClaimsAreLinked: Rule = {
  id: 'disputed-claims-are-linked',
  find: ({ raw, claimOf }) =>
    placed(raw.claims, '/claims').flatMap(({ entry: claim, pointer }) =>
      placed(claim.content, `${pointer}/content`)
        .filter(({ entry: { judgement } }) => judgement === 'contested' || judgement === 'contradicted')
        .filter(({ entry: { from } }) => {
          const last = parseDate(from)?.last ?? -Infinity;
          return !raw.links.some(
            (link) =>
              link.to === claim.id &&
              disputing.includes(link.type) &&
              (claimOf(link.from)?.said.first ?? Infinity) <= last,
          );
        })
        .map(({ entry: { judgement, from }, pointer: place }) => ({
          pointer: `${place}/judgement`,
          message: `"${claim.id}" is judged ${judgement} from ${from}, but no link says who denied or contradicted it by then.`,
        })),
    ),
};
