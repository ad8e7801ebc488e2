import type { KnowledgeBase } from './knowledgeBase';
import type { Id, Pack } from './model';

/** What somebody needs to look into an error in an entry of a pack. */
export interface ErrorReport {
  readonly pack: Pack;
  /** The id of the entry and of its pack with the pack's version, and what the entry says. */
  readonly text: string;
  /** Where to report it, with the entry's id in it; `undefined` where the pack names no address. */
  readonly address: string | undefined;
}

/**
 * How to report an error in an entry: an actor, a statement, a claim or a source. `undefined` where there is no such entry.
 *
 * An address of a pack may have `{entry}` where the id of the entry is to stand. Without it the id is added: as the subject of a
 * mail, as the parameter `entry` of a page.
 */
export function errorReportOn(base: KnowledgeBase, entry: Id): ErrorReport | undefined {
  const pack = base.packOf(entry);
  const says = pack && textOf(base, pack, entry);
  if (!pack || says === undefined) return undefined;
  const text = `${entry} (${pack.title}, ${pack.version})\n${says}`;
  return { pack, text, address: pack.reportErrors && addressWith(pack.reportErrors, entry) };
}

/** What the entries of an id say: a statement and a claim may share one. */
function textOf(base: KnowledgeBase, pack: Pack, entry: Id): string | undefined {
  const actor = base.actor(entry);
  const source = base.source(entry);
  const sentences = [...pack.actors.flatMap(({ statements }) => statements), ...pack.claims];
  const texts = [
    ...(actor ? [`${actor.name}: ${actor.description}`] : []),
    ...(source ? [source.csl.title ?? source.key] : []),
    ...sentences.filter(({ id }) => id === entry).map(({ text }) => text),
  ];
  return texts.length > 0 ? texts.join('\n') : undefined;
}

function addressWith(address: string, entry: Id): string {
  const id = encodeURIComponent(entry);
  if (address.includes('{entry}')) return address.replaceAll('{entry}', id);
  const [, page = '', fragment = ''] = /^([^#]*)(.*)$/.exec(address) ?? [];
  const name = page.startsWith('mailto:') ? 'subject' : 'entry';
  return `${page}${page.includes('?') ? '&' : '?'}${name}=${id}${fragment}`;
}
