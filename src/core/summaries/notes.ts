import { formatSource } from '../citations/formatSource';
import { locatorSlug } from '../citations/locators';
import type { CitationTerms } from '../citations/formatSource';
import type { Cite } from '../knowledge/model';
import { escapeMarkdown, linkTarget } from '../markup/markdown';
import { blocksOf } from '../report/blocks';
import type { Markup } from '../report/languages';

/** The notes of a report, and those that an insertion adds to it. */
export interface NoteBook {
  /** The reference to the note for a source and locator, `[^key]` or `[^key-para2]`; the note is defined if it is not yet. */
  refer(cite: Cite): string;
  /** The definitions that are to be added, in the order in which they were first referred to. */
  definitions(): readonly string[];
}

/** The footnotes that a text defines: label → text of the note. Code does not count. */
export function existingNotes(text: string, markup: Markup): ReadonlyMap<string, string> {
  const notes = new Map<string, string>();
  for (const { kind, start, end } of blocksOf(text, markup)) {
    if (kind === 'other') continue;
    const definitions = text
      .slice(start, end)
      .matchAll(/^[ \t>]{0,3}\[\^([^\]\s]+)\]:([^]*?)(?=\n[ \t>]{0,3}\[\^[^\]\s]+\]:|$(?![^]))/gm);
    for (const [, label, body] of definitions) {
      if (label !== undefined && body !== undefined) notes.set(label, body.trim());
    }
  }
  return notes;
}

/** Opens the notes of a report for an insertion. A label that something else has taken is numbered on: `[^key-2]`. */
export function openNoteBook(text: string, markup: Markup, terms: CitationTerms): NoteBook {
  const existing = existingNotes(text, markup);
  const labels = new Map<string, string>();
  const added: string[] = [];
  return {
    refer: (cite) => {
      const wanted = cite.locator ? `${cite.source.key}-${locatorSlug(cite.locator)}` : cite.source.key;
      const known = labels.get(wanted);
      if (known !== undefined) return `[^${known}]`;
      const note = noteText(cite, markup, terms);
      let label = wanted;
      for (let number = 2; isTaken(existing.get(label), cite, note); number++) label = `${wanted}-${String(number)}`;
      labels.set(wanted, label);
      if (!existing.has(label)) added.push(`[^${label}]: ${note}`);
      return `[^${label}]`;
    },
    definitions: () => added,
  };
}

/** Whether a label's note is about something other than the cited source. */
function isTaken(existing: string | undefined, { source }: Cite, note: string): boolean {
  if (existing === undefined || existing === note) return false;
  const url = source.csl.URL;
  return url === undefined || !existing.includes(linkTarget(url) ?? url);
}

function noteText({ source, locator }: Cite, markup: Markup, terms: CitationTerms): string {
  const { text, url, remark } = formatSource(source, locator, terms);
  const escape = markup === 'markdown' ? escapeMarkdown : oneLine;
  const target = url === undefined ? undefined : linkTarget(url);
  const address = target === undefined ? '' : `, <${target}>`;
  return `${escape(text)}${address}${remark === undefined ? '' : ` (${escape(remark)})`}.`;
}

/** The text on one line: plain text has nothing else to escape. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
