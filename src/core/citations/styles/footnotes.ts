import type { Cite } from '../../knowledge/model';
import { linkTarget } from '../../markup/markdown';
import { blocksOf } from '../../report/blocks';
import { applyInsertions, type Insertion } from '../../report/insertion';
import { notesIn } from '../../report/notes';
import type { CitationWriter, CitingReport } from '../citationWriter';
import type { CitationTerms } from '../formatSource';
import { locatorSlug } from '../locators';
import { noteText } from '../noteText';

/**
 * Footnotes: `[^key]`, or `[^key-para2]` with a locator, and one note for each source and locator. A label that something else
 * has taken is numbered on: `[^key-2]`. In LaTeX the note stands where it is referred to.
 */
export function footnotes(report: CitingReport, terms: CitationTerms): CitationWriter {
  return report.markup === 'latex' ? notesInPlace(terms) : labelledNotes(report, terms);
}

function labelledNotes({ text, markup, keys }: CitingReport, terms: CitationTerms): CitationWriter {
  const existing = notesIn(text, markup);
  const labels = new Map<string, string>();
  const added = new Map<string, string>();
  const refer = (cite: Cite): string => {
    const key = keys.get(cite.source) ?? cite.source.key;
    const wanted = cite.locator ? `${key}-${locatorSlug(cite.locator)}` : key;
    const known = labels.get(wanted);
    if (known !== undefined) return `[^${known}]`;
    const note = noteText(cite, markup, terms);
    let label = wanted;
    for (let number = 2; isTaken(existing.get(label), cite, note); number++) label = `${wanted}-${String(number)}`;
    labels.set(wanted, label);
    if (!existing.has(label)) added.set(label, note);
    return `[^${label}]`;
  };
  return {
    position: 'behind',
    refer: (cites) => [...new Set(cites.map(refer))].join(''),
    complete: (insertions) => {
      const complete = withNotes({ text, markup }, insertions, added);
      const defined = notesIn(applyInsertions(text, complete), markup);
      return [...added.keys()].every((label) => defined.has(label)) ? complete : undefined;
    },
  };
}

/** LaTeX has its notes where they are referred to: nothing is added elsewhere, and a note is given again. */
function notesInPlace(terms: CitationTerms): CitationWriter {
  const refer = (cite: Cite): string => `\\footnote{${noteText(cite, 'latex', terms)}}`;
  return {
    position: 'behind',
    refer: (cites) => [...new Set(cites.map(refer))].join(''),
    complete: (insertions) => insertions,
  };
}

/** Whether a label's note is about something other than the cited source. */
function isTaken(existing: string | undefined, { source }: Cite, note: string): boolean {
  if (existing === undefined || existing === note) return false;
  const { URL: url } = source.csl;
  if (url === undefined) return true;
  const addresses = Array.from(existing.matchAll(/https?:[^\s<>)\]]+/g), ([address]) => address.replace(/[.,;]+$/, ''));
  return !addresses.some((address) => address === url || address === linkTarget(url));
}

/** Adds the notes behind all text, joined to those that the report ends with, if it does. */
function withNotes(
  { text, markup }: Pick<CitingReport, 'text' | 'markup'>,
  insertions: readonly Insertion[],
  added: ReadonlyMap<string, string>,
): readonly Insertion[] {
  const last = insertions.at(-1);
  if (added.size === 0) return insertions;
  const notes = Array.from(added, ([label, note]) => `[^${label}]: ${note}`).join('\n');
  const end = text.trimEnd().length;
  if (last && last.offset >= end) {
    const finalBreak = text.endsWith('\n') && last.offset === text.length ? '\n' : '';
    return [...insertions.slice(0, -1), { offset: last.offset, text: `${last.text}\n\n${notes}${finalBreak}` }];
  }
  const block = blocksOf(text, markup).at(-1);
  const endsWithNotes = block && /^\s*\[\^[^[\]\s]+\]:/.test(text.slice(block.start, block.end));
  return [...insertions, { offset: end, text: `${endsWithNotes ? '\n' : '\n\n'}${notes}` }];
}
