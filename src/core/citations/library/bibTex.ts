import { addressesIn } from '../addresses';
import type { LibraryEntry, ReadLibrary } from './library';

/**
 * Reads BibTeX or BibLaTeX: keys, URLs, DOIs and titles of the entries (http://www.bibtex.org/Format/, the `btxdoc` of BibTeX).
 * `@string`s are put in where they are used; `@comment` and `@preamble` are passed over, and so is text between entries. An entry
 * that is never closed ends the reading, and is the problem.
 */
export function readBibTex(text: string): ReadLibrary {
  const reader = new Reader(text);
  const entries: LibraryEntry[] = [];
  for (const start of reader.entryStarts()) {
    const entry = reader.entry(start);
    if (entry === 'open') {
      const line = text.slice(0, start).split('\n').length;
      return { entries, problem: `line ${String(line)}: the entry is never closed` };
    }
    if (entry) entries.push(entry);
  }
  return { entries };
}

/** UTF-16 units of a value; what is behind them tells nothing that is needed here. */
const longestValue = 10_000;

const closers: Readonly<Record<string, string>> = { '{': '}', '(': ')' };

class Reader {
  readonly #text: string;
  readonly #strings = new Map<string, string>();
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** The offsets of the at signs that open entries, behind what has been read. */
  *entryStarts(): Generator<number> {
    for (;;) {
      const at = this.#text.indexOf('@', this.#at);
      if (at < 0) return;
      this.#at = at + 1;
      yield at;
    }
  }

  /** The entry whose at sign was just read; `undefined` where there is none to cite, "open" where it does not end. */
  entry(start: number): LibraryEntry | 'open' | undefined {
    const type = this.#take(/\s*([A-Za-z]+)\s*/y)?.toLowerCase();
    const close = closers[this.#text.charAt(this.#at)];
    if (type === undefined || close === undefined) return undefined;
    this.#at++;
    if (type === 'comment' || type === 'preamble') return this.#skip(close) ? undefined : 'open';
    if (type === 'string') return this.#fields(close, this.#strings) ? undefined : 'open';
    const key = this.#take(/\s*([^\s,{}"#%'()=]+)\s*/y);
    if (key === undefined) return this.#skip(close) ? undefined : 'open';
    const keyEnd = this.#text.slice(start, this.#at).trimEnd().length + start;
    const fields = new Map<string, string>();
    const isOver = this.#text[this.#at] === close;
    if (!isOver && this.#text[this.#at] !== ',') return this.#skip(close) ? undefined : 'open';
    this.#at++;
    if (!isOver && !this.#fields(close, fields)) return 'open';
    const doi = fields.get('doi');
    const title = fields.get('title');
    return {
      key,
      addresses: [...urlsOf(fields), ...(doi === undefined ? [] : [`doi:${doiOf(doi)}`])],
      ...(title !== undefined && { title: title.replace(/[{}]/g, '') }),
      range: { start: keyEnd - key.length, end: keyEnd },
    };
  }

  /** Reads fields up to what closes the entry, and behind it; false where it is never closed. */
  #fields(close: string, fields: Map<string, string>): boolean {
    for (;;) {
      this.#take(/([\s,]*)/y);
      if (this.#at >= this.#text.length) return false;
      if (this.#text[this.#at] === close) {
        this.#at++;
        return true;
      }
      const name = this.#take(/([^\s=,{}()"]+)\s*/y)?.toLowerCase();
      if (name === undefined || this.#text[this.#at] !== '=') return this.#skip(close);
      this.#at++;
      const value = this.#value();
      if (value === undefined) return false;
      if (!fields.has(name)) fields.set(name, value);
    }
  }

  /** A value: strings in braces or quotation marks, numbers and names of strings, joined by `#`. */
  #value(): string | undefined {
    let value = '';
    for (;;) {
      this.#take(/(\s*)/y);
      const mark = this.#text[this.#at];
      const from = this.#at + 1;
      if (mark === '{' || mark === '"') {
        this.#at++;
        if (!this.#skip(mark === '{' ? '}' : '"')) return undefined;
        value += this.#text.slice(from, this.#at - 1);
      } else {
        const word = this.#take(/([^\s,#{}()"=]+)/y);
        if (word === undefined) return value;
        value += this.#strings.get(word.toLowerCase()) ?? word;
      }
      // Strings that are made of strings could grow without end.
      value = value.slice(0, longestValue);
      this.#take(/(\s*)/y);
      if (this.#text[this.#at] !== '#') return value;
      this.#at++;
    }
  }

  /** Goes behind the next closer outside of braces; false where there is none. */
  #skip(close: string): boolean {
    let depth = 0;
    for (; this.#at < this.#text.length; this.#at++) {
      const mark = this.#text[this.#at];
      if (depth === 0 && mark === close) {
        this.#at++;
        return true;
      }
      if (mark === '\\') this.#at++;
      else if (mark === '{') depth++;
      else if (mark === '}') depth--;
      if (depth < 0) return false;
    }
    return false;
  }

  #take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text);
    if (match) this.#at = pattern.lastIndex;
    return match?.[1];
  }
}

/** The addresses in the fields that hold such: `url`, or in older files `howpublished` and `note`, often as `\url{…}`. */
function urlsOf(fields: ReadonlyMap<string, string>): readonly string[] {
  return ['url', 'howpublished', 'note'].flatMap((name) =>
    addressesIn(fields.get(name) ?? '').map(({ address }) => address),
  );
}

function doiOf(doi: string): string {
  return doi
    .replaceAll('\\', '')
    .replace(/^\s*(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:)?\s*/i, '')
    .trim();
}
