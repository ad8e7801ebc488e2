import type { CitingReport } from '../citations/citationWriter';
import { openWriter } from '../citations/openWriter';
import { blocksNear } from '../report/blocksNear';
import { applyInsertions, withCursors, type Insertion } from '../report/insertion';
import type { Markup } from '../report/languages';
import type { Steps } from '../steps';
import type { CitedSentence } from './citedSentence';
import { placeParagraphs, placeSentences } from './placement';
import type { ReportTerms } from './terms';
import { writeSentences, type DisputeForm } from './writeSentences';

/** A text of sentences; several are paragraphs of their own. */
export type SummaryText = readonly CitedSentence[];

export interface SummaryRequest {
  readonly report: CitingReport;
  /** UTF-16 offsets of the cursors. */
  readonly cursors: readonly number[];
  /** The texts as they are worded at an offset of the report. It is asked once for each place, from first to last. */
  readonly textsAt: (offset: number) => readonly SummaryText[];
  readonly terms: ReportTerms;
  /** What words disputes; left out, their clauses. */
  readonly disputes?: DisputeForm;
}

/**
 * The insertions that put texts at every cursor, and what their citations need elsewhere in the report, in the order of their
 * offsets and no two at the same, in steps. Notes that the report defines already are not defined again.
 *
 * @returns `undefined` where the report has no place for it or for what its citations need, such as behind code that is never
 * closed
 */
export function* insertSummary({
  report,
  cursors,
  textsAt,
  terms,
  disputes,
}: SummaryRequest): Steps<readonly Insertion[] | undefined> {
  const { text, markup } = report;
  const blocks = blocksNear(text, markup, cursors);
  const writer = yield* openWriter(report, terms);
  const order = [...cursors].sort((left, right) => left - right);
  const insertions = new Map<number, Insertion>();
  for (const cursor of order) {
    const inText = placeSentences(text, markup, blocks, cursor);
    const texts = textsAt(inText.offset).filter(({ length }) => length > 0);
    const { offset, before, after } = texts.length > 1 ? placeParagraphs(text, markup, blocks, cursor) : inText;
    if (texts.length === 0 || insertions.has(offset)) continue;
    const paragraphs = texts.map((sentences) => writeSentences(sentences, markup, writer, terms, disputes));
    insertions.set(offset, { offset, text: `${before}${paragraphs.join('\n\n')}${after}` });
  }
  const wanted = [...insertions.values()].sort((left, right) => left.offset - right.offset);
  const complete = writer.complete(wanted);
  if (!complete || !isRead(applyInsertions(text, complete), markup, complete)) return undefined;
  return withCursors(wanted, complete);
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
