import type { KnowledgeBase } from '../knowledge/knowledgeBase';
import type { Cite, Locator, Source } from '../knowledge/model';
import { formatLocator } from './locators';

/** The places in a source that the knowledge cites, each once, in the order of where they stand. */
export function citedLocators(base: KnowledgeBase, source: Source): readonly Locator[] {
  const places = allCites(base).flatMap((cite) => (cite.source === source && cite.locator ? [cite.locator] : []));
  const byForm = new Map(places.map((locator) => [formatLocator(locator), locator]));
  const { compare } = new Intl.Collator('en', { numeric: true });
  return [...byForm].sort(([left], [right]) => compare(left, right)).map(([, locator]) => locator);
}

/** All that statements, roles, claims and disputes cite. */
export function allCites({ packs }: KnowledgeBase): readonly Cite[] {
  return packs
    .flatMap(({ actors, claims, links }) => [
      ...actors.flatMap(({ statements, roles }) => [...statements, ...roles]),
      ...claims,
      ...links,
    ])
    .flatMap(({ cites }) => cites);
}
