import type { Range } from './prose';

/** Sentence boundaries of Unicode (UAX #29), which every host brings along. */
const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** The sentence of a block that covers an offset. */
export function sentenceAround(text: string, block: Range, offset: number): string {
  const { start, end } = sentenceRange(text, block, offset);
  return text.slice(start, end);
}

/** Where the sentence that covers an offset of a block starts and ends; the white space behind it belongs to it. */
export function sentenceRange(text: string, { start, end }: Range, offset: number): Range {
  const at = Math.min(Math.max(offset - start, 0), Math.max(end - start - 1, 0));
  let from = 0;
  for (const { segment, index } of segmenter.segment(readable(text.slice(start, end)))) {
    const to = index + segment.length;
    if (to < end - start && abbreviation.test(segment)) continue;
    if (at < to) return { start: start + from, end: start + to };
    from = to;
  }
  return { start: start + from, end };
}

// The standard knows no abbreviations and takes the full stop behind them for the end of a sentence.
const abbreviation =
  /(?<![\p{L}\p{N}])(?:\p{Lu}|Gen|Lt|Col|Maj|Capt|Dr|Mr|Mrs|Ms|Prof|Sen|Rep|Gov|St|No|vs|cf|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.\s*$/u;

/**
 * The text as the standard should see it, unit for unit: a hard-wrapped line ends no sentence, and a note or citation behind
 * the full stop belongs to the sentence before it, as a closing bracket does.
 */
function readable(text: string): string {
  return text.replace(/[\r\n]/g, ' ').replace(/\[[\^@][^\]]*\]/g, (note) => ')'.repeat(note.length));
}
