import type { Note } from '../report/note';
import type { Steps } from '../steps';
import type { CitationWriter, CitingReport, OpenWriter } from './citationWriter';
import { readCitingNotes } from './citingNotes';
import type { CitationTerms } from './formatSource';
import type { CitationStyle } from './style';
import { cite } from './styles/cite';
import { footnotes } from './styles/footnotes';
import { links } from './styles/links';
import { numbered } from './styles/numbered';
import { pandoc } from './styles/pandoc';

const writers: Readonly<Record<CitationStyle, OpenWriter>> = { footnotes, pandoc, links, cite, numbered };

/** Opens a report for citations in its style, in steps. */
export function* openWriter(report: CitingReport, terms: CitationTerms): Steps<CitationWriter> {
  return openWithNotes(report, terms, yield* readCitingNotes(report));
}

/** The same where `readCitingNotes` has read its notes already. */
export function openWithNotes(report: CitingReport, terms: CitationTerms, notes: readonly Note[]): CitationWriter {
  return writers[report.style](report, terms, notes);
}
