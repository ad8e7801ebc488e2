import { everDisputed } from '../dates';
import { placed, type Rule } from '../reading';

/** A relation whose status is contested or denied has a disputed claim behind it. */
export const disputedRelationsRestOnDisputes: Rule = {
  id: 'disputed-relations-rest-on-disputes',
  find: ({ raw, base, claimOf }) =>
    placed(raw.relations, '/relations')
      .filter(({ entry }) => entry.status !== 'asserted')
      .filter(
        ({ entry }) => !entry.claims.flatMap((slug) => claimOf(slug) ?? []).some((one) => everDisputed(base, one)),
      )
      .map(({ entry, pointer }) => ({
        pointer: `${pointer}/status`,
        message: `The relation "${entry.id}" is ${entry.status}, but no claim behind it is disputed.`,
      })),
};
