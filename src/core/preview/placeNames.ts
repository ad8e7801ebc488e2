import type { Token } from 'markdown-it';
import type { Mention } from '../mentions/findMentions';
import { references } from '../mentions/spelling';
import { alone, type Range } from '../report/block';
import { codeInBlock } from '../report/prose';
import { alignWords, wordsIn, type Word } from './words';

/** A stretch of the text of a token that belongs to a name. */
export interface PlacedName extends Range {
  readonly mention: Mention;
  /** Whether the stretch is in the text of a link. */
  readonly isInLink: boolean;
}

/** Where names stand in the text tokens of a report; each token's in their order, none overlapping another. */
export type PlacedNames = ReadonlyMap<Token, readonly PlacedName[]>;

/**
 * Where the mentions of a report stand in what markdown-it made of it. Its tokens say which lines a block has and nothing of what
 * stands in a line, so the words of a block are found again in its tokens. A name of which a word is not found is left out.
 *
 * @param mentions those of the text, in their order
 */
export function placeNames(tokens: readonly Token[], text: string, mentions: readonly Mention[]): PlacedNames {
  const placed = new Map<Token, PlacedName[]>();
  if (mentions.length === 0) return placed;
  const lines = lineStarts(text);
  for (const { first, behind, isRow, inlines } of inlineBlocks(tokens)) {
    const start = lines[first] ?? text.length;
    const end = lines[behind] ?? text.length;
    const inBlock = between(mentions, start, end);
    if (inBlock.length === 0) continue;
    const kind = isRow ? 'table row' : 'paragraph';
    const code = codeInBlock(text, alone(kind, { start, end }), 'markdown');
    const written = wordsIn(withoutReferences(without(text.slice(start, end), code)), start);
    const shown = inlines.flatMap(shownWords);
    const found = alignWords(written, shown);
    for (const mention of inBlock) place(mention, text, written, found, placed);
  }
  return placed;
}

/** A word as markdown-it shows it, with the text token that has it; none where it is the text of a picture. */
interface ShownWord extends Word {
  readonly token: Token | undefined;
  readonly isInLink: boolean;
}

/** The lines of a block with the tokens of what stands in them; the cells of a row are one block. */
interface InlineBlock {
  readonly first: number;
  readonly behind: number;
  readonly isRow: boolean;
  readonly inlines: Token[];
}

function inlineBlocks(tokens: readonly Token[]): readonly InlineBlock[] {
  const blocks: InlineBlock[] = [];
  const around: { map: readonly [number, number] | null; isRow: boolean }[] = [];
  for (const token of tokens) {
    const parent = around.at(-1) ?? { map: null, isRow: false };
    if (token.nesting === 1) {
      const isRow = token.type === 'tr_open';
      around.push({ map: (parent.isRow ? parent.map : token.map) ?? parent.map, isRow: isRow || parent.isRow });
    } else if (token.nesting === -1) around.pop();
    else if (token.type === 'inline') {
      const [first, behind] = (parent.isRow ? parent.map : token.map) ?? parent.map ?? [0, 0];
      const last = blocks.at(-1);
      if (last?.first === first && last.behind === behind) last.inlines.push(token);
      else blocks.push({ first, behind, isRow: parent.isRow, inlines: [token] });
    }
  }
  return blocks;
}

function shownWords({ children }: Token): readonly ShownWord[] {
  const words: ShownWord[] = [];
  let isInLink = false;
  let isAddress = false;
  for (const token of children ?? []) {
    if (token.type === 'link_open') {
      isInLink = true;
      isAddress = token.info === 'auto';
    } else if (token.type === 'link_close') isInLink = isAddress = false;
    else if (token.type === 'text' && !isAddress)
      for (const word of wordsIn(token.content, 0)) words.push({ ...word, token, isInLink });
    else if (token.type === 'image')
      for (const word of wordsIn(token.content, 0)) words.push({ ...word, token: undefined, isInLink });
  }
  return words;
}

/** Adds the stretches that a mention has in tokens. */
function place(
  mention: Mention,
  text: string,
  written: readonly Word[],
  found: ReadonlyMap<Word, ShownWord>,
  placed: Map<Token, PlacedName[]>,
): void {
  const stretches: (PlacedName & { token: Token })[] = [];
  for (const word of between(written, mention.start, mention.end)) {
    const shown = found.get(word);
    if (!shown?.token) return;
    const { token, isInLink } = shown;
    const start = shown.start + Math.max(mention.start - word.start, 0);
    let end = shown.start + Math.min(mention.end, word.end) - word.start;
    // Some names end in a full stop, which is no part of a word.
    const tail = text.slice(word.end, mention.end);
    if (token.content.startsWith(tail, end)) end += tail.length;
    const last = stretches.at(-1);
    if (last?.token === token) stretches[stretches.length - 1] = { ...last, end: Math.max(end, last.end) };
    else stretches.push({ token, start, end, mention, isInLink });
  }
  for (const { token, ...name } of stretches) {
    const known = placed.get(token);
    if (known) known.push(name);
    else placed.set(token, [name]);
  }
}

/** The entries of a list in the order of their places that overlap a stretch. */
function between<Entry extends Range>(entries: readonly Entry[], start: number, end: number): readonly Entry[] {
  let low = 0;
  for (let high = entries.length; low < high;) {
    const middle = (low + high) >> 1;
    if ((entries[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  let behind = low;
  while ((entries[behind]?.start ?? Infinity) < end) behind++;
  return entries.slice(low, behind);
}

/** The text with some ranges blanked, unit for unit. */
function without(text: string, ranges: readonly Range[]): string {
  let blanked = '';
  let from = 0;
  for (const { start, end } of ranges) {
    blanked += text.slice(from, start) + ' '.repeat(end - start);
    from = end;
  }
  return blanked + text.slice(from);
}

const reference = new RegExp(references, 'g');

/** The text without its character references, of which a reader sees no letter. */
function withoutReferences(text: string): string {
  return text.includes('&') ? text.replace(reference, (name) => ' '.repeat(name.length)) : text;
}

function lineStarts(text: string): readonly number[] {
  return [0, ...Array.from(text.matchAll(/\r\n?|\n/g), ({ 0: lineBreak, index }) => index + lineBreak.length)];
}
