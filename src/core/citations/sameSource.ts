import type { CslItem, Source } from '../knowledge/model';
import { addressesIn, addressKey } from './addresses';
import { originOf } from './formatSource';
import type { LibraryEntry } from './library/library';

/** The forms in which the addresses of a source are compared: those of its URL and of its DOI. */
export function addressKeysOf({ URL: url, DOI: doi }: CslItem): readonly string[] {
  const keys = [url, doi === undefined ? undefined : `doi:${doi.replace(/^doi:\s*/i, '')}`].map((address) =>
    address === undefined ? undefined : addressKey(address),
  );
  return keys.filter((key) => key !== undefined);
}

/**
 * Whether an entry of a bibliography that has a source's key is about this source. An address decides; without one the title
 * does; where one of them has none, the key is believed.
 */
export function isAbout({ addresses, title }: LibraryEntry, { csl }: Source): boolean {
  const own = addressKeysOf(csl);
  const others = addresses.map(addressKey).filter((key) => key !== undefined);
  if (own.length > 0 && others.length > 0) return others.some((key) => own.includes(key));
  return title === undefined || csl.title === undefined || letters(title) === letters(csl.title);
}

/**
 * Whether a note or an entry of a list of sources is about a source: it holds its address, first or not; for a source that has
 * none, its title, else who says it.
 */
export function mentionsSource(note: string, { csl }: Source): boolean {
  const own = addressKeysOf(csl);
  if (own.length === 0) return letters(note).includes(letters(csl.title ?? originOf(csl)));
  return addressesIn(note).some(({ address }) => own.includes(addressKey(address) ?? ''));
}

function letters(title: string): string {
  return title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
