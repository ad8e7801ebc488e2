import { findNodeAtLocation, getNodeValue, parseTree, type Node, type ParseError } from 'jsonc-parser';
import type { CitationTerms } from '../formatSource';
import { lineBreakOf, lineOf, type BibliographyFormat, type StandingEntry } from './bibliographyFile';
import { remarkOn, type BibliographyEntry } from './entry';

/**
 * CSL-JSON: a list of items (https://docs.citationstyles.org/en/stable/specification.html), or an object that has the list as
 * its `references`, as Pandoc reads it, or as its `items`, as Zotero writes it.
 */
export const cslJson: BibliographyFormat = {
  extensions: ['.json'],
  read: (text) => {
    if (text.trim() === '') return { entries: [], add: (entries, terms) => `${newList(entries, terms)}\n` };
    const errors: ParseError[] = [];
    const root = parseTree(text, errors, { disallowComments: true });
    const list = root && listIn(root);
    if (errors[0] || !list) return { brokenLine: lineOf(text, errors[0]?.offset ?? 0) };
    return {
      entries: (list.children ?? []).flatMap((node) => standingEntry(node) ?? []),
      add: (entries, terms) => withItems(text, list, entries, terms),
    };
  },
};

/** A source as a CSL-JSON item. How it was read stands in its note, so that no field of ours is in the way of other programs. */
export function cslItem({ source, key }: BibliographyEntry, terms: CitationTerms): Readonly<Record<string, unknown>> {
  const fields = Object.entries(source.csl).filter(([field]) => field !== 'custom');
  const note = remarkOn(source, terms);
  return { ...Object.fromEntries(fields), id: key, ...(note !== undefined && { note }) };
}

function listIn(root: Node): Node | undefined {
  const places = [root, findNodeAtLocation(root, ['references']), findNodeAtLocation(root, ['items'])];
  return places.find((place) => place?.type === 'array');
}

function standingEntry(node: Node): StandingEntry | undefined {
  if (node.type !== 'object') return undefined;
  const { id, URL: url, DOI: doi } = getNodeValue(node) as Readonly<Record<string, unknown>>;
  if (typeof id !== 'string' && typeof id !== 'number') return undefined;
  return {
    key: String(id),
    url: typeof url === 'string' ? url : undefined,
    doi: typeof doi === 'string' ? doi : undefined,
  };
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
