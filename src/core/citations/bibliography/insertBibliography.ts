import type { Source } from '../../knowledge/model';
import type { Replacement } from '../../report/replacement';
import type { Steps } from '../../steps';
import type { CitedSources } from '../citedSources';
import type { CitingReport } from '../citationWriter';
import type { CitationTerms } from '../formatSource';
import { numbered } from '../styles/numbered';
import { latexBibliography } from './latexBibliography';
import { markdownBibliography } from './markdownBibliography';
import { pandocBibliography } from './pandocBibliography';

/**
 * The replacements that give a report the list of the sources that it cites, in the form of its style, or bring up to date the
 * list that it has; in the order of their ranges, none where there is nothing to change. Pandoc, and LaTeX with BibLaTeX, fill
 * the list themselves and are given the place for it. In steps.
 *
 * @returns `undefined` where the report cites no source that the knowledge has
 */
export function* insertBibliography(
  report: CitingReport,
  cited: CitedSources,
  terms: CitationTerms,
): Steps<readonly Replacement[] | undefined> {
  if (cited.sources.length === 0) return undefined;
  if (report.style === 'pandoc') return yield* pandocBibliography(report, terms);
  switch (report.markup) {
    case 'markdown':
      return yield* markdownBibliography(report, cited, terms);
    case 'latex':
      return latexBibliography(report, cited, terms);
    case 'plain':
      return numberedList(
        report,
        cited.sources.map(({ source }) => source),
        terms,
      );
  }
}

/** Plain text: the list of numbers, in which all sources have their place. */
function numberedList(report: CitingReport, sources: readonly Source[], terms: CitationTerms): readonly Replacement[] {
  const writer = numbered(report, terms);
  writer.refer(sources.map((source) => ({ source })));
  return (writer.complete([]) ?? []).map(({ offset, text }) => ({ start: offset, end: offset, text }));
}
