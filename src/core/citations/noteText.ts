import type { Cite } from '../knowledge/model';
import { escapeFor } from '../markup/escapeFor';
import { latexAddresses } from '../markup/latex';
import { linkTarget } from '../markup/markdown';
import type { CitingReport } from './citationWriter';
import { formatSource, type CitationTerms } from './formatSource';

/**
 * What writes the notes of a report: the note for a source and locator, or without one an entry of a list of sources, on one line
 * and escaped. The form is set down in docs/citations.md.
 */
export function noteWriter(
  { text: report, markup }: Pick<CitingReport, 'text' | 'markup'>,
  terms: CitationTerms,
): (cite: Cite) => string {
  const escape = escapeFor(markup);
  const addressed = markup === 'latex' ? latexAddresses(report) : (target: string) => `<${target}>`;
  return ({ source, locator }) => {
    const { text, url, remark } = formatSource(source, locator, terms);
    const target = url === undefined ? undefined : linkTarget(url);
    const address = target === undefined ? '' : `, ${addressed(target)}`;
    return `${escape(text)}${address}${remark === undefined ? '' : ` (${escape(remark)})`}.`;
  };
}
