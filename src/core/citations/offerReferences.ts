import type { Source } from '../knowledge/model';
import type { Range } from '../report/block';
import { lineStarts } from '../report/lines';
import type { Note } from '../report/note';
import type { Steps } from '../steps';
import type { CitingReport } from './citationWriter';
import { readCitingNotes } from './citingNotes';
import type { CitationTerms } from './formatSource';
import { openWithNotes } from './openWriter';
import { readSourceKeys, type SourceKeys } from './sourceKeys';
import { signedKey } from './styles/pandoc';

/** A reference to a source that may take the place of what is being typed. */
export interface OfferedReference {
  /** The label or the key under which the report cites the source. */
  readonly key: string;
  /** The text that takes the place of the range: the reference, and in front and behind what the report needs right there. */
  readonly before: string;
  readonly reference: string;
  readonly after: string;
  /** What the report needs elsewhere, at lines and UTF-16 columns from 0 that count as if nothing stood in the range. */
  readonly elsewhere: readonly { readonly line: number; readonly character: number; readonly text: string }[];
}

/**
 * References to sources that may take the place of a range of a report, worked out one at a time, when they are asked for, and
 * kept. The report with the reference is what a writer makes of it: a note comes with its definition.
 */
export class ReferenceOffers {
  readonly #report: CitingReport;
  readonly #range: Range;
  readonly #terms: CitationTerms;
  readonly #notes: readonly Note[];
  readonly #keyOf: SourceKeys;
  readonly #lineStarts: readonly number[];
  readonly #offers = new Map<Source, OfferedReference | undefined>();

  /**
   * Opens a report for offers, in steps.
   *
   * @param range what is to be replaced in the report, whose style decides how it is cited
   */
  static *open(report: CitingReport, range: Range, terms: CitationTerms): Steps<ReferenceOffers> {
    const { text } = report;
    // As if nothing had been typed yet: half a reference may be taken for another thing.
    const before = { ...report, text: text.slice(0, range.start) + text.slice(range.end) };
    const notes = yield* readCitingNotes(before);
    return new ReferenceOffers(before, range, terms, notes, yield* readSourceKeys(before, notes));
  }

  private constructor(
    report: CitingReport,
    range: Range,
    terms: CitationTerms,
    notes: readonly Note[],
    keyOf: SourceKeys,
  ) {
    this.#report = report;
    this.#range = range;
    this.#terms = terms;
    this.#notes = notes;
    this.#keyOf = keyOf;
    this.#lineStarts = lineStarts(report.text);
  }

  /** Whether the offers hold for a report in which something else stands in the place of the range. */
  holdFor(text: string, { start, end }: Range): boolean {
    const { text: known } = this.#report;
    const length = text.length - (end - start);
    return (
      start === this.#range.start &&
      length === known.length &&
      text.startsWith(known.slice(0, start)) &&
      text.endsWith(known.slice(start))
    );
  }

  /** The reference to a source; `undefined` where the report has no place for what it needs. */
  to(source: Source): OfferedReference | undefined {
    if (!this.#offers.has(source)) this.#offers.set(source, this.#offer(source));
    return this.#offers.get(source);
  }

  /** The references to sources, in steps, one each; those that the report has no place for are left out. */
  *toAll(sources: readonly Source[]): Steps<ReadonlyMap<Source, OfferedReference>> {
    const offers = new Map<Source, OfferedReference>();
    for (const source of sources) {
      const offer = this.to(source);
      if (offer) offers.set(source, offer);
      yield;
    }
    return offers;
  }

  #offer(source: Source): OfferedReference | undefined {
    const { style } = this.#report;
    const { start } = this.#range;
    if (style !== 'footnotes') {
      const key = this.#keyOf(source);
      return { key, before: '', reference: style === 'pandoc' ? signedKey(key) : key, after: '', elsewhere: [] };
    }
    const writer = openWithNotes(this.#report, this.#terms, this.#notes);
    const reference = writer.refer([{ source }]);
    const insertions = writer.complete([{ offset: start, text: reference }]);
    const here = insertions?.find(({ offset }) => offset === start);
    if (!insertions || !here) return undefined;
    const [before = '', ...rest] = here.text.split(reference);
    return {
      key: reference.slice(2, -1),
      before,
      reference,
      after: rest.join(reference),
      elsewhere: insertions
        .filter((insertion) => insertion !== here)
        .map(({ offset, text }) => ({ ...placeIn(this.#lineStarts, offset), text })),
    };
  }
}

/** Where in lines and columns from 0 an offset is. */
function placeIn(starts: readonly number[], offset: number): { readonly line: number; readonly character: number } {
  const line = starts.findLastIndex((start) => start <= offset);
  return { line, character: offset - (starts[line] ?? 0) };
}
