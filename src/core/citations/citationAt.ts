import { readNotes } from '../report/notes';
import type { Steps } from '../steps';
import { citationsIn, numbersIn, type Citation } from './citations';
import { readResolver, type ResolvedCitation, type SourceIndex } from './citedSources';
import type { CitingReport } from './citationWriter';

/** A part of a report that is read without the rest, with its place. */
export interface ReportPart {
  readonly start: number;
  readonly text: string;
}

/**
 * The citation that covers a UTF-16 offset of a report or ends at it, with what it leads to; `undefined` where there is none. In
 * steps.
 *
 * @param section the section of the report that covers the offset
 */
export function* citationAt(
  report: CitingReport,
  index: SourceIndex,
  section: ReportPart,
  offset: number,
): Steps<ResolvedCitation | undefined> {
  const citation =
    citationCovering(citationsIn(section.text, report.markup), offset - section.start, section.start) ??
    (report.markup === 'plain' ? citationCovering(numbersIn(report.text), offset, 0) : undefined);
  if (!citation) return undefined;
  const resolve = yield* readResolver(report, yield* readNotes(report.text, report.markup), index);
  return resolve(citation);
}

function citationCovering(citations: Iterable<Citation>, offset: number, by: number): Citation | undefined {
  for (const { form, key, start, end } of citations) {
    if (start <= offset && offset <= end) return { form, key, start: start + by, end: end + by };
  }
  return undefined;
}
