import { quoted, statementsOf, type Rule } from '../reading';

/** A statement that rests on no claim could never be disputed, so each names at least one, and none twice. */
export const statementsRestOnClaims: Rule = {
  id: 'statements-rest-on-claims',
  find: ({ raw }) =>
    statementsOf(raw).flatMap(({ entry: { text, claims }, pointer }) => {
      const twice = claims.find((claim, index) => claims.indexOf(claim) < index);
      return [
        ...(claims.length === 0
          ? [{ pointer: `${pointer}/claims`, message: `${quoted(text)} names no claim that it rests on.` }]
          : []),
        ...(twice !== undefined
          ? [{ pointer: `${pointer}/claims`, message: `${quoted(text)} names the claim "${twice}" twice.` }]
          : []),
      ];
    }),
};
