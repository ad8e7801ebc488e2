import type { Cite } from '../knowledge/model';
import type { Insertion } from '../report/insertion';
import type { Markup } from '../report/languages';
import type { Note } from '../report/note';
import type { CitationTerms } from './formatSource';
import type { Library } from './library/library';
import type { CitationStyle } from './style';

/** A report as citations see it. */
export interface CitingReport {
  readonly text: string;
  readonly markup: Markup;
  readonly style: CitationStyle;
  /** The bibliographies that the report names or holds, as far as they could be read. */
  readonly libraries: readonly Library[];
}

/** Writes citations into one report, and remembers what the report needs elsewhere for them. */
export interface CitationWriter {
  /** Whether references stand in front of the full stop or comma of what they prove, or behind it. */
  readonly position: 'before' | 'behind';
  /** What stands between a reference and a citation mark that is next to it. */
  readonly between: (mark: string) => string;
  /** The references for what is cited at one place, with the white space in front that belongs to them. */
  refer(cites: readonly Cite[]): string;
  /**
   * The insertions with what the report needs elsewhere for all references so far: notes, an entry in its list of sources.
   *
   * @param insertions in the order of their offsets, no two at the same
   * @returns in the order of their offsets, no two at the same; `undefined` where the report has no place for it, such as
   * behind code that is never closed
   */
  complete(insertions: readonly Insertion[]): readonly Insertion[] | undefined;
}

/**
 * Opens a report for citations in a style.
 *
 * @param notes those of the report where it cites by notes
 */
export type OpenWriter = (report: CitingReport, terms: CitationTerms, notes: readonly Note[]) => CitationWriter;
