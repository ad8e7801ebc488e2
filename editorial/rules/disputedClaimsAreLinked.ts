import { placed, type Rule } from '../reading';

/** Where a claim is judged contested or contradicted, a link says by whom. */
export const disputedClaimsAreLinked: Rule = {
  id: 'disputed-claims-are-linked',
  find: ({ raw }) => {
    const disputed = new Set(raw.links.filter(({ type }) => type !== 'supports').map(({ to }) => to));
    return placed(raw.claims, '/claims').flatMap(({ entry: claim, pointer }) =>
      placed(claim.content, `${pointer}/content`)
        .filter(({ entry: { judgement } }) => judgement === 'contested' || judgement === 'contradicted')
        .filter(() => !disputed.has(claim.id))
        .map(({ entry: { judgement }, pointer: place }) => ({
          pointer: `${place}/judgement`,
          message: `"${claim.id}" is judged ${judgement}, but no link names who disputes it.`,
        })),
    );
  },
};
