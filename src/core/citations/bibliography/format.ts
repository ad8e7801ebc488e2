import type { CitationTerms } from '../formatSource';
import type { ReadLibrary } from '../library/library';
import type { BibliographyEntry } from './entry';

/** A format of bibliography files. */
export interface BibliographyFormat {
  /** The usual end of the names of such files. */
  readonly extension: string;
  /** Whether an entry of the format can have a key. */
  readonly isKey: (key: string) => boolean;
  /** Reads a file that is not blank. */
  readonly read: (text: string) => ReadLibrary;
  /**
   * A file with more entries behind those that stand, which stay as they are byte for byte.
   *
   * @param text of a file without problems, or blank for a new one
   */
  readonly add: (text: string, entries: readonly BibliographyEntry[], terms: CitationTerms) => string;
}

/** The line break that a text uses. */
export function lineBreakOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
