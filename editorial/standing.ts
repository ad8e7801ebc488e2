import type { EditedPack, WithEvidence } from './reading';

/** The entries of a pack that stand for each id of the evidence, in the order of the file, as readers of the file know them. */
export function standingFor(raw: EditedPack): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const add = ({ evidence }: WithEvidence, name: string): void => {
    for (const id of evidence ?? []) found.set(id, [...(found.get(id) ?? []), name]);
  };
  for (const actor of raw.actors) add(actor, actor.id);
  for (const claim of raw.claims) add(claim, claim.id);
  for (const link of raw.links) add(link, `${link.from} ${link.type} ${link.to}`);
  for (const relation of raw.relations) add(relation, relation.id);
  return found;
}

/** The actors in whose summaries a contradiction shows: a statement rests on one of the claims that it is settled in. */
export function actorsShowing(raw: EditedPack, contradiction: string): readonly string[] {
  const names = ({ evidence }: WithEvidence): boolean => evidence?.includes(contradiction) ?? false;
  const claims = new Set([
    ...raw.links.filter(names).flatMap(({ from, to }) => [from, to]),
    ...raw.claims.filter(names).map(({ id }) => id),
  ]);
  return raw.actors
    .filter(({ statements }) => statements.some((statement) => statement.claims.some((claim) => claims.has(claim))))
    .map(({ id }) => id);
}
