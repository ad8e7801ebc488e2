import type { DisputeMark } from '../../knowledge/disputes';
import { escapeFor } from '../../markup/escapeFor';
import type { Range } from '../../report/block';
import { readBlocks } from '../../report/blocks';
import type { Markup } from '../../report/languages';
import type { Steps } from '../../steps';
import type { ReportTerms } from '../terms';
import { bareText, bareWords, type BareText } from './bareText';
import type { KnownSentence } from './knownSentences';

/** What stands in a report as it was inserted; several where several actors have a sentence of the same text. */
export interface StandingText extends Range {
  readonly readings: readonly [StandingSentence, ...StandingSentence[]];
  /** The citation marks in its range, in their order. */
  readonly marks: readonly Range[];
}

/** A statement or a claim as it stands in a report. */
export interface StandingSentence {
  readonly known: KnownSentence;
  /** Its text, as it stands there, in the words of the pack. */
  readonly text: string;
  /** The marks that it bears. */
  readonly marks: readonly DisputeMark[];
  /** The clauses of disputes that it bears. */
  readonly clauses: readonly string[];
}

/** A text that a sentence has, as it stands in a report of a markup, without its full stop. */
interface Wording {
  readonly known: KnownSentence;
  readonly text: string;
  readonly body: string;
  /** The clauses of its disputes, the longest first, as they stand there. */
  readonly clauses: readonly { readonly clause: string; readonly body: string }[];
}

const keyLength = 16;

/**
 * The sentences of packs that stand in a report unchanged, white space and citation marks apart, in their order. One that has been
 * edited, or that is part of a longer sentence, is its author's and not among them. In steps, a sentence or a block each.
 *
 * @param formsOf all ways in which a text of a pack may have been written, such as with the names that the house prefers
 * @param unlinked see `citationMarksIn`
 */
export function* findStanding(
  report: string,
  markup: Markup,
  sentences: readonly KnownSentence[],
  terms: ReportTerms,
  formsOf: (text: string) => readonly string[] = (text) => [text],
  unlinked?: ReadonlySet<string>,
): Steps<readonly StandingText[]> {
  const escape = escapeFor(markup);
  const bodyOf = (text: string): string => bareWords(escape(text), markup, unlinked);
  const wordings: Wording[] = [];
  for (const known of sentences) {
    yield;
    const clauses = known.clauses
      .flatMap((clause) => formsOf(clause).map((form) => ({ clause, body: bodyOf(form) })))
      .sort((left, right) => right.body.length - left.body.length);
    for (const text of known.texts) {
      for (const form of formsOf(text)) {
        wordings.push({ known, text, body: bodyOf(form.replace(/\.$/, '')), clauses });
      }
    }
  }
  const byStart = new Map<string, Wording[]>();
  for (const wording of wordings) {
    const start = wording.body.slice(0, keyLength);
    const others = byStart.get(start);
    if (others) others.push(wording);
    else byStart.set(start, [wording]);
  }
  const lengths = [...new Set([...byStart.keys()].map(({ length }) => length))];
  const found: StandingText[] = [];
  for (const block of yield* readBlocks(report, markup)) {
    yield;
    if (block.kind !== 'paragraph' && block.kind !== 'table row') continue;
    const bare = bareText(report, block, markup, unlinked);
    for (let at = 0; at < bare.text.length; at++) {
      if (!startsSentence(bare.text, at)) continue;
      const candidates = lengths.flatMap((length) => byStart.get(bare.text.slice(at, at + length)) ?? []);
      const readings = candidates.flatMap((wording) => readAt(bare.text, at, wording, terms) ?? []);
      const end = Math.max(...readings.map((reading) => reading.end));
      const [first, ...others] = readings.filter((reading) => reading.end === end).map(({ sentence }) => sentence);
      if (!first) continue;
      found.push({ readings: [first, ...others], ...placeOf(bare, at, end) });
      at = end - 1;
    }
  }
  return found;
}

/** Whether a sentence may start at an offset: at the start of a block, behind its markers, or behind the end of another one. */
function startsSentence(text: string, at: number): boolean {
  if (at === 0) return true;
  if (text[at] === ' ' || text[at - 1] !== ' ') return false;
  const before = text.slice(Math.max(0, at - 12), at - 1);
  return (
    /[.!?…:|]["'”’)\]]*$/.test(before) || (at < 12 && /^(?:[>|*+-]|#{1,6}|\d+[.)]|\[[ xX]?\]|\\item| )*$/.test(before))
  );
}

/** The sentence if it stands at an offset of a block in a wording, and where it ends there. */
function readAt(
  text: string,
  at: number,
  { known, text: words, body, clauses }: Wording,
  terms: ReportTerms,
): { readonly sentence: StandingSentence; readonly end: number } | undefined {
  if (!text.startsWith(body, at)) return undefined;
  let end = at + body.length;
  const take = (piece: string): boolean => {
    if (!text.startsWith(piece, end)) return false;
    end += piece.length;
    return true;
  };
  const names = Object.keys(terms.marks) as DisputeMark[];
  const marks: DisputeMark[] = [];
  for (let joint = ' ('; take(joint); joint = '; ') {
    const mark = names.find((name) => take(terms.marks[name]));
    if (mark === undefined) return undefined;
    marks.push(mark);
  }
  if (marks.length > 0 && !take(')')) return undefined;
  const worded: string[] = [];
  for (let joint = ', '; take(joint); joint = `, ${terms.and} `) {
    const found = clauses.find((clause) => take(clause.body));
    if (!found) return undefined;
    worded.push(found.clause);
  }
  if (!take('.') || !/^(?: |\||$)/.test(text.slice(end, end + 1))) return undefined;
  return { sentence: { known, text: words, marks, clauses: worded }, end };
}

/** Where the bare text between two offsets stands in the report, with the citation marks right behind it. */
function placeOf({ offsets, marks }: BareText, from: number, to: number): Omit<StandingText, 'readings'> {
  const start = offsets[from] ?? 0;
  let end = (offsets[to - 1] ?? 0) + 1;
  for (const mark of marks) if (mark.start === end) end = mark.end;
  return { start, end, marks: marks.filter((mark) => mark.start >= start && mark.end <= end) };
}
