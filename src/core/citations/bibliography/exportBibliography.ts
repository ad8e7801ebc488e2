import type { CitationTerms } from '../formatSource';
import { biblatex } from './biblatex';
import type { ReadLibrary } from '../library/library';
import { isAbout } from '../sameSource';
import { cslJson } from './cslJson';
import type { BibliographyEntry } from './entry';
import type { BibliographyFormat } from './format';

export const bibliographyFormats = { 'csl-json': cslJson, biblatex } as const satisfies Readonly<
  Record<string, BibliographyFormat>
>;
export type BibliographyFormatId = keyof typeof bibliographyFormats;

/** What becomes of a bibliography file. */
export interface ExportedBibliography {
  /** The text of the file; what stood in it stands in it as it was. */
  readonly text: string;
  /** Added to what the file has. */
  readonly added: readonly BibliographyEntry[];
  /** In the file already, and left as they are. */
  readonly kept: readonly BibliographyEntry[];
  /** Not added: the file has something else under the key. */
  readonly taken: readonly BibliographyEntry[];
}

/**
 * Adds the entries that a bibliography file lacks. An entry is known by its key: the report cites by it, so a source that the
 * file has under another key is added under the one that is cited; under its own, where the format cannot have that.
 *
 * @param text of the file; blank for a new one
 * @returns what is wrong with the file where it is no bibliography, or not a sound one
 */
export function exportBibliography(
  format: BibliographyFormatId,
  text: string,
  entries: readonly BibliographyEntry[],
  terms: CitationTerms,
): ExportedBibliography | { readonly problem: string } {
  const { isKey, read, add }: BibliographyFormat = bibliographyFormats[format];
  const file: ReadLibrary = text.trim() === '' ? { entries: [] } : read(text);
  if (file.problem !== undefined) return { problem: file.problem };
  const standing = new Map(file.entries.map((entry) => [entry.key, entry]));
  const added: BibliographyEntry[] = [];
  const kept: BibliographyEntry[] = [];
  const taken: BibliographyEntry[] = [];
  for (const cited of entries) {
    const entry = isKey(cited.key) ? cited : { ...cited, key: cited.source.key };
    const there = standing.get(entry.key);
    (there === undefined ? added : isAbout(there, entry.source) ? kept : taken).push(entry);
  }
  return { text: added.length > 0 ? add(text, added, terms) : text, added, kept, taken };
}
