import type { CitationTerms } from '../formatSource';
import type { BibliographyEntry } from './entry';

/** An entry that stands in a bibliography file. */
export interface StandingEntry {
  readonly key: string;
  readonly url: string | undefined;
  readonly doi: string | undefined;
}

/** A bibliography file as it stands, and how it takes more entries. */
export interface StandingFile {
  readonly entries: readonly StandingEntry[];
  /** The text with more entries behind those that stand, which stay as they are byte for byte. */
  add(entries: readonly BibliographyEntry[], terms: CitationTerms): string;
}

/** Why a file is no bibliography: the line, counted from 0, where it stops making sense. */
export interface BrokenFile {
  readonly brokenLine: number;
}

/** A format of bibliography files. */
export interface BibliographyFormat {
  /** File extensions, the usual one first. */
  readonly extensions: readonly [string, ...string[]];
  /** Reads a file; one that is empty or blank has no entries. */
  read(text: string): StandingFile | BrokenFile;
}

/** The line, counted from 0, of an offset. */
export function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length - 1;
}

/** The line break that a text uses. */
export function lineBreakOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}
