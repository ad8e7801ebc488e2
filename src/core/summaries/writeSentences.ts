import type { CitationWriter } from '../citations/citationWriter';
import type { Cite } from '../knowledge/model';
import { escapeFor } from '../markup/escapeFor';
import type { Markup } from '../report/languages';
import type { CitedSentence } from './citedSentence';
import { markInstead } from './markInstead';
import type { ReportTerms } from './terms';

/** What words a dispute beside a sentence: the authored clauses, or a short mark. Either comes with its citations. */
export type DisputeForm = 'clause' | 'mark';

/**
 * Sentences as they stand in a report: each with its references, and with what is said against it. A clause that the sentence
 * before has brought already is not given again in full; its mark stands for it, with its citations.
 */
export function writeSentences(
  sentences: readonly CitedSentence[],
  markup: Markup,
  writer: CitationWriter,
  terms: ReportTerms,
  form: DisputeForm = 'clause',
): string {
  let before: ReadonlySet<string> = new Set();
  const written = sentences.map((sentence) => {
    const isMarked = (clause: string): boolean => form === 'mark' || before.has(clause);
    const text = writeSentence(sentence, isMarked, markup, writer, terms);
    before = new Set(sentence.clauses.map(({ clause }) => clause));
    return text;
  });
  return written.join(' ');
}

/** A sentence in plain text, with what is said against it and without its references. */
export function bareSentence(sentence: CitedSentence, terms: ReportTerms, form?: DisputeForm): string {
  const silent: CitationWriter = {
    position: 'behind',
    between: () => '',
    refer: () => '',
    complete: (insertions) => insertions,
  };
  return writeSentences([sentence], 'plain', silent, terms, form);
}

function writeSentence(
  sentence: CitedSentence,
  isMarked: (clause: string) => boolean,
  markup: Markup,
  writer: CitationWriter,
  terms: ReportTerms,
): string {
  const { text, cites, clauses, unworded } = sentence;
  const escape = escapeFor(markup);
  /** What is said, ended by a mark of punctuation, with the references to what it rests on. */
  const said = (body: string, end: string, proofs: readonly Cite[]): string => {
    const references = writer.refer(proofs);
    return writer.position === 'before' ? `${body}${references}${end}` : `${body}${end}${references}`;
  };
  const body = escape(text.replace(/\.$/, ''));
  const full = clauses.filter(({ clause }) => !isMarked(clause));
  const marked = clauses.filter(({ clause }) => isMarked(clause));
  const end = full.length === 0 ? '.' : ',';
  let written: string;
  // References are asked for in the order of the text, in which notes are numbered.
  if (marked.length === 0) written = said(body + (unworded ? ` (${terms.marks[unworded]})` : ''), end, cites);
  else {
    const mark = markInstead(
      sentence,
      marked.map(({ clause }) => clause),
    );
    const other = unworded && unworded !== mark ? `${terms.marks[unworded]}; ` : '';
    const own = writer.refer(cites);
    const against = writer.refer(marked.flatMap((clause) => clause.cites));
    written = `${body}${own} (${other}${terms.marks[mark]}${against})${end}`;
  }
  const worded = full.map((clause, index) =>
    said(escape(clause.text), index === full.length - 1 ? '.' : ',', clause.cites),
  );
  return full.length === 0 ? written : `${written} ${worded.join(` ${terms.and} `)}`;
}
