import { blocksOf, type Block, type Range } from './blocks';
import type { Markup } from './languages';

/** A block with the stretches of it that are prose. */
export interface ProseBlock {
  readonly block: Block;
  /** In their order, none overlapping another. */
  readonly prose: readonly Range[];
}

/** The blocks of a report that hold prose: headings, paragraphs, list items, quotations, table rows, notes. */
export function proseBlocks(text: string, markup: Markup): readonly ProseBlock[] {
  return blocksOf(text, markup)
    .filter(({ kind }) => kind !== 'other')
    .map((block) => ({ block, prose: between(codeIn(text.slice(block.start, block.end), markup), block) }));
}

/** What is not prose in the text of a block: code, addresses, tags, labels, keys, math. In order, none overlapping. */
export function codeIn(text: string, markup: Markup): readonly Range[] {
  return markup === 'markdown' ? markdownCodeIn(text) : plainCodeIn(text);
}

/** What the ranges, which count from the start of the block, leave of the block. */
function between(ranges: readonly Range[], { start, end }: Range): Range[] {
  const prose: Range[] = [];
  let from = start;
  for (const range of ranges) {
    if (start + range.start > from) prose.push({ start: from, end: start + range.start });
    from = start + range.end;
  }
  if (from < end) prose.push({ start: from, end });
  return prose;
}

// No pattern here may look far ahead in vain from many places: a report is typed in, and is scanned while it is.
const address = String.raw`(?:https?|ftp|file|mailto):[^\s<>"]*[^\s<>".,;:!?)\]}']|www\.[^\s<>"]*[^\s<>".,;:!?)\]}']|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+`;

const plainCode = new RegExp(address, 'gu');

// What opens something that is not prose, or all of it where it cannot be long. Escapes come first: they open nothing.
const markdownCode = new RegExp(
  [
    String.raw`\\[!-/:-@[-\x60{-~]`, // escape
    String.raw`\x60+`, // code span
    '<!--',
    String.raw`\$\$`,
    String.raw`<\/?[A-Za-z][^<>]*>`, // tag or autolink
    String.raw`\]\((?:\\.|[^()[\\]|\((?:\\.|[^()[\\])*\))*\)`, // link target
    String.raw`\[\^[^[\]\s]+\]`, // footnote label
    String.raw`\]\[[^[\]]*\]`, // reference label
    String.raw`\$(?!\s)(?:\\.|[^$\\\n])+(?<![\s\\])\$(?!\d)`, // math
    String.raw`(?<![\w.])-?@(?:\{[^{}\s]+\}|\w(?:[\w:.#$%&+?<>~/-]*\w)?)`, // citation key
    address,
  ].join('|'),
  'gu',
);

function plainCodeIn(text: string): Range[] {
  return Array.from(text.matchAll(plainCode), ({ 0: match, index }) => ({ start: index, end: index + match.length }));
}

function markdownCodeIn(text: string): Range[] {
  const closers = findClosers(text);
  const ranges: Range[] = [];
  const pattern = new RegExp(markdownCode);
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    const [opener] = match;
    if (opener.startsWith('\\')) continue;
    const delimited = opener.startsWith('`') || opener === '<!--' || opener === '$$';
    const end = delimited ? closers.endBehind(opener, pattern.lastIndex) : pattern.lastIndex;
    // What is never closed is text.
    if (end === undefined) continue;
    ranges.push({ start: match.index, end });
    pattern.lastIndex = end;
  }
  return ranges;
}

/** Finds where something ends that was opened, without searching twice in vain for the same closer. */
function findClosers(text: string): { endBehind: (opener: string, from: number) => number | undefined } {
  const closerOf = (opener: string): string => (opener === '<!--' ? '-->' : opener);
  const ends = new Map<string, readonly number[]>();
  for (const { 0: closer, index } of text.matchAll(/`+|-->|\$\$/g)) {
    const known = ends.get(closer) as number[] | undefined;
    if (known) known.push(index + closer.length);
    else ends.set(closer, [index + closer.length]);
  }
  return {
    endBehind: (opener, from) => {
      const closer = closerOf(opener);
      const candidates = ends.get(closer) ?? [];
      // The ends are in ascending order, and so are the questions, but for what other things have covered.
      let low = 0;
      for (let high = candidates.length; low < high;) {
        const middle = (low + high) >> 1;
        if ((candidates[middle] ?? 0) < from + closer.length) low = middle + 1;
        else high = middle;
      }
      return candidates[low];
    },
  };
}
