import type { CitingReport } from '../citations/citationWriter';
import { openWriter } from '../citations/openWriter';
import { blocksOf } from '../report/blocks';
import type { Insertion } from '../report/insertion';
import type { CitedSentence } from './citedSentence';
import { placeSentences } from './placement';
import type { ReportTerms } from './terms';
import { writeSentences } from './writeSentences';

export interface SummaryRequest {
  readonly report: CitingReport;
  /** UTF-16 offsets of the cursors. */
  readonly cursors: readonly number[];
  readonly sentences: readonly CitedSentence[];
  readonly terms: ReportTerms;
}

/**
 * The insertions that put a summary at every cursor, and what its citations need elsewhere in the report, in the order of their
 * offsets and no two at the same. Notes that the report defines already are not defined again.
 *
 * @returns `undefined` where the report has no place for what its citations need, such as behind code that is never closed
 */
export function insertSummary({ report, cursors, sentences, terms }: SummaryRequest): readonly Insertion[] | undefined {
  const { text, markup } = report;
  const blocks = blocksOf(text, markup);
  const writer = openWriter(report, terms);
  const summary = writeSentences(sentences, markup, writer, terms);
  const places = cursors.map((cursor) => placeSentences(text, markup, blocks, cursor));
  const insertions = [...new Map(places.map((place) => [place.offset, place])).values()]
    .sort((left, right) => left.offset - right.offset)
    .map(({ offset, before, after }) => ({ offset, text: `${before}${summary}${after}` }));
  return writer.complete(insertions);
}
