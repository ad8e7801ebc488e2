import { placed, type EditedPack, type Rule } from '../reading';

/** Every source stands behind something: it is cited, or a relation leads to it. */
export const sourcesAreCited: Rule = {
  id: 'sources-are-cited',
  find: ({ raw }) => {
    const used = usedSources(raw);
    return placed(raw.sources, '/sources')
      .filter(({ entry }) => !used.has(entry.id))
      .map(({ entry, pointer }) => ({
        pointer,
        message: `Nothing cites the source "${entry.id}"; cite it or take it out.`,
      }));
  },
};

/** The keys of the sources that something cites or leads to. */
export function usedSources(raw: EditedPack): ReadonlySet<string> {
  const cites = [
    ...raw.actors.flatMap(({ statements, roles, existence }) => [
      ...statements,
      ...(roles ?? []),
      ...(existence ? [existence] : []),
    ]),
    ...raw.claims,
    ...raw.links,
  ].flatMap((entry) => entry.cites ?? []);
  return new Set([...cites.map(({ source }) => source), ...raw.relations.flatMap(({ object }) => object.source ?? [])]);
}
