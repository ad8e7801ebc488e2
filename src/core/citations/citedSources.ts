import type { Source } from '../knowledge/model';
import type { Markup } from '../report/languages';
import type { Note } from '../report/note';
import { readNotes } from '../report/notes';
import type { Steps } from '../steps';
import { addressesIn, addressKey } from './addresses';
import { citationsWithRests, numbersIn, type Citation } from './citations';
import type { CitingReport } from './citationWriter';
import type { LibraryEntry } from './library/library';
import { locatorSlugAtEnd } from './locators';
import { addressKeysOf, isAbout, mentionsSource } from './sameSource';
import { readSourceKeys } from './sourceKeys';
import { sourceListIn } from './sourceList';

/** The sources of the knowledge, to be found by what reports write. It never changes. */
export interface SourceIndex {
  readonly byKey: ReadonlyMap<string, Source>;
  /** By the forms in which addresses are compared. */
  readonly byAddress: ReadonlyMap<string, Source>;
}

/** Where two sources share a key or an address, the first is found. */
export function indexSources(sources: readonly Source[]): SourceIndex {
  const byKey = new Map<string, Source>();
  const byAddress = new Map<string, Source>();
  for (const source of sources) {
    if (!byKey.has(source.key)) byKey.set(source.key, source);
    for (const form of addressKeysOf(source.csl)) if (!byAddress.has(form)) byAddress.set(form, source);
  }
  return { byKey, byAddress };
}

/** A source that a report cites. */
export interface CitedSource {
  readonly source: Source;
  /** The key under which the report cites it in its style; see `sourceKeys`. */
  readonly key: string;
  /** Where it is cited and defined, in the order of the report. At least one. */
  readonly places: readonly Citation[];
}

/** A citation with what it leads to. */
export interface ResolvedCitation extends Citation {
  /** The source of the knowledge; `undefined` where it is one that the knowledge does not have, or none. */
  readonly source: Source | undefined;
  /** The note that the report defines under the label; `undefined` where there is none, or for other forms. */
  readonly note: Note | undefined;
  /** The entry of the bibliography that has the key; `undefined` where there is none, or for other forms. */
  readonly entry: LibraryEntry | undefined;
}

export interface CitedSources {
  /** In the order in which the report first cites them. */
  readonly sources: readonly CitedSource[];
  /** All citations of the report, in their order. */
  readonly citations: readonly ResolvedCitation[];
  /** References to notes and keys that nothing defines: no note, no entry of a bibliography or of the list of sources. */
  readonly undefined: readonly ResolvedCitation[];
}

/**
 * Which sources of the knowledge a report cites, where, and under which keys: by footnotes, Pandoc's or LaTeX's keys, numbers of
 * a list of sources, or their addresses. What a note, a bibliography or the list says decides; a key that none of them defines is
 * believed to mean the source that has it. In steps, a section, a note or a citation each.
 */
export function* readCitedSources(report: CitingReport, index: SourceIndex): Steps<CitedSources> {
  const { text, markup } = report;
  const notes = yield* readNotes(text, markup);
  const resolve = yield* readResolver(report, notes, index);
  const citations: ResolvedCitation[] = [];
  for (const citation of eachCitation(text, markup)) {
    if (citation) citations.push(resolve(citation));
    yield;
  }
  citations.sort((left, right) => left.start - right.start);
  const places = new Map<Source, Citation[]>();
  for (const { form, key, start, end, source } of citations) {
    if (!source) continue;
    const known = places.get(source);
    if (known) known.push({ form, key, start, end });
    else places.set(source, [{ form, key, start, end }]);
  }
  const keyOf = yield* readSourceKeys(report, report.style === 'footnotes' ? notes : []);
  return {
    sources: Array.from(places, ([source, at]) => ({ source, key: keyOf(source), places: at })),
    citations,
    undefined: citations.filter((citation) => isUndefined(text, citation)),
  };
}

function* eachCitation(text: string, markup: Markup): Generator<Citation | undefined> {
  yield* citationsWithRests(text, markup);
  if (markup === 'plain') yield* numbersIn(text);
}

/** Tells what citations of a report lead to. */
type Resolve = (citation: Citation) => ResolvedCitation;

/** What citations of the report lead to, in steps. */
export function* readResolver(
  report: CitingReport,
  notes: readonly Note[],
  { byKey, byAddress }: SourceIndex,
): Steps<Resolve> {
  const notesByLabel = new Map(notes.map((note) => [note.label, note]));
  const entries = new Map(report.libraries.flatMap((library) => library.entries).map((entry) => [entry.key, entry]));
  const listed = new Map(
    report.markup === 'plain'
      ? sourceListIn(report.text)?.entries.map(({ number, text }) => [String(number), text])
      : [],
  );
  const keyOf = yield* readSourceKeys(report, []);
  const byAddresses = (addresses: readonly string[]): Source | undefined =>
    addresses.map((address) => byAddress.get(addressKey(address) ?? '')).find((source) => source !== undefined);
  const ofNote = (text: string, key: string | undefined): Source | undefined => {
    const own = key === undefined ? undefined : byKey.get(key);
    if (own && mentionsSource(text, own)) return own;
    return byAddresses(
      addressesIn(text)
        .slice(0, 1)
        .map(({ address }) => address),
    );
  };
  const ofEntry = (entry: LibraryEntry): Source | undefined => {
    const own = byKey.get(entry.key);
    return byAddresses(entry.addresses) ?? (own && isAbout(entry, own) ? own : undefined);
  };
  const unknown = (key: string): Source | undefined => {
    const own = byKey.get(key) ?? byKey.get(key.replace(/-\d+$/, ''));
    return own && (own.key === key || keyOf(own) === key) ? own : undefined;
  };
  return (citation) => {
    const { form, key } = citation;
    switch (form) {
      case 'note':
      case 'definition': {
        const note = notesByLabel.get(key);
        const { key: base } = locatorSlugAtEnd(key);
        return { ...citation, source: note ? ofNote(note.text, base) : unknown(base), note, entry: undefined };
      }
      case 'key': {
        const entry = entries.get(key);
        return { ...citation, source: entry ? ofEntry(entry) : unknown(key), note: undefined, entry };
      }
      case 'number':
      case 'entry':
        return { ...citation, source: ofNote(listed.get(key) ?? '', undefined), note: undefined, entry: undefined };
      case 'address':
        return { ...citation, source: byAddresses([key]), note: undefined, entry: undefined };
    }
  };
}

/** Whether nothing says what a reference stands for. A key outside of brackets may be an account, unless it has the key of a source. */
export function isUndefined(text: string, { form, note, entry, source, start }: ResolvedCitation): boolean {
  if (form === 'note') return !note;
  if (form !== 'key' || entry) return false;
  const line = text.slice(Math.max(0, start - 400), start);
  return source !== undefined || text[start] !== '@' || line.lastIndexOf('[') > line.lastIndexOf(']');
}
