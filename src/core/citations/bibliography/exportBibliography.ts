import type { CitationTerms } from '../formatSource';
import { biblatex } from './biblatex';
import type { BibliographyFormat, BrokenFile, StandingEntry } from './bibliographyFile';
import { cslJson } from './cslJson';
import type { BibliographyEntry } from './entry';

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
 * file has under another key is added under the one that is cited.
 *
 * @param text of the file; empty for a new one
 */
export function exportBibliography(
  format: BibliographyFormatId,
  text: string,
  entries: readonly BibliographyEntry[],
  terms: CitationTerms,
): ExportedBibliography | BrokenFile {
  const file = bibliographyFormats[format].read(text);
  if ('brokenLine' in file) return file;
  const standing = new Map(file.entries.map((entry) => [entry.key, entry]));
  const added: BibliographyEntry[] = [];
  const kept: BibliographyEntry[] = [];
  const taken: BibliographyEntry[] = [];
  for (const entry of entries) {
    const there = standing.get(entry.key);
    (there === undefined ? added : isAbout(there, entry) ? kept : taken).push(entry);
  }
  return { text: file.add(added, terms), added, kept, taken };
}

/** Whether an entry may be about the source: neither its address nor its DOI says otherwise. */
function isAbout({ url, doi }: StandingEntry, { source: { csl } }: BibliographyEntry): boolean {
  if (doi !== undefined && csl.DOI !== undefined) return doi.toLowerCase() === csl.DOI.toLowerCase();
  return url === undefined || csl.URL === undefined || url === csl.URL;
}
