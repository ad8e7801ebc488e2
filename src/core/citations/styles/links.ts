import type { KnowledgeBase } from '../../knowledge/knowledgeBase';
import type { Cite } from '../../knowledge/model';
import { linkTarget, markdownLink } from '../../markup/markdown';
import { allCites } from '../citedLocators';
import type { CitationWriter, CitingReport } from '../citationWriter';
import { addressOf, linkText, type CitationTerms } from '../formatSource';

/** What stands in the place of links where there is no address to link to, for all that the knowledge cites. */
export function unlinkedTexts(base: KnowledgeBase, terms: CitationTerms): ReadonlySet<string> {
  const isUnlinked = ({ source }: Cite): boolean => linkTarget(addressOf(source.csl) ?? '') === undefined;
  return new Set(
    allCites(base)
      .filter(isUnlinked)
      .map((cite) => linkTo(cite, terms)),
  );
}

function linkTo({ source, locator }: Cite, terms: CitationTerms): string {
  return markdownLink(linkText(source, locator, terms), addressOf(source.csl));
}

/** Links in parentheses, `([The Herald, 23 Dec 2015, para. 2](https://…))`: the report needs nothing elsewhere. */
export function links(_report: CitingReport, terms: CitationTerms): CitationWriter {
  const refer = (cite: Cite): string => linkTo(cite, terms);
  return {
    position: 'before',
    between: () => ' ',
    refer: (cites) => (cites.length === 0 ? '' : ` (${[...new Set(cites.map(refer))].join('; ')})`),
    complete: (insertions) => insertions,
  };
}
