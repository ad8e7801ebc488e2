import { placed, quoted, type Rule } from '../reading';

const joining =
  /^(?:(?:according to|after|against|beside|by|for|from|in|of|on|to|with) )?(?:although|as|but|even though|though|when|whereas|where|which|while|who|whom|whose)\b/;

/** A noun that takes up the sentence, or its last word: "a ban that the court suspended". */
const takingUp = /^an? [a-z-]+(?: [a-z-]+)? (?:that|which|who|whom|whose)\b/;

/**
 * The clause of a dispute goes behind a comma after any sentence that rests on the disputed claim: it opens with a lower-case
 * word that joins it to the sentence, or takes the sentence up, and is no sentence of its own.
 */
export const clausesReadAsClauses: Rule = {
  id: 'clauses-read-as-clauses',
  find: ({ raw }) =>
    placed(raw.links, '/links').flatMap(({ entry: { clause }, pointer }) => {
      if (clause === undefined) return [];
      const reason =
        !joining.test(clause) && !takingUp.test(clause)
          ? 'does not open with a joining word in lower case, such as "which" or "although", nor takes the sentence up ("a ban that …")'
          : /[.;:!?](?:\s|$)/.test(clause.replace(/\b(?:Gen|Mr|Mrs|Dr|St)\./g, ''))
            ? 'is more than a clause: it has a full stop or the like in it'
            : undefined;
      return reason === undefined ? [] : [{ pointer: `${pointer}/clause`, message: `${quoted(clause)} ${reason}.` }];
    }),
};
