import type { Locator } from '../knowledge/model';
import { locatorLabels, shortForms } from './locators';

/**
 * A place in a source as somebody types it: "para. 2", "paragraph 2", "pp. 14-16", "14" (a page). `undefined` where the text
 * begins with no term that locators have here, or names no place.
 */
export function parseLocator(text: string): Locator | undefined {
  const trimmed = text.trim().replace(/\s+/g, ' ');
  if (/^\d[\d\s,–-]*$/.test(trimmed)) return { label: 'page', value: trimmed };
  const [, term = '', value = ''] = /^([\p{L}.-]+|[¶§])\s?([\p{L}\p{N}].*)$/u.exec(trimmed) ?? [];
  const label = terms().get(term.toLowerCase().replace(/\.$/, ''));
  return label === undefined || value === '' ? undefined : { label, value };
}

/** What may be written for a label: itself and its short form, in the singular and the plural, without a full stop. */
function terms(): ReadonlyMap<string, string> {
  const ofLabels = locatorLabels.flatMap((label) => {
    const short = (shortForms[label] ?? label).replace(/\.$/, '');
    const plural = short.length === 1 ? short + short : `${short}s`;
    return [label, `${label}s`, short, plural].map((term) => [term, label] as const);
  });
  return new Map([...ofLabels, ['§', 'section'], ['¶', 'paragraph']]);
}
