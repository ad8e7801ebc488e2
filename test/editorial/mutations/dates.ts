import { aStatement, breaking, byId, denial, disputedClaim, pick } from './mutation';

export const datesMutations = breaking([
  {
    rule: 'dates-agree',
    name: 'something known before it began',
    change: (pack) => {
      const [statement, pointer] = aStatement(pack, ({ period }) => /^\d/.test(period ?? ''));
      statement.knownFrom = '1800';
      return `${pointer}/knownFrom`;
    },
  },
  {
    rule: 'dates-agree',
    name: 'an end known before it came',
    change: (pack) => {
      const [actor, index] = byId(pack.actors, 'mullah-omar');
      if (actor.existence) actor.existence.endKnownFrom = '2012';
      return `/actors/${String(index)}/existence/endKnownFrom`;
    },
  },
  {
    rule: 'dates-agree',
    name: 'an end known where there is none',
    change: (pack) => {
      const [relation, index] = pick(pack.relations, ({ period }) => period?.endsWith('/..') ?? false);
      relation.endKnownFrom = '2020';
      return `/relations/${String(index)}/endKnownFrom`;
    },
  },
  {
    rule: 'dates-agree',
    name: 'something known only after the review',
    change: (pack) => {
      const [statement, pointer] = aStatement(pack);
      statement.knownFrom = '2999';
      return `${pointer}/knownFrom`;
    },
  },
  {
    rule: 'judgements-are-in-order',
    name: 'a claim said after the review',
    change: (pack) => {
      const [claim, index] = byId(pack.claims, denial);
      claim.said = '2999';
      return `/claims/${String(index)}/said`;
    },
  },
  {
    rule: 'judgements-are-in-order',
    name: 'a judgement from before the claim',
    change: (pack) => {
      const [claim, index] = byId(pack.claims, denial);
      pick(claim.content)[0].from = '2015-12-24';
      return `/claims/${String(index)}/content/0/from`;
    },
  },
  {
    rule: 'judgements-are-in-order',
    name: 'judgements out of order',
    change: (pack) => {
      const [claim, index] = byId(pack.claims, disputedClaim);
      claim.content.reverse();
      return `/claims/${String(index)}/content/1/from`;
    },
  },
]);
