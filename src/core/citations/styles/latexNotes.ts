import type { Cite } from '../../knowledge/model';
import type { CitationWriter, CitingReport } from '../citationWriter';
import type { CitationTerms } from '../formatSource';
import { noteWriter } from '../noteText';

/**
 * What stands between notes that follow each other, whose numbers would run together: a raised comma, as footmisc and memoir set
 * it (https://ctan.org/pkg/footmisc, option `multiple`), in a form that needs no package.
 */
export const noteSeparator = '\\textsuperscript{,}';

/** LaTeX has its notes where they are referred to: `\footnote{…}`. Nothing is added elsewhere, and a note is given again. */
export function latexNotes(report: CitingReport, terms: CitationTerms): CitationWriter {
  const noteOf = noteWriter(report, terms);
  const refer = (cite: Cite): string => `\\footnote{${noteOf(cite)}}`;
  return {
    position: 'behind',
    between: (mark) => (mark.includes('\\footnote') ? noteSeparator : ''),
    refer: (cites) => [...new Set(cites.map(refer))].join(noteSeparator),
    complete: (insertions) => insertions,
  };
}
