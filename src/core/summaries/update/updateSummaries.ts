import type { SourceIndex } from '../../citations/citedSources';
import type { CitationWriter, CitingReport } from '../../citations/citationWriter';
import { openWriter } from '../../citations/openWriter';
import { unlinkedTexts } from '../../citations/styles/links';
import type { DateSpan } from '../../knowledge/dates';
import type { KnowledgeBase } from '../../knowledge/knowledgeBase';
import type { Id } from '../../knowledge/model';
import type { Range } from '../../report/block';
import type { Replacement } from '../../report/replacement';
import type { Steps } from '../../steps';
import type { ReportTerms } from '../terms';
import { writeSentences, type DisputeForm } from '../writeSentences';
import { findStanding, type StandingText } from './findStanding';
import { knownSentences, type PastWordings } from './knownSentences';
import { withoutOrphans } from './orphanedNotes';
import { changeOf, type Outdated } from './outdated';
import { authorsMarks } from './ownMarks';

/** What a report has of packs' sentences. */
export interface SummaryCheck {
  /** How many stand in it unchanged. */
  readonly standing: number;
  /** Those that are out of date, in their order. */
  readonly outdated: readonly Outdated[];
}

/**
 * Finds the sentences of packs that stand in a report of a date unchanged, and those of them that are out of date, in steps.
 *
 * @param formsOf all ways in which a text of a pack may have been written
 */
export function* checkSummaries(
  { text, markup }: Pick<CitingReport, 'text' | 'markup'>,
  base: KnowledgeBase,
  past: PastWordings,
  at: DateSpan,
  terms: ReportTerms,
  formsOf?: (text: string) => readonly string[],
): Steps<SummaryCheck> {
  const standing = yield* findStanding(
    text,
    markup,
    yield* knownSentences(base, past, terms),
    terms,
    formsOf,
    yield* unlinkedTexts(base, terms),
  );
  const outdated = standing.flatMap((place) => changeOf(place, at) ?? []);
  return { standing: standing.length, outdated: withoutRepetition(standing, outdated) };
}

/**
 * What is to be replaced by a sentence that the report has already, or is given in the place of another one, is to go instead. A
 * sentence that stands twice is replaced twice.
 */
function withoutRepetition(standing: readonly StandingText[], outdated: readonly Outdated[]): readonly Outdated[] {
  const present = new Set(standing.flatMap(({ readings }) => readings.map(({ known }) => known.id)));
  const replaced = new Map<Id, Id>();
  return outdated.map((entry) => {
    const { sentence } = entry;
    const { id } = entry.standing.known;
    if (!sentence || sentence.id === id) return entry;
    const first = replaced.get(sentence.id) ?? id;
    replaced.set(sentence.id, first);
    return present.has(sentence.id) || first !== id ? { ...entry, sentence: undefined } : entry;
  });
}

export interface UpdateRequest {
  readonly report: CitingReport;
  readonly base: KnowledgeBase;
  /** The sources of the base. */
  readonly index: SourceIndex;
  /** What to update, in the order of the places. */
  readonly outdated: readonly Outdated[];
  readonly terms: ReportTerms;
  /** What words disputes. */
  readonly disputes: DisputeForm;
}

/**
 * The replacements that bring sentences of a report up to date, with what their citations need elsewhere, in the order of their
 * ranges. Citations that the author has added to a sentence stay with it; notes that nothing refers to any more go, where they
 * are as Dossier writes them. In steps.
 *
 * @returns `undefined` where the report has no place for what the citations need
 */
export function* updateSummaries({
  report,
  base,
  index,
  outdated,
  terms,
  disputes,
}: UpdateRequest): Steps<readonly Replacement[] | undefined> {
  const { text, markup } = report;
  const writer = yield* openWriter(report, terms);
  const marksOf = yield* authorsMarks(report, base, index, terms);
  const starts = new Map<number, number>();
  const written = outdated.flatMap(({ place, sentence }) => {
    if (!sentence) return [];
    starts.set(place.end, place.start);
    const current = writeSentences([sentence], markup, writer, terms, disputes);
    return [{ offset: place.end, text: withMarks(current, marksOf(place), writer) }];
  });
  const complete = writer.complete(written);
  if (!complete) return undefined;
  const replacements = complete.map(({ offset, text: added }) => ({
    start: starts.get(offset) ?? offset,
    end: offset,
    text: added,
  }));
  const removals = outdated.filter(({ sentence }) => !sentence).map(({ place }) => removal(text, place));
  const changes = [...replacements, ...joined(removals)].sort((left, right) => left.start - right.start);
  return yield* withoutOrphans(report, base, index, terms, changes);
}

/** A sentence with more citation marks where its own are. */
function withMarks(sentence: string, marks: readonly string[], { position, between }: CitationWriter): string {
  const added = marks
    .map((mark) => {
      const gap = between(mark);
      return gap + (mark.startsWith(gap) ? mark.slice(gap.length) : mark);
    })
    .join('');
  return position === 'before' ? sentence.replace(/\.$/, () => `${added}.`) : sentence + added;
}

/** The sentence with the space in front of it, or behind it where it opens a line. */
function removal(text: string, { start, end }: Range): Range {
  const before = /[ \t]+$/.exec(text.slice(0, start))?.[0] ?? '';
  if (before !== '' && /\S[ \t]+$/.test(text.slice(text.lastIndexOf('\n', start - 1) + 1, start)))
    return { start: start - before.length, end };
  return { start, end: end + (/^[ \t]+/.exec(text.slice(end))?.[0].length ?? 0) };
}

/** Removals of which none overlaps or touches another. */
function joined(ranges: readonly Range[]): Replacement[] {
  const removals: Replacement[] = [];
  for (const { start, end } of ranges) {
    const last = removals.at(-1);
    if (last && start <= last.end) removals[removals.length - 1] = { ...last, end: Math.max(last.end, end) };
    else removals.push({ start, end, text: '' });
  }
  return removals;
}
