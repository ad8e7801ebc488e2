import type { CitationWriter, CitingReport, OpenWriter } from './citationWriter';
import type { CitationTerms } from './formatSource';
import type { CitationStyle } from './style';
import { footnotes } from './styles/footnotes';

const writers: Readonly<Partial<Record<CitationStyle, OpenWriter>>> = { footnotes };

/** Opens a report for citations in its style. */
export function openWriter(report: CitingReport, terms: CitationTerms): CitationWriter {
  return (writers[report.style] ?? footnotes)(report, terms);
}
