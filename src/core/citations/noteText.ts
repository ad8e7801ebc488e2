import type { Cite } from '../knowledge/model';
import { escapeFor } from '../markup/escapeFor';
import { linkTarget } from '../markup/markdown';
import type { Markup } from '../report/languages';
import { formatSource, type CitationTerms } from './formatSource';

/** The note for a source and locator, on one line and escaped; the form is set down in docs/citations.md. */
export function noteText({ source, locator }: Cite, markup: Markup, terms: CitationTerms): string {
  const { text, url, remark } = formatSource(source, locator, terms);
  const escape = escapeFor(markup);
  const target = url === undefined ? undefined : linkTarget(url);
  const address = target === undefined ? '' : markup === 'latex' ? `, ${escape(target)}` : `, <${target}>`;
  return `${escape(text)}${address}${remark === undefined ? '' : ` (${escape(remark)})`}.`;
}
