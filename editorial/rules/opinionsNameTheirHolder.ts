import type { Claim } from '../../src/core/knowledge/model';
import type { KnowledgeBase } from '../../src/core/knowledge/knowledgeBase';
import { quoted, statementsOf, type Rule } from '../reading';

/** Words by which a sentence says that it reports what somebody says or thinks. */
const attribution = new RegExp(
  String.raw`\b(?:according to|in the (?:view|words|judgement|reading|account) of|${[
    'said|says|told|spoke of|wrote|writes|stated|states|called|calls|described|describes|named|names',
    'argued|argues|claimed|claims|warned|warns|condemned|condemns|accused|accuses|denied|denies|reported|reports',
    'judged|judges|thought|thinks|believed|believes|expected|expects|regarded|regards|considered|considers|sees|saw',
    'counted|counts|estimated|estimates|reckoned|reckons|explained|explains|suggested|suggests|predicted|predicts',
    '(?:holds|held|found|finds|put|puts it) that',
  ].join('|')})\b`,
  'i',
);

const opinionKinds: readonly Claim['kind'][] = ['assessment', 'forecast', 'hypothetical'];

/** A statement that rests only on opinions says whose they are: it names a speaker or attributes what it says. */
export const opinionsNameTheirHolder: Rule = {
  id: 'opinions-name-their-holder',
  find: ({ raw, base, claimOf }) =>
    statementsOf(raw).flatMap(({ entry, pointer }) => {
      const claims = entry.claims.flatMap((slug) => claimOf(slug) ?? []);
      if (claims.length === 0 || !claims.every(isOpinion)) return [];
      if (attribution.test(entry.text) || claims.some((claim) => names(base, claim, entry.text))) return [];
      const message = `${quoted(entry.text)} rests on opinion only, but does not say whose.`;
      return [{ pointer: `${pointer}/text`, message }];
    }),
};

function isOpinion({ kind, content }: Claim): boolean {
  return opinionKinds.includes(kind) || content.some(({ judgement }) => judgement === 'opinion');
}

function names(base: KnowledgeBase, { speaker }: Claim, text: string): boolean {
  const actor = speaker.actor === undefined ? undefined : base.actor(speaker.actor);
  const known = [actor?.name, ...(actor?.names ?? []).map((name) => name.text), speaker.label];
  return known.some((name) => name !== undefined && text.includes(name));
}
