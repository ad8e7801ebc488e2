import type { CitationWriter } from '../citations/citationWriter';
import { escapeFor } from '../markup/escapeFor';
import type { Markup } from '../report/languages';
import type { CitedSentence } from './citedSentence';
import type { ReportTerms } from './terms';

/** Sentences as they stand in a report: each with its references, and with what is said against it. */
export function writeSentences(
  sentences: readonly CitedSentence[],
  markup: Markup,
  writer: CitationWriter,
  terms: ReportTerms,
): string {
  const escape = escapeFor(markup);
  /** What is said, ended by a mark, with the references to what it rests on. */
  const said = (body: string, mark: string, cites: CitedSentence['cites']): string => {
    const references = writer.refer(cites);
    return writer.position === 'before' ? `${body}${references}${mark}` : `${body}${mark}${references}`;
  };
  return sentences
    .map(({ text, cites, clauses, unworded }) => {
      const body = escape(text.replace(/\.$/, '')) + (unworded ? ` (${terms.marks[unworded]})` : '');
      // In the order of the text, in which notes are numbered.
      const sentence = said(body, clauses.length === 0 ? '.' : ',', cites);
      const disputes = clauses.map((clause, index) => {
        return said(escape(clause.text), index === clauses.length - 1 ? '.' : ',', clause.cites);
      });
      return clauses.length === 0 ? sentence : `${sentence} ${disputes.join(` ${terms.and} `)}`;
    })
    .join(' ');
}
