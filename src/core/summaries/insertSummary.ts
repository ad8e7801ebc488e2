import type { Cite } from '../knowledge/model';
import type { Block } from '../report/block';
import { blocksOf } from '../report/blocks';
import type { Markup } from '../report/languages';
import { notesIn } from '../report/notes';
import { escapeFor, openNoteBook, type NoteBook } from './notes';
import { placeSentences } from './placement';
import type { SummarySentence } from './summary';
import type { ReportTerms } from './terms';

/** Text to insert at a UTF-16 offset of the report as it is before any insertion. Line breaks are `\n`. */
export interface Insertion {
  readonly offset: number;
  readonly text: string;
}

export interface SummaryRequest {
  /** The report. */
  readonly text: string;
  readonly markup: Markup;
  /** UTF-16 offsets of the cursors. */
  readonly cursors: readonly number[];
  readonly sentences: readonly SummarySentence[];
  readonly terms: ReportTerms;
}

/**
 * The insertions that put a summary at every cursor and the notes it needs at the end of the report, in the order of their
 * offsets and no two at the same. Notes that the report defines already are not defined again.
 *
 * @returns `undefined` where notes at the end of the report would be no notes, such as behind code that is never closed
 */
export function insertSummary({
  text,
  markup,
  cursors,
  sentences,
  terms,
}: SummaryRequest): readonly Insertion[] | undefined {
  const blocks = blocksOf(text, markup);
  const notes = openNoteBook(text, markup, terms);
  const summary = renderSentences(sentences, markup, notes, terms);
  const places = cursors.map((cursor) => placeSentences(text, markup, blocks, cursor));
  const insertions = [...new Map(places.map((place) => [place.offset, place])).values()]
    .sort((left, right) => left.offset - right.offset)
    .map(({ offset, before, after }) => ({ offset, text: `${before}${summary}${after}` }));
  const complete = withNotes(text, blocks, insertions, notes.added());
  const defined = notesIn(applyInsertions(text, complete), markup);
  return [...notes.added().keys()].every((label) => defined.has(label)) ? complete : undefined;
}

/** The text after the insertions, which are in the order of their offsets. */
export function applyInsertions(text: string, insertions: readonly Insertion[]): string {
  let from = 0;
  const parts = insertions.flatMap(({ offset, text: added }) => {
    const before = text.slice(from, offset);
    from = offset;
    return [before, added];
  });
  return [...parts, text.slice(from)].join('');
}

function renderSentences(
  sentences: readonly SummarySentence[],
  markup: Markup,
  notes: NoteBook,
  terms: ReportTerms,
): string {
  const escape = escapeFor(markup);
  const refer = (cites: readonly Cite[]): string => [...new Set(cites.map((cite) => notes.refer(cite)))].join('');
  return sentences
    .map(({ statement, cites, clauses, unworded }) => {
      // The schema asks every statement to end with a full stop.
      const body = escape(statement.text.replace(/\.$/, '')) + (unworded ? ` (${terms.marks[unworded]})` : '');
      const marks = refer(cites);
      if (clauses.length === 0) return `${body}.${marks}`;
      const disputes = clauses.map(({ text, cites: clauseCites }, index) => {
        const last = index === clauses.length - 1;
        return `${escape(text)}${last ? '.' : ','}${refer(clauseCites)}`;
      });
      return `${body},${marks} ${disputes.join(` ${terms.and} `)}`;
    })
    .join(' ');
}

/** Adds the notes behind all text, joined to those that the report ends with, if it does. */
function withNotes(
  text: string,
  blocks: readonly Block[],
  insertions: readonly Insertion[],
  added: ReadonlyMap<string, string>,
): readonly Insertion[] {
  const last = insertions.at(-1);
  if (added.size === 0 || !last) return insertions;
  const notes = Array.from(added, ([label, note]) => `[^${label}]: ${note}`).join('\n');
  const end = text.trimEnd().length;
  if (last.offset >= end) {
    const finalBreak = text.endsWith('\n') && last.offset === text.length ? '\n' : '';
    return [...insertions.slice(0, -1), { offset: last.offset, text: `${last.text}\n\n${notes}${finalBreak}` }];
  }
  const block = blocks.at(-1);
  const endsWithNotes = block && /^\s*\[\^[^[\]\s]+\]:/.test(text.slice(block.start, block.end));
  return [...insertions, { offset: end, text: `${endsWithNotes ? '\n' : '\n\n'}${notes}` }];
}
