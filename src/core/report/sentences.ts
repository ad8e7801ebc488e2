import { once } from '../once';
import { finish, type Steps } from '../steps';
import type { Range } from './block';
import { markersBefore } from './blockText';
import { readCode } from './prose';
import type { Markup } from './languages';
import { linksIn } from './links';

/** Sentence boundaries of Unicode (UAX #29), which every host brings along, but not at once. */
const segmenter = once(() => new Intl.Segmenter('en', { granularity: 'sentence' }));

// The standard knows no abbreviations and takes the full stop behind them for the end of a sentence.
const abbreviation =
  /(?<![\p{L}\p{N}])(?:\p{Lu}|Gen|Lt|Col|Maj|Capt|Sgt|Dr|Mr|Mrs|Ms|Prof|Sen|Rep|Gov|St|No|vs|cf|ca|al|pp?|e\.g|i\.e|a\.m|p\.m|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.\s*$/u;

/**
 * The sentences of a block, each with the white space behind it, in their order and without gaps. The first starts at the
 * block's text, behind markers such as `- `. Addresses, code, links and notes are never cut.
 */
export function sentencesOf(text: string, block: Range, markup: Markup): readonly Range[] {
  return Array.from(finish(readSentences(text, block, markup)));
}

/** The same sentences, made ready in steps; then each is found when it is asked for. */
export function* readSentences(text: string, block: Range, markup: Markup): Steps<Generator<Range, void, void>> {
  const body = text.slice(block.start, block.end);
  const code = yield* readCode(body, markup);
  yield;
  const readable = yield* readableIn(body, code, markup);
  yield;
  return sentencesIn(readable, block.start);
}

function* sentencesIn(readable: string, start: number): Generator<Range, void, void> {
  let from = readable.length - readable.trimStart().length;
  for (const to of sentenceEnds(readable)) {
    if (to <= from || (to < readable.length && abbreviation.test(readable.slice(Math.max(to - 20, from), to))))
      continue;
    yield { start: start + from, end: start + to };
    from = to;
  }
}

function* readableIn(body: string, code: readonly Range[], markup: Markup): Steps<string> {
  switch (markup) {
    case 'markdown':
      return yield* readableMarkdown(body, code);
    case 'latex':
      return (yield* readableWith(body, code)).replace(latexNote, (note) => ')'.repeat(note.length));
    case 'plain':
      return yield* readableWith(body, code);
  }
}

/** A note of LaTeX: it belongs to the sentence in front of it, whatever sentences it has. What is left of the command is "x". */
const latexNote = /x{9,}\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\}/g;

const windowSize = 4096;
/** What goes on for longer is no sentence: a table or a list in plain text. It is cut behind a word. */
const longestSentence = 1 << 15;

/**
 * The offsets at which sentences end, by the standard. A long text is read in windows: what the engine takes to go through
 * a text grows with the square of its length. The last sentence of a window may go on, so the next window starts with it.
 */
function* sentenceEnds(text: string): Generator<number> {
  let size = windowSize;
  for (let start = 0; start < text.length;) {
    const window = text.slice(start, start + size);
    const ends = Array.from(segmenter().segment(window), ({ segment, index }) => start + index + segment.length);
    const complete = start + size >= text.length ? ends : ends.slice(0, -1);
    if (complete.length > 0) yield* complete;
    else if (size < longestSentence) {
      size *= 2;
      continue;
    } else {
      const space = window.lastIndexOf(' ');
      complete.push(start + (space < 0 ? size : space + 1));
      yield* complete;
    }
    start = complete.at(-1) ?? text.length;
    size = windowSize;
  }
}

/** The sentence that covers an offset; the first or the last one where the offset lies before or behind all. */
export function sentenceAt(sentences: readonly Range[], offset: number): Range | undefined {
  return sentences.find(({ end }) => offset < end) ?? sentences.at(-1);
}

/** Markdown as the standard should see it, unit for unit. */
function* readableMarkdown(body: string, code: readonly Range[]): Steps<string> {
  const marker = markersBefore(body);
  const links = linksIn(body, code);
  yield;
  return ' '.repeat(marker) + (yield* readableWith(body, code.concat(links))).slice(marker);
}

/**
 * The text with what must not be cut replaced by letters, and a note or citation behind the full stop by closing brackets,
 * so that it belongs to the sentence before it. A line break, with the quotation mark behind it, ends no sentence.
 */
function* readableWith(body: string, uncut: readonly Range[]): Steps<string> {
  const units = new Uint16Array(body.length);
  for (let index = 0; index < units.length; index++) units[index] = body.charCodeAt(index);
  const fill = ({ start, end }: Range, filler: string): void => {
    units.fill(filler.charCodeAt(0), start, end);
  };
  for (const range of uncut) {
    const first = body[range.start];
    fill(range, body.startsWith('[^', range.start) ? ')' : first === '%' ? ' ' : 'x');
  }
  yield;
  for (const { 0: citation, index } of body.matchAll(/\[@[^[\]]*\]/g))
    fill({ start: index, end: index + citation.length }, ')');
  yield;
  for (const { 0: lineBreak, index } of body.matchAll(/\r?\n[ \t>]*/g))
    fill({ start: index, end: index + lineBreak.length }, ' ');
  yield;
  let text = '';
  // Spreading the units would take many times as long.
  for (let from = 0; from < units.length; from += 4096)
    text += Reflect.apply(String.fromCharCode, undefined, units.subarray(from, from + 4096)) as string;
  return text;
}
