import { formatSource, type CitationTerms } from '../citations/formatSource';
import { locatorSlug } from '../citations/locators';
import type { Cite } from '../knowledge/model';
import { escapeLatex } from '../markup/latex';
import { escapeMarkdown, linkTarget } from '../markup/markdown';
import type { Markup } from '../report/languages';
import { notesIn } from '../report/notes';

/** The notes of a report, and those that an insertion adds to it. */
export interface NoteBook {
  /**
   * The reference to the note for a source and locator, `[^key]` or `[^key-para2]`; the note is defined if it is not yet. In
   * LaTeX it is the note itself.
   */
  refer(cite: Cite): string;
  /** The notes that are to be added, in the order in which they were first referred to: label → text. */
  added(): ReadonlyMap<string, string>;
}

/** Opens the notes of a report for an insertion. A label that something else has taken is numbered on: `[^key-2]`. */
export function openNoteBook(text: string, markup: Markup, terms: CitationTerms): NoteBook {
  if (markup === 'latex') return notesInPlace(terms);
  const existing = notesIn(text, markup);
  const labels = new Map<string, string>();
  const added = new Map<string, string>();
  return {
    refer: (cite) => {
      const wanted = cite.locator ? `${cite.source.key}-${locatorSlug(cite.locator)}` : cite.source.key;
      const known = labels.get(wanted);
      if (known !== undefined) return `[^${known}]`;
      const note = noteText(cite, markup, terms);
      let label = wanted;
      for (let number = 2; isTaken(existing.get(label), cite, note); number++) label = `${wanted}-${String(number)}`;
      labels.set(wanted, label);
      if (!existing.has(label)) added.set(label, note);
      return `[^${label}]`;
    },
    added: () => added,
  };
}

/** LaTeX has its notes where they are referred to: nothing is added elsewhere, and a note is given again. */
function notesInPlace(terms: CitationTerms): NoteBook {
  return { refer: (cite) => `\\footnote{${noteText(cite, 'latex', terms)}}`, added: () => new Map() };
}

/** Whether a label's note is about something other than the cited source. */
function isTaken(existing: string | undefined, { source }: Cite, note: string): boolean {
  if (existing === undefined || existing === note) return false;
  const { URL: url } = source.csl;
  if (url === undefined) return true;
  const addresses = Array.from(existing.matchAll(/https?:[^\s<>)\]]+/g), ([address]) => address.replace(/[.,;]+$/, ''));
  return !addresses.some((address) => address === url || address === linkTarget(url));
}

function noteText({ source, locator }: Cite, markup: Markup, terms: CitationTerms): string {
  const { text, url, remark } = formatSource(source, locator, terms);
  const escape = escapeFor(markup);
  const target = url === undefined ? undefined : linkTarget(url);
  const address = target === undefined ? '' : markup === 'latex' ? `, ${escape(target)}` : `, <${target}>`;
  return `${escape(text)}${address}${remark === undefined ? '' : ` (${escape(remark)})`}.`;
}

/** What makes text of a pack show as it is. */
export function escapeFor(markup: Markup): (text: string) => string {
  switch (markup) {
    case 'markdown':
      return escapeMarkdown;
    case 'latex':
      return escapeLatex;
    case 'plain':
      return oneLine;
  }
}

/** The text on one line: plain text has nothing else to escape. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
