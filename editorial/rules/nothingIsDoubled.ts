import { parsePeriod, type Period } from '../../src/core/knowledge/dates';
import type { RawRelation } from '../../src/core/knowledge/pack/rawPack';
import { overlap } from '../periods';
import { placed, type Rule } from '../reading';

/** No relation says what another says for an overlapping period, and no link what another link says. */
export const nothingIsDoubled: Rule = {
  id: 'nothing-is-doubled',
  find: ({ raw }) => [
    ...placed(raw.relations, '/relations').flatMap(({ entry, pointer }, index) => {
      const twin = raw.relations.slice(0, index).find((other) => sameRelation(other, entry));
      const message = `The relation "${entry.id}" says the same as "${twin?.id ?? ''}" for an overlapping period.`;
      return twin ? [{ pointer, message }] : [];
    }),
    ...placed(raw.links, '/links').flatMap(({ entry, pointer }, index) => {
      const twin = raw.links
        .slice(0, index)
        .some(({ from, type, to }) => from === entry.from && type === entry.type && to === entry.to);
      const message = `The link from "${entry.from}" that ${entry.type} "${entry.to}" is there twice.`;
      return twin ? [{ pointer, message }] : [];
    }),
  ],
};

function sameRelation(left: RawRelation, right: RawRelation): boolean {
  return (
    left.subject === right.subject &&
    left.predicate === right.predicate &&
    left.object.actor === right.object.actor &&
    left.object.source === right.object.source &&
    overlap(periodOf(left), periodOf(right))
  );
}

function periodOf({ period }: RawRelation): Period | undefined {
  return period === undefined ? undefined : parsePeriod(period);
}
