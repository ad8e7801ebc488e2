import { documentEndIn, uncommented } from '../../report/latex/latexComments';
import type { Replacement } from '../../report/replacement';
import type { CitedSources } from '../citedSources';
import type { CitingReport } from '../citationWriter';
import type { CitationTerms } from '../formatSource';
import { noteWriter } from '../noteText';

const filled = new RegExp(String.raw`${uncommented}\\(?:printbibliography|bibliography[ \t]*\{)`, 'm');
const usesBiblatex = new RegExp(
  String.raw`${uncommented}(?:\\usepackage[ \t]*(?:\[[^\]]*\])?[ \t]*\{[^}]*\bbiblatex\b|\\addbibresource)`,
  'm',
);
const listEnd = new RegExp(String.raw`${uncommented}(?=\\end[ \t]*\{thebibliography\})`, 'm');

/**
 * `\printbibliography` where the document uses BibLaTeX, unless the document has it, or BibTeX's `\bibliography`. Else a
 * `thebibliography` with an item for each source; one that is there is given the items that it lacks.
 */
export function latexBibliography(
  report: CitingReport,
  { sources }: CitedSources,
  terms: CitationTerms,
): readonly Replacement[] {
  const { text, style, libraries } = report;
  if (style === 'cite' && filled.test(text)) return [];
  if (style === 'cite' && usesBiblatex.test(text)) return [atDocumentEnd(text, '\\printbibliography')];
  const entryOf = noteWriter(report, terms);
  const end = listEnd.exec(text);
  const held = new Set(
    libraries.filter(({ file }) => file === undefined).flatMap(({ entries }) => entries.map(({ key }) => key)),
  );
  const items = sources
    .filter(({ key }) => !end || !held.has(key))
    .map(({ source, key }) => ({ key, entry: entryOf({ source }) }))
    .sort((left, right) => left.entry.localeCompare(right.entry, 'en'))
    .map(({ key, entry }) => `\\bibitem{${key}} ${entry}`);
  if (items.length === 0) return [];
  if (end) {
    const offset = end.index + end[0].length;
    return [{ start: offset, end: offset, text: `${items.join('\n')}\n` }];
  }
  const widest = '9'.repeat(String(items.length).length);
  return [atDocumentEnd(text, `\\begin{thebibliography}{${widest}}\n${items.join('\n')}\n\\end{thebibliography}`)];
}

/** Whether a document has a `thebibliography`. */
export function hasLatexList({ text }: Pick<CitingReport, 'text'>): boolean {
  return listEnd.test(text);
}

/** In front of the end of the document, or behind all where the file is a part of one. */
function atDocumentEnd(text: string, block: string): Replacement {
  const end = documentEndIn(text);
  if (end !== undefined) {
    const offset = end;
    const gap = text.slice(0, offset).endsWith('\n\n') || text.slice(0, offset).endsWith('\r\n\r\n') ? '' : '\n';
    return { start: offset, end: offset, text: `${gap}${block}\n\n` };
  }
  const offset = text.trimEnd().length;
  return { start: offset, end: offset, text: `${offset === 0 ? '' : '\n\n'}${block}` };
}
