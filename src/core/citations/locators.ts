import type { Locator } from '../knowledge/model';

/**
 * Short forms of CSL's locator labels in English, as the CSL locale en-GB has them
 * (https://github.com/citation-style-language/locales).
 */
export const shortForms: Readonly<Record<string, string>> = {
  chapter: 'chap.',
  column: 'col.',
  figure: 'fig.',
  folio: 'fol.',
  line: 'l.',
  note: 'n.',
  page: 'p.',
  paragraph: 'para.',
  part: 'pt.',
  section: 'sec.',
  'sub-verbo': 's.v.',
  verse: 'v.',
  volume: 'vol.',
};

/** CSL's labels that locators have here. */
export const locatorLabels: readonly string[] = Object.keys(shortForms);

/** A locator for readers: "para. 2"; "pp. 14-16" for a range of pages. */
export function formatLocator({ label, value }: Locator): string {
  const several = label === 'page' && /[-,–]/.test(value);
  return `${several ? 'pp.' : (shortForms[label] ?? label)} ${value}`;
}

/** A locator as part of a footnote label: "para2". */
export function locatorSlug({ label, value }: Locator): string {
  const short = (shortForms[label] ?? label).replace(/[^A-Za-z]/g, '');
  return `${short}${value.replace(/[^A-Za-z0-9]+/g, '-')}`;
}

const slugAtEnd = new RegExp(`^(.+)-((?:${slugStarts().join('|')})\\d[A-Za-z0-9-]*)$`);

/** A footnote label in its parts: "key-para2" is the key "key" with the slug "para2"; others have no slug. */
export function locatorSlugAtEnd(label: string): { readonly key: string; readonly slug: string | undefined } {
  const [, key = label, slug] = slugAtEnd.exec(label) ?? [];
  return { key, slug };
}

function slugStarts(): readonly string[] {
  return Object.values(shortForms).map((form) => form.replace(/[^A-Za-z]/g, ''));
}

const located = /(?:^|[^\p{L}\p{N}])(?:chaps?|cols?|figs?|fols?|ll?|nn?|pp?|paras?|pts?|secs?|vv?)\.\s?\d|[¶§]/u;

/** Whether a note says where in its source something stands, in the terms that locators have here. */
export function hasLocator(note: string): boolean {
  return located.test(note);
}
