import type { CitingReport } from '../citations/citationWriter';
import { openWriter } from '../citations/openWriter';
import { blocksNear } from '../report/blocksNear';
import { applyInsertions, type Insertion } from '../report/insertion';
import type { Markup } from '../report/languages';
import type { CitedSentence } from './citedSentence';
import { placeSentences } from './placement';
import type { ReportTerms } from './terms';
import { writeSentences, type DisputeForm } from './writeSentences';

export interface SummaryRequest {
  readonly report: CitingReport;
  /** UTF-16 offsets of the cursors. */
  readonly cursors: readonly number[];
  readonly sentences: readonly CitedSentence[];
  readonly terms: ReportTerms;
  /** What words disputes; left out, their clauses. */
  readonly disputes?: DisputeForm;
}

/**
 * The insertions that put a summary at every cursor, and what its citations need elsewhere in the report, in the order of their
 * offsets and no two at the same. Notes that the report defines already are not defined again.
 *
 * @returns `undefined` where the report has no place for it or for what its citations need, such as behind code that is never
 * closed
 */
export function insertSummary({
  report,
  cursors,
  sentences,
  terms,
  disputes,
}: SummaryRequest): readonly Insertion[] | undefined {
  const { text, markup } = report;
  const blocks = blocksNear(text, markup, cursors);
  const writer = openWriter(report, terms);
  const summary = writeSentences(sentences, markup, writer, terms, disputes);
  const places = cursors.map((cursor) => placeSentences(text, markup, blocks, cursor));
  const insertions = [...new Map(places.map((place) => [place.offset, place])).values()]
    .sort((left, right) => left.offset - right.offset)
    .map(({ offset, before, after }) => ({ offset, text: `${before}${summary}${after}` }));
  const complete = writer.complete(insertions);
  return complete && isRead(applyInsertions(text, complete), markup, complete) ? complete : undefined;
}

/** Whether all that was inserted is text where it stands, and not part of code that is never closed. */
function isRead(result: string, markup: Markup, insertions: readonly Insertion[]): boolean {
  let before = 0;
  const starts = insertions.flatMap(({ offset, text }) => {
    const start = offset + before + (text.length - text.trimStart().length);
    before += text.length;
    return text.trim() === '' ? [] : [start];
  });
  const blocks = blocksNear(result, markup, starts);
  return starts.every((at) => blocks.some(({ kind, start, end }) => kind !== 'other' && start <= at && at < end));
}
