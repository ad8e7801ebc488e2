import { formatDate } from '../knowledge/dates';
import { issuedOf } from '../knowledge/issued';
import type { CslItem, CslName, Locator, Source } from '../knowledge/model';
import { formatLocator } from './locators';

/** Words of a citation in the language of the report. */
export interface CitationTerms {
  /** The locale of dates. */
  readonly locale: string;
  readonly relaying: (whom: string) => string;
  readonly readAsExcerpt: string;
  readonly undated: string;
  /** The heading of a list of sources. */
  readonly sources: string;
}

export const englishTerms: CitationTerms = {
  locale: 'en-GB',
  relaying: (whom) => `relaying ${whom}`,
  readAsExcerpt: 'read as an archived excerpt',
  undated: 'n.d.',
  sources: 'Sources',
};

/** A citation in its parts, as plain text that is not yet escaped for any markup. */
export interface FormattedSource {
  /** Who says what when: `Al Arabiya English (relaying AFP), "Title", 23 December 2015`. */
  readonly text: string;
  readonly url: string | undefined;
  /** What a reader should know of how it was read, or `undefined`. */
  readonly remark: string | undefined;
}

/** The citation of a source in full, for a note; the form is set down in docs/citations.md. */
export function formatSource({ csl }: Source, locator: Locator | undefined, terms: CitationTerms): FormattedSource {
  const issued = issuedOf(csl);
  const title = csl.title === undefined ? undefined : quoted(csl.title);
  const carrier = csl.author ? carrierOf(csl) : undefined;
  const parts = [
    whoSays(csl, terms),
    title,
    carrier,
    issued ? formatDate(issued, terms.locale) : terms.undated,
    locator && formatLocator(locator),
  ];
  return {
    text: parts.filter((part) => part !== undefined).join(', '),
    url: addressOf(csl),
    remark: csl.custom.read === 'excerpt' ? terms.readAsExcerpt : undefined,
  };
}

/** A title in quotation marks; those that it has itself become single ones. */
function quoted(title: string): string {
  return `"${title.replace(/"([^"]*)"/g, "'$1'")}"`;
}

/** A source in a few words, for a link: "Al Arabiya English, 23 Dec 2015". */
export function shortSource({ csl }: Source, locale: string): string {
  const issued = issuedOf(csl);
  return issued ? `${originOf(csl)}, ${formatDate(issued, locale, 'short')}` : originOf(csl);
}

/** The text of a link to a source: who says what, when and where in it. */
export function linkText({ csl }: Source, locator: Locator | undefined, terms: CitationTerms): string {
  const issued = issuedOf(csl);
  const parts = [
    whoSays(csl, terms),
    issued && formatDate(issued, terms.locale, 'short'),
    locator && formatLocator(locator),
  ];
  return parts.filter((part) => part !== undefined).join(', ');
}

/** Where a source is to be found: its URL, else that of its DOI; `undefined` where it has neither. */
export function addressOf({ URL: url, DOI: doi }: CslItem): string | undefined {
  return url ?? (doi === undefined ? undefined : `https://doi.org/${doi.replace(/^doi:\s*/i, '')}`);
}

function whoSays(csl: CslItem, terms: CitationTerms): string {
  return csl.custom.relays === undefined ? originOf(csl) : `${originOf(csl)} (${terms.relaying(csl.custom.relays)})`;
}

/** What a source with an author appeared in, with volume and issue: "Foreign Affairs 95 (2)". */
function carrierOf(csl: CslItem): string | undefined {
  const { volume, issue } = csl;
  const carrier = csl['container-title'] ?? csl.publisher;
  if (carrier === undefined) return undefined;
  return [carrier, volume, issue === undefined ? undefined : `(${issue})`]
    .filter((part) => part !== undefined)
    .join(' ');
}

/** Who speaks in a source: its authors, else its container, else its publisher, else its key. */
export function originOf(csl: CslItem): string {
  return csl.author?.map(authorName).join(', ') ?? csl['container-title'] ?? csl.publisher ?? csl.id;
}

function authorName({ literal, given, family }: CslName): string {
  return literal ?? [given, family].filter((part) => part !== undefined).join(' ');
}
