import type { Range } from '../../report/block';

/** A source in a bibliography file or in a report's own metadata, as far as telling sources apart needs. */
export interface LibraryEntry {
  readonly key: string;
  /** Its addresses and its DOI, as they are written. */
  readonly addresses: readonly string[];
  readonly title?: string;
  /** Where it says its key, in UTF-16 units of the file. */
  readonly range: Range;
}

/** A bibliography that a report names, or that it holds. */
export interface Library {
  /** The name of the file as the report gives it; `undefined` where the report itself holds the entries. */
  readonly file: string | undefined;
  readonly entries: readonly LibraryEntry[];
}

/** What reading a bibliography gives: the sound entries, and what is wrong with the rest, in English. */
export interface ReadLibrary {
  readonly entries: readonly LibraryEntry[];
  readonly problem?: string;
}
