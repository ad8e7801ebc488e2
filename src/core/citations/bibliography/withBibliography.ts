import { applyReplacements, joinReplacements, type Replacement } from '../../report/replacement';
import type { Steps } from '../../steps';
import { readCitedSources, type SourceIndex } from '../citedSources';
import type { CitingReport } from '../citationWriter';
import type { CitationTerms } from '../formatSource';
import { insertBibliography } from './insertBibliography';
import { hasLatexList } from './latexBibliography';
import { hasMarkdownList } from './markdownBibliography';

/**
 * Replacements in a report, with those that bring its list of sources up to date after them; in the order of their ranges. A
 * report that has no list is given none. In steps.
 */
export function* withBibliography(
  report: CitingReport,
  index: SourceIndex,
  terms: CitationTerms,
  replacements: readonly Replacement[],
): Steps<readonly Replacement[]> {
  if (replacements.length === 0 || !(yield* hasList(report, terms))) return replacements;
  const after = { ...report, text: applyReplacements(report.text, replacements) };
  const listed = yield* insertBibliography(after, yield* readCitedSources(after, index), terms);
  return listed ? joinReplacements(report.text, replacements, listed) : replacements;
}

/** Whether a report has a list that somebody has to keep up to date. Pandoc and BibLaTeX fill theirs; numbers bring theirs along. */
function* hasList(report: CitingReport, terms: CitationTerms): Steps<boolean> {
  if (report.style === 'pandoc') return false;
  switch (report.markup) {
    case 'markdown':
      return yield* hasMarkdownList(report, terms);
    case 'latex':
      return hasLatexList(report);
    case 'plain':
      return false;
  }
}
