import { aStatement, addClaim, addStatement, breaking, byId, denial, disputedClaim, pick } from './mutation';

export const disputesMutations = breaking([
  {
    rule: 'disputed-claims-are-linked',
    name: 'a contested claim whose denials are gone',
    change: (pack) => {
      const [, index] = byId(pack.claims, disputedClaim);
      pack.links = pack.links.filter(({ to }) => to !== disputedClaim);
      const [claim] = byId(pack.claims, disputedClaim);
      const [, place] = pick(claim.content, ({ judgement }) => judgement === 'contested');
      return `/claims/${String(index)}/content/${String(place)}/judgement`;
    },
  },
  {
    rule: 'denied-claims-are-judged',
    name: 'a denied claim that counts as supported',
    change: (pack) => {
      const [claim] = byId(pack.claims, disputedClaim);
      claim.content = [{ judgement: 'supported', from: claim.said }];
      const [, index] = pick(pack.links, ({ type, to }) => type === 'denies' && to === disputedClaim);
      return `/links/${String(index)}/to`;
    },
  },
  {
    rule: 'denied-claims-are-judged',
    name: 'a denied claim that counts as supported since before it was denied, with a note',
    change: (pack) => {
      const [claim] = byId(pack.claims, disputedClaim);
      claim.content = [{ judgement: 'supported', from: '2015', note: 'It is so.' }];
      const [, index] = pick(pack.links, ({ type, to }) => type === 'denies' && to === disputedClaim);
      return `/links/${String(index)}/to`;
    },
  },
  {
    rule: 'disputed-claims-are-linked',
    name: 'a contested claim that is only qualified',
    change: (pack) => {
      for (const link of pack.links) if (link.to === disputedClaim) link.type = 'qualifies';
      const [claim, index] = byId(pack.claims, disputedClaim);
      const [, place] = pick(claim.content, ({ judgement }) => judgement === 'contested');
      return `/claims/${String(index)}/content/${String(place)}/judgement`;
    },
  },
  {
    rule: 'denied-claims-are-judged',
    name: 'a contradiction of an undisputed claim',
    change: (pack) => {
      const [id] = addClaim(pack, {});
      pack.links.push({
        from: denial,
        type: 'contradicts',
        to: id,
        clause: 'which the Taliban denied',
        cites: [{ source: 'iea2016' }],
      });
      return `/links/${String(pack.links.length - 1)}/to`;
    },
  },
  {
    rule: 'disputes-reach-statements',
    name: 'a statement of what a disputed claim says that rests on another claim',
    change: (pack) => {
      const [statement, pointer] = aStatement(pack, ({ claims }) => claims.join() === disputedClaim);
      const [id] = addClaim(pack, {});
      statement.claims = [id];
      return `${pointer}/cites/0`;
    },
  },
  {
    rule: 'disputes-are-worded',
    name: 'a statement that is contested by nobody in particular',
    change: (pack) => {
      const [id] = addClaim(pack, { content: [{ judgement: 'contested', from: '2015-12-26' }] });
      return addStatement(pack, 'Something is so.', id);
    },
  },
  {
    rule: 'disputes-are-worded',
    name: 'a contested statement whose denial has lost its clause',
    change: (pack) => {
      const [, pointer] = aStatement(pack, ({ claims }) => claims.includes(disputedClaim) && !claims.includes(denial));
      for (const link of pack.links) if (link.to === disputedClaim) delete link.clause;
      return pointer;
    },
  },
  {
    rule: 'disputed-relations-rest-on-disputes',
    name: 'a denied relation with no dispute behind it',
    change: (pack) => {
      const [id] = addClaim(pack, {});
      const [relation, index] = pick(pack.relations);
      relation.status = 'denied';
      relation.claims = [id];
      return `/relations/${String(index)}/status`;
    },
  },
  {
    rule: 'clauses-read-as-clauses',
    name: 'a clause that is a sentence',
    change: (pack) => {
      const [link, index] = pick(pack.links, ({ clause }) => clause !== undefined);
      link.clause = 'The Taliban denied this';
      return `/links/${String(index)}/clause`;
    },
  },
  {
    rule: 'clauses-read-as-clauses',
    name: 'a clause with a full stop in it',
    change: (pack) => {
      const [link, index] = pick(pack.links, ({ clause }) => clause !== undefined);
      link.clause = 'which the Taliban denied. They said so on Friday';
      return `/links/${String(index)}/clause`;
    },
  },
]);
