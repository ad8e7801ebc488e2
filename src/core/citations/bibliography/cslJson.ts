import { findNodeAtLocation, parseTree, type Node } from 'jsonc-parser';
import type { CitationTerms } from '../formatSource';
import { readCslJson } from '../library/csl';
import { remarkOn, type BibliographyEntry } from './entry';
import { lineBreakOf, type BibliographyFormat } from './format';

/** CSL-JSON (https://docs.citationstyles.org/en/stable/specification.html), as Pandoc, Zotero and others read it. */
export const cslJson: BibliographyFormat = {
  extension: '.json',
  isKey: () => true,
  read: readCslJson,
  add: (text, entries, terms) => {
    if (text.trim() === '') return `${newList(entries, terms)}\n`;
    const root = parseTree(text);
    const list = root?.type === 'object' ? findNodeAtLocation(root, ['items']) : root;
    return list ? withItems(text, list, entries, terms) : text;
  },
};

/** A source as a CSL-JSON item. How it was read stands in its note, so that no field of ours is in the way of other programs. */
export function cslItem({ source, key }: BibliographyEntry, terms: CitationTerms): Readonly<Record<string, unknown>> {
  const fields = Object.entries(source.csl).filter(([field]) => field !== 'custom');
  const note = remarkOn(source, terms);
  return { ...Object.fromEntries(fields), id: key, ...(note !== undefined && { note }) };
}

function newList(entries: readonly BibliographyEntry[], terms: CitationTerms): string {
  const items = entries.map((entry) => cslItem(entry, terms));
  return JSON.stringify(items, null, 2);
}

/** The text with items behind those of the list, laid out as these are. */
function withItems(text: string, list: Node, entries: readonly BibliographyEntry[], terms: CitationTerms): string {
  if (entries.length === 0) return text;
  const first = list.children?.[0];
  const last = list.children?.at(-1);
  const lineBreak = lineBreakOf(text);
  if (!first || !last) {
    const whole = newList(entries, terms).replaceAll('\n', lineBreak + (indentOf(text, list.offset) ?? ''));
    return text.slice(0, list.offset) + whole + text.slice(list.offset + list.length);
  }
  const indent = indentOf(text, first.offset);
  const inner = first.children?.[0] && indentOf(text, first.children[0].offset);
  const step = indent !== undefined && inner?.startsWith(indent) ? inner.slice(indent.length) : undefined;
  const separator = indent === undefined ? ', ' : `,${lineBreak}${indent}`;
  const added = entries
    .map(
      (entry) =>
        separator + JSON.stringify(cslItem(entry, terms), null, step).replaceAll('\n', lineBreak + (indent ?? '')),
    )
    .join('');
  const end = last.offset + last.length;
  return text.slice(0, end) + added + text.slice(end);
}

/** The white space in front of what stands first in its line; `undefined` for what does not. */
function indentOf(text: string, offset: number): string | undefined {
  const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return before.trim() === '' ? before : undefined;
}
