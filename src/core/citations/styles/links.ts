import type { KnowledgeBase } from '../../knowledge/knowledgeBase';
import type { Cite } from '../../knowledge/model';
import { linkTarget, markdownLink } from '../../markup/markdown';
import type { Steps } from '../../steps';
import { allCites } from '../citedLocators';
import type { CitationWriter, CitingReport } from '../citationWriter';
import { addressOf, linkText, type CitationTerms } from '../formatSource';

/** What stands in the place of links where there is no address to link to, for all that the knowledge cites; in steps. */
export function* unlinkedTexts(base: KnowledgeBase, terms: CitationTerms): Steps<ReadonlySet<string>> {
  const texts = new Set<string>();
  for (const cite of allCites(base)) {
    if (linkTarget(addressOf(cite.source.csl) ?? '') === undefined) texts.add(linkTo(cite, terms));
    yield;
  }
  return texts;
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
