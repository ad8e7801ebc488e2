import { aStatement, addClaim, addStatement, breaking, byId, pick } from './mutation';

export const statementsMutations = breaking([
  {
    rule: 'statements-rest-on-claims',
    name: 'a statement without claims',
    change: (pack) => {
      const [statement, pointer] = aStatement(pack, ({ claims }) => claims.length > 0);
      statement.claims = [];
      return `${pointer}/claims`;
    },
  },
  {
    rule: 'statements-rest-on-claims',
    name: 'a statement that names a claim twice',
    change: (pack) => {
      const [statement, pointer] = aStatement(pack, ({ claims }) => claims.length > 0);
      statement.claims.push(...statement.claims);
      return `${pointer}/claims`;
    },
  },
  {
    rule: 'opinions-name-their-holder',
    name: 'an opinion told as a fact',
    change: (pack) => {
      const [id] = addClaim(pack, { kind: 'assessment', content: [{ judgement: 'opinion', from: '2015-12-26' }] });
      return `${addStatement(pack, 'The contacts serve the interest of the country.', id)}/text`;
    },
  },
  {
    rule: 'opinions-name-their-holder',
    name: 'an opinion about its holder told as a fact',
    change: (pack) => {
      const [id] = addClaim(pack, { speaker: { actor: 'geopolitical-futures' }, kind: 'assessment' });
      return `${addStatement(pack, 'Geopolitical Futures is right about the contacts.', id)}/text`;
    },
  },
  {
    rule: 'opinions-name-their-holder',
    name: 'a forecast told as a fact',
    change: (pack) => {
      const [id] = addClaim(pack, { kind: 'forecast' });
      return `${addStatement(pack, 'The contacts will last.', id)}/text`;
    },
  },
  {
    rule: 'summaries-fit',
    name: 'a seventh statement',
    change: (pack) => {
      const [actor, index] = byId(pack.actors, 'syria');
      const [statement] = pick(actor.statements);
      for (let count = 1; count <= 7; count++) actor.statements.push({ ...statement, id: `mutation-${String(count)}` });
      return `/actors/${String(index)}/statements`;
    },
  },
  {
    rule: 'summaries-fit',
    name: 'a statement that is too long for a card',
    change: (pack) => {
      const [statement, pointer] = aStatement(pack);
      statement.text = `It was ${'very '.repeat(50)}so.`;
      return `${pointer}/text`;
    },
  },
]);
