import type { Cite } from '../../knowledge/model';
import { escapeFor } from '../../markup/escapeFor';
import { patternOf } from '../../patternOf';
import { blocksNear } from '../../report/blocksNear';
import { applyInsertions, type Insertion } from '../../report/insertion';
import type { Markup } from '../../report/languages';
import type { Note } from '../../report/note';
import { addressesIn, addressKey } from '../addresses';
import type { CitationWriter, CitingReport } from '../citationWriter';
import type { CitationTerms } from '../formatSource';
import { formatLocator, hasLocator, locatorSlug } from '../locators';
import { noteWriter } from '../noteText';
import { addressKeysOf, mentionsSource } from '../sameSource';
import { sourceKeys } from '../sourceKeys';
import { placeNotes } from './placeNotes';

/**
 * Footnotes with labels: `[^key]`, or `[^key-para2]` with a locator, and one note for each source and locator. A note that the
 * report has for the same source and place is referred to as it is, under its label. A label that something else has taken is
 * numbered on: `[^key-2]`.
 *
 * @param existing the notes of the report
 */
export function labelledNotes(report: CitingReport, terms: CitationTerms, existing: readonly Note[]): CitationWriter {
  const { text, markup } = report;
  const byLabel = new Map(existing.map((note) => [note.label, note]));
  const escape = escapeFor(markup);
  const byAddress = notesByAddress(existing);
  const noteOf = noteWriter(report, terms);
  const keyOf = sourceKeys(report, existing);
  const labels = new Map<string, string>();
  const added = new Map<string, string>();

  const labelFor = (cite: Cite, note: string): string => {
    const key = keyOf(cite.source);
    const wanted = cite.locator ? `${key}-${locatorSlug(cite.locator)}` : key;
    const about = addressKeysOf(cite.source.csl).flatMap((address) => byAddress.get(address) ?? []);
    const exact = [
      ...about.filter(({ words }) => saysPlace(words, cite, escape)).map(({ label }) => label),
      ...existing.filter((known) => known.text === note).map(({ label }) => label),
    ];
    const same = exact.includes(wanted) ? wanted : exact[0];
    if (same !== undefined) return same;
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
    between: () => '',
    refer: (cites) => [...new Set(cites.map(refer))].join(''),
    complete: (insertions) => {
      const complete = placeNotes(report, existing, insertions, added);
      return areDefined(text, markup, complete) ? complete : undefined;
    },
  };
}

/** Whether what was inserted as a note is one where it stands, and not part of code that is never closed. */
function areDefined(text: string, markup: Markup, insertions: readonly Insertion[]): boolean {
  let before = 0;
  const starts = insertions.flatMap(({ offset, text: inserted }) => {
    const start = offset + before;
    before += inserted.length;
    return Array.from(inserted.matchAll(/^\[\^[^\]\s]+\]:/gm), ({ index }) => start + index);
  });
  const blocks = blocksNear(applyInsertions(text, insertions), markup, starts);
  const notes = new Set(blocks.filter(({ kind }) => kind === 'paragraph').map(({ start }) => start));
  return starts.every((start) => notes.has(start));
}

/** A note by its label, without the address that says which source it is about. */
interface NoteWords {
  readonly label: string;
  readonly words: string;
}

/** The notes by the first address in them, which says what they are about, whatever their labels are. */
function notesByAddress(notes: readonly Note[]): ReadonlyMap<string, readonly NoteWords[]> {
  const byAddress = new Map<string, NoteWords[]>();
  for (const { label, text } of notes) {
    const [first] = addressesIn(text);
    const key = first && addressKey(first.address);
    if (!first || key === undefined) continue;
    const note = { label, words: text.slice(0, first.start) + text.slice(first.end) };
    const others = byAddress.get(key);
    if (others) others.push(note);
    else byAddress.set(key, [note]);
  }
  return byAddress;
}

/** Whether the words of a note name the place of a citation, or no place where the citation has none. */
function saysPlace(words: string, { locator }: Cite, escape: (text: string) => string): boolean {
  if (!locator) return !hasLocator(words);
  const place = patternOf(escape(formatLocator(locator)));
  return new RegExp(`(?<![\\p{L}.])${place}(?![\\p{L}\\p{N}])`, 'u').test(words);
}

/** Whether the label for a source and place is that of no other place: a slug has letters and digits only. */
function saysItsPlace({ locator }: Cite): boolean {
  return !locator || /^[A-Za-z0-9]+(?:[-–][A-Za-z0-9]+)*$/.test(locator.value);
}
