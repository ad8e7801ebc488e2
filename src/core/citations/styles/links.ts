import type { Cite } from '../../knowledge/model';
import { markdownLink } from '../../markup/markdown';
import type { CitationWriter, CitingReport } from '../citationWriter';
import { addressOf, linkText, type CitationTerms } from '../formatSource';

/** Links in parentheses, `([The Herald, 23 Dec 2015, para. 2](https://…))`: the report needs nothing elsewhere. */
export function links(_report: CitingReport, terms: CitationTerms): CitationWriter {
  const refer = ({ source, locator }: Cite): string =>
    markdownLink(linkText(source, locator, terms), addressOf(source.csl));
  return {
    position: 'before',
    between: ' ',
    refer: (cites) => (cites.length === 0 ? '' : ` (${[...new Set(cites.map(refer))].join('; ')})`),
    complete: (insertions) => insertions,
  };
}
