import type { CitationWriter, CitingReport, OpenWriter } from './citationWriter';
import type { CitationTerms } from './formatSource';
import type { CitationStyle } from './style';
import { cite } from './styles/cite';
import { footnotes } from './styles/footnotes';
import { links } from './styles/links';
import { numbered } from './styles/numbered';
import { pandoc } from './styles/pandoc';

const writers: Readonly<Record<CitationStyle, OpenWriter>> = { footnotes, pandoc, links, cite, numbered };

/** Opens a report for citations in its style. */
export function openWriter(report: CitingReport, terms: CitationTerms): CitationWriter {
  return writers[report.style](report, terms);
}
