import { breaking, byId, pick } from './mutation';

export const evidenceMutations = breaking([
  {
    rule: 'evidence-is-accounted-for',
    name: 'a claim of the evidence that nothing stands for',
    change: (_pack, material) => {
      material.evidence.articleClaims.push('c99');
      return '/claims';
    },
  },
  {
    rule: 'evidence-is-accounted-for',
    name: 'an actor that stands for nothing known',
    change: (pack) => {
      const [actor, index] = byId(pack.actors, 'taliban');
      actor.evidence = ['a-nobody'];
      return `/actors/${String(index)}/evidence/0`;
    },
  },
  {
    rule: 'evidence-is-accounted-for',
    name: 'a relation that stands for a claim',
    change: (pack) => {
      const [relation] = pick(pack.relations);
      relation.evidence = ['c01'];
      return '/relations/0/evidence/0';
    },
  },
  {
    rule: 'article-claims-cite-the-article',
    name: 'a claim of the article without its paragraph',
    change: (pack) => {
      const [claim, index] = byId(pack.claims, 'article-russia-kept-out');
      claim.evidence = ['c03'];
      claim.cites = [{ source: 'geopoliticalfutures2015' }];
      return `/claims/${String(index)}/cites`;
    },
  },
  {
    rule: 'contradictions-are-resolved',
    name: 'a contradiction without a resolution',
    change: (_pack, material) => {
      material.contradictions['k06'] = { question: 'Is information shared at all?', resolution: ' ' };
      return '';
    },
  },
  {
    rule: 'contradictions-are-resolved',
    name: 'a resolution of nothing',
    change: (_pack, material) => {
      material.contradictions['k99'] = { question: 'What?', resolution: 'That.' };
      return '';
    },
  },
]);
