import type { Cite } from '../../knowledge/model';
import type { CitationWriter, CitingReport } from '../citationWriter';
import type { CitationTerms } from '../formatSource';
import { noteWriter } from '../noteText';

/** LaTeX has its notes where they are referred to: `\footnote{…}`. Nothing is added elsewhere, and a note is given again. */
export function latexNotes(report: CitingReport, terms: CitationTerms): CitationWriter {
  const noteOf = noteWriter(report, terms);
  const refer = (cite: Cite): string => `\\footnote{${noteOf(cite)}}`;
  return {
    position: 'behind',
    refer: (cites) => [...new Set(cites.map(refer))].join(''),
    complete: (insertions) => insertions,
  };
}
