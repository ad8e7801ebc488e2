import type { Block } from './blocks';
import { blocksOf } from './blocks';
import type { Markup } from './languages';

/** UTF-16 offsets, the end exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A block with the stretches of it that are prose. */
export interface ProseBlock {
  readonly block: Block;
  /** In their order, none overlapping another. */
  readonly prose: readonly Range[];
}

const address = String.raw`(?:https?|ftp|file|mailto):[^\s<>"]*[^\s<>".,;:!?)\]}']|www\.[^\s<>"]*[^\s<>".,;:!?)\]}']|[\w.+-]+@[\w-]+(?:\.[\w-]+)+`;

// What is not prose inside a block of Markdown. Escapes come first, so that an escaped character opens nothing.
const markdownCode = new RegExp(
  [
    String.raw`(?<escape>\\[!-/:-@[-\x60{-~])`,
    String.raw`(?<ticks>\x60+)(?!\x60)[^]*?(?<!\x60)\k<ticks>(?!\x60)`, // code span
    String.raw`<!--[^]*?-->`,
    String.raw`<\/?[A-Za-z][^<>]*>`, // tag or autolink
    String.raw`\]\((?:\\.|[^()\\]|\((?:\\.|[^()\\])*\))*\)`, // link target
    String.raw`\[\^[^\]\s]+\]`, // footnote label
    String.raw`\]\[[^\]]*\]`, // reference label
    String.raw`\$\$[^]*?\$\$|\$(?!\s)(?:\\.|[^$\\\n])+(?<![\s\\])\$(?!\d)`, // math
    String.raw`(?<![\w.])-?@(?:\{[^}\s]+\}|\w(?:[\w:.#$%&+?<>~/-]*\w)?)`, // citation key
    address,
  ].join('|'),
  'gu',
);
const plainCode = new RegExp(address, 'gu');

/** The blocks of a report that hold prose: headings, paragraphs, list items, quotations, table rows, notes. */
export function proseBlocks(text: string, markup: Markup): readonly ProseBlock[] {
  return blocksOf(text, markup)
    .filter(({ kind }) => kind !== 'other')
    .map((block) => ({ block, prose: proseIn(text, block, markup) }));
}

function proseIn(text: string, { start, end }: Range, markup: Markup): Range[] {
  const prose: Range[] = [];
  const pattern = markup === 'markdown' ? markdownCode : plainCode;
  let from = start;
  for (const match of text.slice(start, end).matchAll(pattern)) {
    if (match.groups?.['escape'] !== undefined) continue;
    const at = start + match.index;
    if (at > from) prose.push({ start: from, end: at });
    from = at + match[0].length;
  }
  if (from < end) prose.push({ start: from, end });
  return prose;
}
