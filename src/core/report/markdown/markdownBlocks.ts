import type { Steps } from '../../steps';
import type { Block, Range } from '../block';
import { BlockList } from './blockList';
import { cutOf } from './openBlocks';
import { ParsedPart } from './parsedPart';

/** So many units are parsed at once, where that is enough to cut the text behind them. */
const unitsAtOnce = 1 << 12;

/** In a part of so many units, what may become the definition of a link with text behind it is taken for a paragraph. */
const longestDefinition = 1 << 16;

/** With fewer lines, a part may not tell what its first block is. */
const fewestLines = 3;

/**
 * The blocks of Markdown from an offset on, at which a line starts. A long text is parsed in parts, each with lines in front that
 * open the blocks that are open where it starts.
 */
export function* markdownBlocks(text: string, from: number, atOnce?: number): Steps<readonly Block[]> {
  return (yield* readBlockList(text, from, atOnce)).blocks;
}

/** The outermost blocks of Markdown from an offset on, at which a line starts, those included that are empty. */
export function* outermostBlocks(text: string, from: number, atOnce?: number): Steps<readonly Range[]> {
  return (yield* readBlockList(text, from, atOnce)).outermost;
}

function* readBlockList(text: string, from: number, atOnce = unitsAtOnce): Steps<BlockList> {
  const blocks = new BlockList(text);
  let opening = '';
  let units = atOnce;
  for (let start = from; ;) {
    const end = partEnd(text, start, units);
    const part = new ParsedPart(opening, text.slice(start, end), start);
    const cut = end < text.length ? cutOf(part, units >= longestDefinition) : { line: part.behind, opening: '' };
    if (cut) {
      yield* blocks.add(part, cut.line);
      if (end === text.length) {
        yield* blocks.close();
        return blocks;
      }
      start = part.start(cut.line);
      ({ opening } = cut);
    }
    units = cut ? atOnce : 2 * units;
    yield;
  }
}

/** Where a part ends that starts with a line and has so many units or more, in whole lines. */
function partEnd(text: string, start: number, units: number): number {
  const lineBreak = /\r\n?|\n/g;
  let end = start;
  for (let lines = 0; end < text.length && (lines < fewestLines || end < start + units); lines++) {
    lineBreak.lastIndex = lines < fewestLines ? end : Math.max(end, start + units - 1);
    end = lineBreak.test(text) ? lineBreak.lastIndex : text.length;
  }
  return end;
}
