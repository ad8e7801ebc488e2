import type { Cite } from '../knowledge/model';
import { escapeMarkdown } from '../markup/markdown';
import { blocksOf } from '../report/blocks';
import type { Markup } from '../report/languages';
import { oneLine, openNoteBook, type NoteBook } from './notes';
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
 */
export function insertSummary({ text, markup, cursors, sentences, terms }: SummaryRequest): readonly Insertion[] {
  const notes = openNoteBook(text, markup, terms);
  const summary = renderSentences(sentences, markup, notes, terms);
  const places = new Map(
    cursors.map((cursor) => placeSentences(text, markup, cursor)).map((place) => [place.offset, place]),
  );
  const insertions = [...places.values()]
    .sort((left, right) => left.offset - right.offset)
    .map(({ offset, before, after }) => ({ offset, text: `${before}${summary}${after}` }));
  return withDefinitions(text, markup, insertions, notes.definitions());
}

/** The sentences as running text, each with its notes and, where it is disputed, the dispute. */
export function renderSentences(
  sentences: readonly SummarySentence[],
  markup: Markup,
  notes: NoteBook,
  terms: ReportTerms,
): string {
  const escape = markup === 'markdown' ? escapeMarkdown : oneLine;
  const refer = (cites: readonly Cite[]): string => [...new Set(cites.map((cite) => notes.refer(cite)))].join('');
  return sentences
    .map(({ statement, clauses, mark, voiced }) => {
      const body = escape(statement.text.replace(/\.$/, ''));
      const marks = refer(statement.cites);
      if (clauses.length === 0) {
        return mark && !voiced ? `${body} (${terms.marks[mark]}).${marks}` : `${body}.${marks}`;
      }
      const disputes = clauses.map(({ text, cites }, index) => {
        const last = index === clauses.length - 1;
        return `${escape(text)}${last ? '.' : ','}${refer(cites)}`;
      });
      return `${body},${marks} ${disputes.join(` ${terms.and} `)}`;
    })
    .join(' ');
}

/** Adds the definitions behind all text, joined to the notes where the report ends with some. */
function withDefinitions(
  text: string,
  markup: Markup,
  insertions: readonly Insertion[],
  definitions: readonly string[],
): readonly Insertion[] {
  const last = insertions.at(-1);
  if (definitions.length === 0 || !last) return insertions;
  const notes = definitions.join('\n');
  const end = text.trimEnd().length;
  if (last.offset >= end) {
    const finalBreak = text.endsWith('\n') && last.offset === text.length ? '\n' : '';
    return [...insertions.slice(0, -1), { offset: last.offset, text: `${last.text}\n\n${notes}${finalBreak}` }];
  }
  const block = blocksOf(text, markup).at(-1);
  const endsWithNotes = block && /^\s*\[\^[^\]\s]+\]:/.test(text.slice(block.start, block.end));
  return [...insertions, { offset: end, text: `${endsWithNotes ? '\n' : '\n\n'}${notes}` }];
}
