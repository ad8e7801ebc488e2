import type { Cite } from '../../knowledge/model';
import type { CitationWriter } from '../citationWriter';
import type { CitationTerms } from '../formatSource';
import { noteText } from '../noteText';

/** LaTeX has its notes where they are referred to: `\footnote{…}`. Nothing is added elsewhere, and a note is given again. */
export function latexNotes(terms: CitationTerms): CitationWriter {
  const refer = (cite: Cite): string => `\\footnote{${noteText(cite, 'latex', terms)}}`;
  return {
    position: 'behind',
    refer: (cites) => [...new Set(cites.map(refer))].join(''),
    complete: (insertions) => insertions,
  };
}
