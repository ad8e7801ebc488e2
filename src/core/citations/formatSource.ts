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
}

export const englishTerms: CitationTerms = {
  locale: 'en-GB',
  relaying: (whom) => `relaying ${whom}`,
  readAsExcerpt: 'read as an archived excerpt',
  undated: 'n.d.',
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
  const relayed = csl.custom.relays === undefined ? '' : ` (${terms.relaying(csl.custom.relays)})`;
  const issued = issuedOf(csl);
  const title = csl.title === undefined ? undefined : `"${csl.title}"`;
  const carrier = csl.author ? (csl['container-title'] ?? csl.publisher) : undefined;
  const parts = [
    `${originOf(csl)}${relayed}`,
    title,
    carrier,
    issued ? formatDate(issued, terms.locale) : terms.undated,
    locator && formatLocator(locator),
  ];
  return {
    text: parts.filter((part) => part !== undefined).join(', '),
    url: csl.URL,
    remark: csl.custom.read === 'excerpt' ? terms.readAsExcerpt : undefined,
  };
}

/** A source in a few words, for a link: "Al Arabiya English, 23 Dec 2015". */
export function shortSource({ csl }: Source, locale: string): string {
  const issued = issuedOf(csl);
  return issued ? `${originOf(csl)}, ${formatDate(issued, locale, 'short')}` : originOf(csl);
}

/** Who speaks in a source: its authors, else its container, else its publisher, else its key. */
export function originOf(csl: CslItem): string {
  return csl.author?.map(authorName).join(', ') ?? csl['container-title'] ?? csl.publisher ?? csl.id;
}

function authorName({ literal, given, family }: CslName): string {
  return literal ?? [given, family].filter((part) => part !== undefined).join(' ');
}
