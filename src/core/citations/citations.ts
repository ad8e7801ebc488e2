import type { Range } from '../report/block';
import { readBlocks } from '../report/blocks';
import type { Markup } from '../report/languages';
import { readCodeInBlock } from '../report/prose';
import { sectionsWithRests } from '../report/sections/cutSections';
import { addressesIn } from './addresses';
import { sourceListIn } from './sourceList';

/** A place at which a report cites something, or says what it cites. */
export interface Citation extends Range {
  /**
   * "note": a reference to a note, `[^key]`; "definition": the label of a note, `[^key]:`; "key": a key in one of Pandoc's
   * citations or in LaTeX's `\cite`; "number": a number that refers to the list of sources of plain text; "entry": the number
   * of an entry of that list; "address": an address or a DOI, in the text, in a link or in a note.
   */
  readonly form: 'note' | 'definition' | 'key' | 'number' | 'entry' | 'address';
  /** The label, the key, the number or the address. */
  readonly key: string;
}

/** What a section must have for a citation to be in it. */
const trace: Readonly<Record<Markup, RegExp>> = {
  markdown: /\[\^|@|https?:\/\/|doi:/i,
  latex: /cite|https?:\/\/|doi:/i,
  plain: /\[\^|\[\d|https?:\/\/|doi:/i,
};

/**
 * All places at which a report cites something, in their order. Code, comments and front matter do not count. A range covers a
 * label with its brackets (`[^key]`), a key with its sign (`@key`), a bare key or number, or an address. An account such as
 * `@name` has the form of a key.
 */
export function* citationsIn(text: string, markup: Markup): Generator<Citation> {
  for (const citation of citationsWithRests(text, markup)) if (citation) yield citation;
}

/** The same, and `undefined` here and there, where whoever asks may rest. */
export function* citationsWithRests(text: string, markup: Markup): Generator<Citation | undefined> {
  let start = 0;
  for (const section of sectionsWithRests(text, markup)) {
    yield undefined;
    if (section === undefined) continue;
    if (trace[markup].test(section)) yield* citationsInSection(section, start, markup);
    start += section.length;
  }
}

function* citationsInSection(section: string, from: number, markup: Markup): Generator<Citation | undefined> {
  for (const block of yield* readBlocks(section, markup)) {
    if (block.kind === 'other') continue;
    const body = section.slice(block.start, block.end);
    const start = from + block.start;
    const citations = citationsInBlock(body, yield* readCodeInBlock(section, block, markup), markup);
    for (const { form, key, ...range } of citations.sort((left, right) => left.start - right.start))
      yield { form, key, start: range.start + start, end: range.end + start };
  }
}

/** The numbers of plain text that refer to its list of sources, and those of the list's entries. */
export function numbersIn(text: string): readonly Citation[] {
  const list = sourceListIn(text);
  if (!list) return [];
  const listed = new Set(list.entries.map(({ number }) => number));
  const references = Array.from(text.slice(0, list.start).matchAll(numbered)).flatMap(({ 0: all, index }) =>
    Array.from(all.matchAll(/(?<=^\[|;\s*)\d+/g), ({ 0: key, index: inside }) => {
      const start = index + inside;
      return { form: 'number' as const, key, start, end: start + key.length };
    }).filter(({ key }) => listed.has(Number(key))),
  );
  const entries = list.entries.map(({ number, start }) => {
    const key = String(number);
    const at = text.indexOf(key, start);
    return { form: 'entry' as const, key, start: at, end: at + key.length };
  });
  return [...references, ...entries];
}

/** `[1]`, `[1, para. 2; 3]` */
const numbered = /\[\d{1,4}(?:,[^[\];]*)?(?:;\s*\d{1,4}(?:,[^[\];]*)?)*\]/g;

function citationsInBlock(body: string, code: readonly Range[], markup: Markup): Citation[] {
  switch (markup) {
    case 'markdown':
      return inMarkdown(body, code);
    case 'latex':
      return inLatex(body, code);
    case 'plain':
      return [...labelsIn(body, body.matchAll(/\[\^[^[\]\s]+\]/g)), ...addressesOutside(body, [])];
  }
}

function inMarkdown(body: string, code: readonly Range[]): Citation[] {
  const pieces = code.map((range) => ({ ...range, text: body.slice(range.start, range.end) }));
  const labels = pieces.filter(({ text }) => text.startsWith('[^'));
  const keys = pieces.flatMap(({ text, start, end }): Citation[] => {
    const key = /^-?@(?:\{([^{}]+)\}|(.+))$/.exec(text);
    return key
      ? [{ form: 'key', key: key[1] ?? key[2] ?? '', start: text.startsWith('-') ? start + 1 : start, end }]
      : [];
  });
  const silent = pieces.filter(({ text }) => /^(?:`|\$|<!--|\{\{<)/.test(text));
  return [
    ...labelsIn(
      body,
      labels.map(({ text, start }) => ({ 0: text, index: start })),
    ),
    ...keys,
    ...addressesOutside(body, silent),
  ];
}

/** Labels of notes, as references or, at the start of the block and with a colon behind, as definitions. */
function labelsIn(body: string, labels: Iterable<{ readonly 0: string; readonly index: number }>): Citation[] {
  return Array.from(labels, ({ 0: label, index: start }) => {
    const end = start + label.length;
    const defines = body[end] === ':' && /^[\s>*+-]*$/.test(body.slice(body.lastIndexOf('\n', start) + 1, start));
    return { form: defines ? 'definition' : 'note', key: label.slice(2, -1), start, end };
  });
}

function inLatex(body: string, code: readonly Range[]): Citation[] {
  const keys = code.flatMap(({ start, end }): Citation[] => {
    const command = body.slice(start, end);
    if (!/^\\[A-Za-z]*[cC]ite/.test(command)) return [];
    return Array.from(command.matchAll(/\{([^{}]*)\}/g)).flatMap(({ 1: list = '', index }) =>
      Array.from(list.matchAll(/[^\s,]+/g), ({ 0: key, index: inside }) => {
        const at = start + index + 1 + inside;
        return { form: 'key' as const, key, start: at, end: at + key.length };
      }),
    );
  });
  return [
    ...keys,
    ...addressesOutside(
      body,
      code.filter(({ start }) => /^(?:%|\$|\\begin|\\[vV]erb)/.test(body.slice(start, start + 8))),
    ),
  ];
}

/** @param silent in the order of their starts */
function addressesOutside(body: string, silent: readonly Range[]): Citation[] {
  let next = 0;
  return addressesIn(body)
    .filter(({ start }) => {
      while ((silent[next]?.end ?? Infinity) <= start) next++;
      return (silent[next]?.start ?? Infinity) > start;
    })
    .map(({ address, start, end }) => ({ form: 'address', key: address, start, end }));
}
