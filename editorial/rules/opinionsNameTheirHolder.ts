import type { Claim } from '../../src/core/knowledge/model';
import { quoted, statementsOf, type Rule } from '../reading';

/** Words by which a sentence says that it reports what somebody says or thinks. */
const attribution = new RegExp(
  String.raw`\b(?:according to|in the (?:view|words|judgement|reading|account) of|${[
    'said|says|told|spoke of|wrote|writes|stated|states|(?<!was |were |been |is |are )(?:called|named|described)|calls|describes|names',
    'argued|argues|claimed|claims|warned|warns|condemned|condemns|accused|accuses|denied|denies|reported|reports',
    'judged|judges|thought|thinks|believed|believes|expected|expects|regarded|regards|considered|considers|sees',
    'counted|counts|estimated|estimates|reckoned|reckons|explained|explains|suggested|suggests|predicted|predicts',
    '(?<!was |were |been |is |are )(?:found|held|saw|spoke)|finds|holds|puts? it',
  ].join('|')})\b`,
  'i',
);

const opinionKinds: readonly Claim['kind'][] = ['assessment', 'forecast', 'hypothetical'];

/** A statement that rests only on opinions says whose they are: a name alone does not, since it may be what the opinion is about. */
export const opinionsNameTheirHolder: Rule = {
  id: 'opinions-name-their-holder',
  find: ({ raw, claimOf }) =>
    statementsOf(raw).flatMap(({ entry, pointer }) => {
      const claims = entry.claims.flatMap((slug) => claimOf(slug) ?? []);
      if (claims.length === 0 || !claims.every(isOpinion)) return [];
      if (attribution.test(entry.text)) return [];
      const message = `${quoted(entry.text)} rests on opinion only, but does not say whose.`;
      return [{ pointer: `${pointer}/text`, message }];
    }),
};

function isOpinion({ kind, content }: Claim): boolean {
  return opinionKinds.includes(kind) || content.some(({ judgement }) => judgement === 'opinion');
}
