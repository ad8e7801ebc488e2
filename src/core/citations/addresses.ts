import type { Range } from '../report/block';

/** An address in a text, as it is written. */
export interface WrittenAddress extends Range {
  readonly address: string;
}

const scheme = /(?:https?:\/\/|doi:\s?(?=10\.))/gi;
const opening = '([{';
const closing = ')]}';

/**
 * The addresses and DOIs in a text, in their order. An address ends at white space, at `<`, `>` or a quotation mark, and at a
 * bracket that was not opened in it; full stops and the like behind it do not belong to it. What LaTeX escapes is read as
 * what it prints.
 */
export function addressesIn(text: string): readonly WrittenAddress[] {
  const addresses: WrittenAddress[] = [];
  let from = 0;
  for (const { 0: opened, index } of text.matchAll(scheme)) {
    // An address may hold another, such as one of an archive.
    if (index < from) continue;
    const behind = index + opened.length;
    const end = addressEnd(text, behind);
    if (end === behind) continue;
    from = end;
    const address = text
      .slice(index, end)
      .replaceAll('\\textasciitilde{}', '~')
      .replaceAll('\\textasciicircum{}', '^')
      .replace(/\\([!-/:-@[-`{-~])/g, '$1');
    addresses.push({ address, start: index, end });
  }
  return addresses;
}

function addressEnd(text: string, from: number): number {
  const open: number[] = [];
  let at = from;
  for (; at < text.length && !/[\s<>"\u201C\u201D]/.test(text.charAt(at)); at++) {
    const mark = text.charAt(at);
    if (mark === '\\' && /[!-/:-@[-`{-~]/.test(text.charAt(at + 1))) at++;
    else if (opening.includes(mark)) open.push(opening.indexOf(mark));
    else if (closing.includes(mark) && open.pop() !== closing.indexOf(mark)) break;
  }
  let end = Math.min(at, text.length);
  // In angle brackets all of it is the address.
  if (text[end] === '>') return end;
  while (end > from && /[.,;:!?'*_|]/.test(text.charAt(end - 1))) end--;
  return end;
}

/** Parameters that say how a reader came to a page, not which page it is. */
const tracking =
  /^(?:utm_\w+|at_(?:medium|campaign|custom\w*)|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|igshid|igsh|mc_[ce]id|_hs(?:enc|mi)|ref_(?:src|url)|smid|ocid|cmpid|CMP|wt_mc|xtor|spm)$/i;

/**
 * The form in which addresses are compared: two addresses of the same form lead to the same source. Left out are the scheme
 * http or https, `www.`, the usual port, the slash at the end, a fragment (save those that start with `#!` or `#/`, which are
 * pages) and parameters that only track readers; the host, and all of a DOI, is in small letters; what may be written with a
 * percent sign or without is the same. `https://doi.org/10.1/x`, `doi:10.1/x` and `10.1/x` are one DOI.
 *
 * @returns `undefined` for what is neither http, https nor a DOI
 */
export function addressKey(address: string): string | undefined {
  const trimmed = address.trim();
  const doi = /^(?:https?:\/\/(?:dx\.|www\.)?doi\.org\/|doi:\s*)?(10\.\d{4,9}\/\S+)$/i.exec(trimmed)?.[1];
  if (doi !== undefined) return `doi:${decoded(doi).toLowerCase()}`;
  const parts = /^https?:\/\/(?:[^/?#@]*@)?(?:www\.)?([^/?#]+)([^?#]*)(?:\?([^#]*))?(#[!/].*)?/i.exec(trimmed);
  if (!parts) return undefined;
  const [, host = '', path = '', query = '', page = ''] = parts;
  const parameters = query.split('&').filter((parameter) => !tracking.test(parameter.split('=', 1)[0] ?? ''));
  const search = parameters.join('&') === '' ? '' : `?${parameters.join('&')}`;
  const plainHost = host.toLowerCase().replace(/:(?:80|443)$/, '');
  return plainHost + decoded(`${path.replace(/\/+$/, '')}${search}${page}`);
}

/** Without percent signs where they change nothing: what is not reserved, what links cannot hold, and other scripts. */
function decoded(part: string): string {
  return part.replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => {
    try {
      return decodeURIComponent(escapes).replace(/[%/?#&=+;:@$,]/g, (mark) => encodeURIComponent(mark));
    } catch {
      return escapes.toUpperCase();
    }
  });
}
