import { aStatement, breaking, byId, denial, pick } from './mutation';

export const readingMutations = breaking([
  {
    rule: 'readable',
    name: 'a statement that cites nothing',
    change: (pack) => {
      const [statement, pointer] = aStatement(pack);
      statement.cites = [];
      return pointer;
    },
  },
  {
    rule: 'readable',
    name: 'a claim that cites nothing',
    change: (pack) => {
      const [claim, index] = byId(pack.claims, denial);
      claim.cites = [];
      return `/claims/${String(index)}`;
    },
  },
  {
    rule: 'readable',
    name: 'a role that cites nothing',
    change: (pack) => {
      const [actor, index] = pick(pack.actors, ({ roles }) => (roles?.length ?? 0) > 0);
      const [role] = pick(actor.roles);
      role.cites = [];
      return `/actors/${String(index)}/roles/0`;
    },
  },
  {
    rule: 'readable',
    name: 'a citation of a source that is not there',
    change: (pack) => {
      const [statement, pointer] = aStatement(pack);
      pick(statement.cites)[0].source = 'nowhere';
      return pointer;
    },
  },
  {
    rule: 'readable',
    name: 'a claim about an actor that is not there',
    change: (pack) => {
      const [claim, index] = byId(pack.claims, denial);
      claim.actors.push('nobody');
      return `/claims/${String(index)}`;
    },
  },
  {
    rule: 'readable',
    name: 'a link to a claim that is not there',
    change: (pack) => {
      pick(pack.links)[0].to = 'nothing';
      return '/links/0';
    },
  },
  {
    rule: 'readable',
    name: 'a relation under a predicate that is not there',
    change: (pack) => {
      pick(pack.relations)[0].predicate = 'nothing';
      return '/relations/0';
    },
  },
  {
    rule: 'readable',
    name: 'a second statement of an id',
    change: (pack) => {
      const [actor, index] = pick(pack.actors, ({ statements }) => statements.length > 1);
      const [[first], [second]] = [pick(actor.statements), pick(actor.statements.slice(1))];
      second.id = first.id;
      return `/actors/${String(index)}/statements/1`;
    },
  },
  {
    rule: 'readable',
    name: 'a date that is none',
    change: (pack) => {
      const [claim, index] = byId(pack.claims, denial);
      claim.said = '2015-12-32';
      return `/claims/${String(index)}`;
    },
  },
  {
    rule: 'readable',
    name: 'a period that ends before it starts',
    change: (pack) => {
      const [relation, index] = pick(pack.relations, ({ period }) => period !== undefined);
      relation.period = '2016/2015';
      return `/relations/${String(index)}`;
    },
  },
  {
    rule: 'readable',
    name: 'a denial without a clause',
    change: (pack) => {
      const [link, index] = pick(pack.links, ({ type }) => type === 'denies');
      delete link.clause;
      return `/links/${String(index)}`;
    },
  },
  {
    rule: 'readable',
    name: 'a denial whose clause cites nothing',
    change: (pack) => {
      const [link, index] = pick(pack.links, ({ type }) => type === 'denies');
      delete link.cites;
      return `/links/${String(index)}`;
    },
  },
]);
