import type { Cite } from '../../knowledge/model';
import { escapeFor } from '../../markup/escapeFor';
import { applyInsertions } from '../../report/insertion';
import { notesIn, type Note } from '../../report/notes';
import { addressesIn, addressKey } from '../addresses';
import type { CitationWriter, CitingReport } from '../citationWriter';
import type { CitationTerms } from '../formatSource';
import { formatLocator, hasLocator, locatorSlug } from '../locators';
import { noteWriter } from '../noteText';
import { addressKeysOf, mentionsSource } from '../sameSource';
import { keysAmong } from '../sourceKeys';
import { placeNotes } from './placeNotes';

/**
 * Footnotes with labels: `[^key]`, or `[^key-para2]` with a locator, and one note for each source and locator. A note that the
 * report has for the same source and place is referred to as it is, under its label. A label that something else has taken is
 * numbered on: `[^key-2]`.
 */
export function labelledNotes(report: CitingReport, terms: CitationTerms): CitationWriter {
  const { text, markup } = report;
  const existing = notesIn(text, markup);
  const byLabel = new Map(existing.map((note) => [note.label, note]));
  const escape = escapeFor(markup);
  const noteOf = noteWriter(report, terms);
  const keyOf = keysAmong(report, existing);
  const labels = new Map<string, string>();
  const added = new Map<string, string>();

  const labelFor = (cite: Cite, note: string): string => {
    const key = keyOf(cite.source);
    const wanted = cite.locator ? `${key}-${locatorSlug(cite.locator)}` : key;
    const exact = existing.filter((known) => known.text === note || isNoteOf(known, cite, escape));
    const same = exact.find((known) => known.label === wanted) ?? exact[0];
    if (same) return same.label;
    const isTaken = (label: string): boolean => {
      const known = byLabel.get(label);
      const other = added.get(label);
      return (known && !(mentionsSource(known.text, cite.source) && saysItsPlace(cite))) ?? (other ?? note) !== note;
    };
    let label = wanted;
    for (let number = 2; isTaken(label); number++) label = `${wanted}-${String(number)}`;
    return label;
  };
  const refer = (cite: Cite): string => {
    const place = `${cite.source.id} ${cite.locator ? formatLocator(cite.locator) : ''}`;
    let label = labels.get(place);
    if (label === undefined) {
      const note = noteOf(cite);
      label = labelFor(cite, note);
      labels.set(place, label);
      if (!byLabel.has(label)) added.set(label, note);
    }
    return `[^${label}]`;
  };
  return {
    position: 'behind',
    refer: (cites) => [...new Set(cites.map(refer))].join(''),
    complete: (insertions) => {
      const complete = placeNotes(report, existing, insertions, added);
      const defined = new Set(notesIn(applyInsertions(text, complete), markup).map(({ label }) => label));
      return [...added.keys()].every((label) => defined.has(label)) ? complete : undefined;
    },
  };
}

/** Whether a note of the report, which may have any label, is that for a source and a place in it: its first address tells. */
function isNoteOf({ text }: Note, { source, locator }: Cite, escape: (text: string) => string): boolean {
  const [first] = addressesIn(text);
  if (!first || !addressKeysOf(source.csl).includes(addressKey(first.address) ?? '')) return false;
  const words = text.slice(0, first.start) + text.slice(first.end);
  return locator
    ? new RegExp(`(?<![\\p{L}.])${patternOf(escape(formatLocator(locator)))}(?![\\p{L}\\p{N}])`, 'u').test(words)
    : !hasLocator(words);
}

/** Whether the label for a source and place is that of no other place: a slug has letters and digits only. */
function saysItsPlace({ locator }: Cite): boolean {
  return !locator || /^[A-Za-z0-9]+(?:[-–][A-Za-z0-9]+)*$/.test(locator.value);
}

function patternOf(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
