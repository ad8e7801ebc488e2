import type { Replacement } from '../../report/replacement';
import type { Steps } from '../../steps';
import type { CitingReport } from '../citationWriter';
import type { CitationTerms } from '../formatSource';
import { newSection } from './newSection';

/** The div that Pandoc fills with what is cited (https://pandoc.org/MANUAL.html#placement-of-the-bibliography), unless there is one. */
export function* pandocBibliography(report: CitingReport, terms: CitationTerms): Steps<readonly Replacement[]> {
  const isThere = /^[ \t]{0,3}:{3,}[^\n]*#refs\b/m.test(report.text) || /<div[^>]*\bid=["']?refs\b/i.test(report.text);
  return isThere ? [] : [yield* newSection(report, terms, '::: {#refs}\n:::')];
}
