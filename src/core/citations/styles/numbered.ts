import type { Cite, Source } from '../../knowledge/model';
import { escapeFor } from '../../markup/escapeFor';
import { joinInsertions, type Insertion } from '../../report/insertion';
import { addressesIn, addressKey } from '../addresses';
import { atEnd } from './atEnd';
import type { CitationWriter, CitingReport } from '../citationWriter';
import type { CitationTerms } from '../formatSource';
import { formatLocator } from '../locators';
import { noteWriter } from '../noteText';
import { addressKeysOf, mentionsSource } from '../sameSource';
import { sourceListIn, type SourceList } from '../sourceList';

/**
 * Numbers of a list of sources, `[1, para. 2; 2]`. The list stands under a heading at the end of the text; one that is there
 * already is continued, in its form, and a source in it keeps its number.
 */
export function numbered(report: CitingReport, terms: CitationTerms): CitationWriter {
  const { text, markup } = report;
  const list = sourceListIn(text);
  const noteOf = noteWriter(report, terms);
  const numbers = new Map<Source, number>();
  const added: string[] = [];
  const form = list ? formOf(text, list) : bracketed;
  let next = Math.max(0, ...(list?.entries ?? []).map(({ number }) => number)) + 1;
  const numberOf = (source: Source): number => {
    let number = numbers.get(source);
    if (number !== undefined) return number;
    const entry = noteOf({ source });
    number = listedNumber(list, source, entry);
    if (number === undefined) {
      number = next++;
      added.push(form(number, entry));
    }
    numbers.set(source, number);
    return number;
  };
  const escape = escapeFor(markup);
  const refer = ({ source, locator }: Cite): string => {
    const number = String(numberOf(source));
    return locator ? `${number}, ${escape(formatLocator(locator)).replace(/[[\];]/g, ' ')}` : number;
  };
  return {
    position: 'before',
    between: () => ' ',
    refer: (cites) => (cites.length === 0 ? '' : ` [${[...new Set(cites.map(refer))].join('; ')}]`),
    complete: (insertions) => (added.length === 0 ? insertions : withEntries(text, list, insertions, added, terms)),
  };
}

function bracketed(number: number, entry: string): string {
  return `[${String(number)}] ${entry}`;
}

/** How the entries of a list are written: `[1] …`, `1. …` or `1) …`, indented as they are. */
function formOf(text: string, { entries }: SourceList): (number: number, entry: string) => string {
  const last = entries.at(-1);
  const [, indent = '', open = '', , close = '', space = ' '] =
    (last && /^([ \t]*)(\[?)(\d+)(\]|[.)])([ \t]+)/.exec(text.slice(last.start, last.end))) ?? [];
  return last ? (number, entry) => `${indent}${open}${String(number)}${close}${space}${entry}` : bracketed;
}

/** The number of a source that the list has: its first address tells, else its title. */
function listedNumber(list: SourceList | undefined, source: Source, entry: string): number | undefined {
  const own = addressKeysOf(source.csl);
  return list?.entries.find(({ text }) => {
    if (text === entry) return true;
    const first = addressesIn(text)[0]?.address;
    return own.length > 0 ? own.includes(addressKey(first ?? '') ?? '') : mentionsSource(text, source);
  })?.number;
}

function withEntries(
  text: string,
  list: SourceList | undefined,
  insertions: readonly Insertion[],
  added: readonly string[],
  terms: CitationTerms,
): readonly Insertion[] {
  if (!list) return atEnd(text, insertions, `${terms.sources}\n\n${added.join('\n')}`);
  const [first, second] = list.entries.slice(-2);
  const apart = first && second && /\n[^\S\n]*\r?\n/.test(text.slice(first.end, second.start));
  const between = apart ? '\n\n' : '\n';
  const before = list.entries.length > 0 ? between : '\n\n';
  return joinInsertions([{ offset: list.end, text: before + added.join(between) }, ...insertions]);
}
