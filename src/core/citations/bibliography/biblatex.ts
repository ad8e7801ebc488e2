import type { CslItem, CslName } from '../../knowledge/model';
import { linkTarget } from '../../markup/markdown';
import type { CitationTerms } from '../formatSource';
import { isKeyFor } from '../keys';
import { readBibTex } from '../library/bibTex';
import { remarkOn, type BibliographyEntry } from './entry';
import { escapeField } from './fieldText';
import { lineBreakOf, type BibliographyFormat } from './format';

/** BibLaTeX (https://ctan.org/pkg/biblatex), as Biber and Pandoc read it. */
export const biblatex: BibliographyFormat = {
  extension: '.bib',
  isKey: (key) => isKeyFor('cite', key),
  read: readBibTex,
  add: (text, entries, terms) => {
    if (entries.length === 0) return text;
    const lineBreak = lineBreakOf(text);
    const written = entries.map((entry) => biblatexEntry(entry, terms).replaceAll('\n', lineBreak) + lineBreak);
    const gap = text.trim() === '' ? '' : text.endsWith('\n') ? lineBreak : lineBreak + lineBreak;
    return text + gap + written.join(lineBreak);
  },
};

/** The entry type for a CSL type, and what sets it apart from others of that type. */
const types: Readonly<Record<string, readonly [type: string, subtype?: string]>> = {
  article: ['unpublished'],
  'article-journal': ['article'],
  'article-magazine': ['article', 'magazine'],
  'article-newspaper': ['article', 'newspaper'],
  book: ['book'],
  chapter: ['incollection'],
  interview: ['misc', 'interview'],
  legal_case: ['jurisdiction'],
  legislation: ['legislation'],
  post: ['online', 'post'],
  'post-weblog': ['online', 'blog'],
  report: ['report'],
  speech: ['unpublished', 'speech'],
  webpage: ['online'],
};

/** Where a type of entry names what carries it, and who publishes it. */
const carriers: Readonly<Record<string, { readonly container: string; readonly publisher: string }>> = {
  article: { container: 'journaltitle', publisher: 'publisher' },
  book: { container: 'maintitle', publisher: 'publisher' },
  incollection: { container: 'booktitle', publisher: 'publisher' },
  report: { container: 'series', publisher: 'institution' },
  online: { container: 'organization', publisher: 'organization' },
  misc: { container: 'howpublished', publisher: 'organization' },
  unpublished: { container: 'howpublished', publisher: 'organization' },
  jurisdiction: { container: 'howpublished', publisher: 'organization' },
  legislation: { container: 'howpublished', publisher: 'organization' },
};

/** The names of languages that BibLaTeX takes from babel. */
const languages: Readonly<Record<string, string>> = {
  ar: 'arabic',
  de: 'german',
  en: 'english',
  es: 'spanish',
  fa: 'persian',
  fr: 'french',
  hi: 'hindi',
  it: 'italian',
  pl: 'polish',
  pt: 'portuguese',
  ru: 'russian',
  tr: 'turkish',
  uk: 'ukrainian',
  ur: 'urdu',
};

/** A source as an entry of BibLaTeX. */
export function biblatexEntry({ source, key }: BibliographyEntry, terms: CitationTerms): string {
  const { csl } = source;
  const [type, subtype] = types[csl.type] ?? ['misc'];
  const { container, publisher } = carriers[type] ?? { container: 'howpublished', publisher: 'organization' };
  const number = type === 'article' || type === 'report' ? 'number' : 'issue';
  const fields: readonly (readonly [name: string, value: string | undefined])[] = [
    ['entrysubtype', subtype],
    ['author', csl.author?.map(authorField).join(' and ')],
    // Braced once more, so that no style changes the case of what the source prints.
    ['title', csl.title === undefined ? undefined : `{${escapeField(csl.title)}}`],
    ...named(container, csl['container-title'], publisher, csl.publisher),
    ['volume', escaped(csl.volume)],
    [number, escaped(csl.issue)],
    ['date', dateField(csl)],
    // Verbatim fields: nothing in them is escaped.
    ['doi', csl.DOI?.replace(/[{}\\\s]/g, encodeURIComponent)],
    ['url', csl.URL === undefined ? undefined : linkTarget(csl.URL)?.replace(/[{}]/g, encodeURIComponent)],
    ['langid', languages[csl.language?.toLowerCase().split('-')[0] ?? '']],
    ['note', escaped(remarkOn(source, terms))],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}},`]));
  return [`@${type}{${key},`, ...lines, '}'].join('\n');
}

/** Container and publisher, in one list where both belong into the same field. */
function named(
  containerField: string,
  container: string | undefined,
  publisherField: string,
  publisher: string | undefined,
): readonly (readonly [string, string | undefined])[] {
  const whole = (name: string | undefined): string | undefined => name && `{${escapeField(name)}}`;
  if (containerField !== publisherField) {
    return [
      [containerField, whole(container)],
      [publisherField, whole(publisher)],
    ];
  }
  const names = [container, publisher].flatMap((name) => whole(name) ?? []);
  return [[containerField, names.length === 0 ? undefined : names.join(' and ')]];
}

function escaped(text: string | undefined): string | undefined {
  return text === undefined ? undefined : escapeField(text);
}

/** "Family, Given"; a name that is not divided is braced, so that nothing divides it. */
function authorField({ literal, family, given }: CslName): string {
  if (family === undefined || given === undefined) return `{${escapeField(literal ?? family ?? given ?? '')}}`;
  return [family, given]
    .map((part) => (/[,{}]|\band\b/i.test(part) ? `{${escapeField(part)}}` : escapeField(part)))
    .join(', ');
}

/** EDTF, as precise as the source is. */
function dateField({ issued }: CslItem): string | undefined {
  const [year, ...rest] = issued?.['date-parts'][0] ?? [];
  if (year === undefined) return undefined;
  return [String(year).padStart(4, '0'), ...rest.map((part) => String(part).padStart(2, '0'))].join('-');
}
