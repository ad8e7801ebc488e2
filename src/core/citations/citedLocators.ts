import type { KnowledgeBase } from '../knowledge/knowledgeBase';
import type { Locator, Source } from '../knowledge/model';
import { formatLocator } from './locators';

/** The places in a source that the knowledge cites, each once, in the order of where they stand. */
export function citedLocators({ packs }: KnowledgeBase, source: Source): readonly Locator[] {
  const places = packs
    .flatMap(({ actors, claims, links }) => [
      ...actors.flatMap(({ statements, roles }) => [...statements, ...roles]),
      ...claims,
      ...links,
    ])
    .flatMap(({ cites }) => cites)
    .flatMap((cite) => (cite.source === source && cite.locator ? [cite.locator] : []));
  const byForm = new Map(places.map((locator) => [formatLocator(locator), locator]));
  const { compare } = new Intl.Collator('en', { numeric: true });
  return [...byForm].sort(([left], [right]) => compare(left, right)).map(([, locator]) => locator);
}
