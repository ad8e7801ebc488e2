import type { Source } from '../knowledge/model';
import type { Note } from '../report/note';
import { finish, type Steps } from '../steps';
import { addressesIn, addressKey } from './addresses';
import type { CitingReport } from './citationWriter';
import { isKeyFor } from './keys';
import { locatorSlugAtEnd } from './locators';
import { addressKeysOf, isAbout, mentionsSource } from './sameSource';

/** The key under which a report cites a source, or would cite it. The same source has the same key at every call. */
export type SourceKeys = (source: Source) => string;

/**
 * The keys under which a report cites sources in its style: that under which it knows the source already, by its address or DOI
 * (the label of a note; the key in a bibliography that it names, where the style can write it); else the source's own, which
 * is numbered on (`key-2`) where it stands for something else in this report.
 *
 * @param notes those of the report where it cites by notes
 */
export function sourceKeys(report: CitingReport, notes: readonly Note[]): SourceKeys {
  return finish(readSourceKeys(report, notes));
}

/** The same in steps, a note or an entry each. */
export function* readSourceKeys({ libraries, style }: CitingReport, notes: readonly Note[]): Steps<SourceKeys> {
  const entries = libraries.flatMap((library) => library.entries);
  const byAddress = new Map<string, string>();
  const labels = new Map<string, Note>();
  const know = (address: string | undefined, key: string): void => {
    const form = address === undefined ? undefined : addressKey(address);
    if (form !== undefined && !byAddress.has(form)) byAddress.set(form, key);
  };
  for (const note of notes) {
    know(addressesIn(note.text)[0]?.address, note.label);
    labels.set(note.label, note);
    yield;
  }
  for (const { key, addresses } of entries) {
    if (isKeyFor(style, key)) for (const address of addresses) know(address, key);
    yield;
  }
  const entriesByKey = new Map(entries.map((entry) => [entry.key, entry]));

  const owners = new Map<string, Source>();
  const keys = new Map<Source, string>();
  const isTaken = (key: string, source: Source): boolean => {
    const owner = owners.get(key);
    const entry = entriesByKey.get(key);
    const note = labels.get(key);
    return (
      (owner !== undefined && owner !== source) ||
      (entry !== undefined && !isAbout(entry, source)) ||
      (note !== undefined && !mentionsSource(note.text, source))
    );
  };
  return (source) => {
    const known = keys.get(source);
    if (known !== undefined) return known;
    const here = addressKeysOf(source.csl).map((form) => byAddress.get(form));
    const found = here.find((label) => label !== undefined);
    let key = found === undefined ? source.key : labels.has(found) ? keyOfLabel(found, source) : found;
    if (found === undefined) {
      for (let number = 2; isTaken(key, source); number++) key = `${source.key}-${String(number)}`;
    }
    keys.set(source, key);
    owners.set(key, source);
    return key;
  };
}

/** The key in the label of a note about a source: what stands in front of the slug of a place. */
function keyOfLabel(label: string, { key }: Source): string {
  if (label !== key && !label.startsWith(`${key}-`)) return locatorSlugAtEnd(label).key;
  const number = /^-\d+(?=-|$)/.exec(label.slice(key.length))?.[0] ?? '';
  return key + number;
}
