import type { Steps } from '../../steps';
import { alone, type Block, type Range } from '../block';

/** So many lines are looked at in one step. */
const fencesAtOnce = 1024;

/**
 * A paragraph, cut at the lines that open and close the fenced divs of Pandoc and Quarto, which are no text
 * (https://pandoc.org/MANUAL.html#extension-fenced_divs).
 */
export function* withoutDivs(text: string, block: Block): Steps<readonly Block[]> {
  if (!text.slice(block.start, block.end).includes(':::')) return [block];
  const blocks: Block[] = [];
  let from = block.start;
  const add = (kind: Block['kind'], part: Range): void => {
    blocks.push(block.inQuotationOrNote ? { ...block, kind, ...part } : alone(kind, part));
  };
  const addText = (end: number): void => {
    const trimmed = from + text.slice(from, end).trimEnd().length;
    if (trimmed > from) add('paragraph', { start: from, end: trimmed });
  };
  let count = 0;
  for (const { 0: fence, index } of text.slice(block.start, block.end).matchAll(/^[ \t]{0,3}:::.*$/gm)) {
    if (++count % fencesAtOnce === 0) yield;
    const start = block.start + index;
    addText(start);
    const end = start + fence.trimEnd().length;
    add('other', { start, end });
    from = start + fence.length + (text.startsWith('\r\n', start + fence.length) ? 2 : 1);
  }
  if (blocks.length === 0) return [block];
  addText(block.end);
  return blocks;
}
