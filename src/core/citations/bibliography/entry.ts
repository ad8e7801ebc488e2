import type { Source } from '../../knowledge/model';
import type { CitationTerms } from '../formatSource';

/** A source as an entry of a bibliography. */
export interface BibliographyEntry {
  readonly source: Source;
  /** The key under which the report cites it. */
  readonly key: string;
}

/** What a reader of the entry should know of how the source was read, for its note; `undefined` where that is nothing. */
export function remarkOn({ csl: { custom } }: Source, terms: CitationTerms): string | undefined {
  const remarks = [
    ...(custom.relays === undefined ? [] : [terms.relaying(custom.relays)]),
    ...(custom.read === 'excerpt' ? [terms.readAsExcerpt] : []),
  ].join('; ');
  return remarks === '' ? undefined : remarks.charAt(0).toLocaleUpperCase(terms.locale) + remarks.slice(1);
}
