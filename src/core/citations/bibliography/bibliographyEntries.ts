import type { CitedSources } from '../citedSources';
import type { CitingReport } from '../citationWriter';
import { sourceKeys } from '../sourceKeys';
import type { BibliographyEntry } from './entry';

/**
 * The entries for the sources that a report cites, under the keys that it cites by, or would by Pandoc or LaTeX: that of a
 * bibliography which has the source already, else the source's own. The label of a note is no key.
 */
export function bibliographyEntries(report: CitingReport, { sources }: CitedSources): readonly BibliographyEntry[] {
  const keyOf = sourceKeys({ ...report, style: report.markup === 'latex' ? 'cite' : 'pandoc' }, []);
  return sources.map(({ source }) => ({ source, key: keyOf(source) }));
}

/** The entries for the sources that a report cites by key and that no bibliography of it holds; none in other styles. */
export function missingEntries(report: CitingReport, cited: CitedSources): readonly BibliographyEntry[] {
  const held = new Set(report.libraries.flatMap(({ entries }) => entries.map(({ key }) => key)));
  const byKey = cited.sources.filter(({ places }) => places.some(({ form }) => form === 'key'));
  return bibliographyEntries(report, { ...cited, sources: byKey }).filter(({ key }) => !held.has(key));
}
