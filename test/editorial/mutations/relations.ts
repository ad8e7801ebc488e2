import { breaking, pick } from './mutation';

export const relationsMutations = breaking([
  {
    rule: 'predicates-are-described',
    name: 'a predicate that nothing uses',
    change: (pack) => {
      pack.predicates.push({ id: 'mutation', label: 'is', inverse: 'is', description: 'It is so.' });
      return `/predicates/${String(pack.predicates.length - 1)}`;
    },
  },
  {
    rule: 'predicates-are-described',
    name: 'a predicate whose description repeats its label',
    change: (pack) => {
      const [predicate] = pick(pack.predicates);
      predicate.description = `${predicate.label}.`;
      return '/predicates/0/description';
    },
  },
  {
    rule: 'nothing-is-doubled',
    name: 'a relation a second time',
    change: (pack) => {
      const [relation] = pick(pack.relations);
      pack.relations.push({ ...relation, id: 'mutation' });
      return `/relations/${String(pack.relations.length - 1)}`;
    },
  },
  {
    rule: 'nothing-is-doubled',
    name: 'a link a second time',
    change: (pack) => {
      const [link] = pick(pack.links);
      pack.links.push({ ...link });
      return `/links/${String(pack.links.length - 1)}`;
    },
  },
]);
