import type { Fault } from '../../src/core/knowledge/pack/problems';
import type { Evidence } from '../material';
import { placed, type EditedPack, type Placed, type Rule, type WithEvidence } from '../reading';

const lists = ['actors', 'claims', 'links', 'relations'] as const;
type List = (typeof lists)[number];
type Part = Exclude<keyof Evidence, 'onlyDescribed'>;

/** Which lists of the pack may stand for which part of the evidence; the first is where a missing id is looked for. */
const places: Readonly<Record<Part, readonly [List, ...List[]]>> = {
  actors: ['actors'],
  articleClaims: ['claims'],
  externalClaims: ['claims'],
  relations: ['relations'],
  contradictions: ['links', 'claims'],
};

/** Every id of the evidence is named by an entry that can stand for it, and no other id is named. */
export const evidenceIsAccountedFor: Rule = {
  id: 'evidence-is-accounted-for',
  find: ({ raw, material }) => {
    if (!material) return [];
    const { evidence } = material;
    const parts = Object.keys(places) as Part[];
    const named = lists.map((list) => [list, entriesNaming(raw, list)] as const);
    const missing = parts.flatMap((part) => {
      const found = named.filter(([list]) => places[part].includes(list)).flatMap(([, entries]) => entries);
      const ids = new Set(found.flatMap(({ entry }) => entry.evidence ?? []));
      return evidence[part]
        .filter((id) => !ids.has(id))
        .map((id): Fault => ({
          pointer: `/${places[part][0]}`,
          message: `No entry stands for ${id} of the evidence.`,
        }));
    });
    const misplaced = named.flatMap(([list, entries]) => {
      const allowed = new Set(parts.filter((part) => places[part].includes(list)).flatMap((part) => evidence[part]));
      return entries.flatMap(({ entry, pointer }) =>
        placed(entry.evidence, `${pointer}/evidence`)
          .filter(({ entry: id }) => !allowed.has(id))
          .map(({ entry: id, pointer: place }) => ({
            pointer: place,
            message: `"${id}" is nothing in the evidence that one of the ${list} can stand for.`,
          })),
      );
    });
    return [...missing, ...misplaced];
  },
};

/** The entries of a list that name evidence. */
export function entriesNaming(raw: EditedPack, list: List): readonly Placed<WithEvidence>[] {
  return placed<WithEvidence>(raw[list], `/${list}`).filter(({ entry }) => entry.evidence !== undefined);
}
