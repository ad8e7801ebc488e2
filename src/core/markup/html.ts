import { linkTarget } from './markdown';

/** Text and links as HTML. Text of packs is data: whatever stands in it comes out as the characters it is. */

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** HTML that shows exactly this text, inside an element or an attribute in quotation marks. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => references[character] ?? character);
}

/** A link with this text, or the text alone where the address must not be opened. */
export function htmlLink(text: string, address: string | undefined, title?: string): string {
  const target = address === undefined ? undefined : linkTarget(address);
  if (target === undefined) return escapeHtml(text);
  const hint = title === undefined ? '' : ` title="${escapeHtml(title)}"`;
  return `<a href="${escapeHtml(target)}"${hint}>${escapeHtml(text)}</a>`;
}
