import { cutOf } from './openBlocks';
import { ParsedPart } from './parsedPart';

/** A part with the line with which the next one starts, as the part counts them. */
export interface ReadPart {
  readonly part: ParsedPart;
  readonly until: number;
}

/** So many units are parsed at once, where that is enough to cut the text behind them. */
const unitsAtOnce = 1 << 12;

/** In a part of so many units, what may become the definition of a link with text behind it is taken for a paragraph. */
const longestDefinition = 1 << 16;

/** With fewer lines, a part may not tell what its first block is. */
const fewestLines = 3;

/**
 * The parts in which Markdown is parsed from an offset on, at which a line starts, each with lines in front that open the blocks
 * that are open where it starts; `undefined` for a rest, where a longer part has to be parsed.
 */
export function* partsWithRests(
  text: string,
  from: number,
  atOnce = unitsAtOnce,
): Generator<ReadPart | undefined, void> {
  let opening = '';
  let units = atOnce;
  for (let start = from; ;) {
    const end = partEnd(text, start, units);
    const part = new ParsedPart(opening, text.slice(start, end), start);
    if (end === text.length) {
      yield { part, until: part.behind };
      return;
    }
    const cut = cutOf(part, units >= longestDefinition);
    yield cut && { part, until: cut.line };
    units = cut ? atOnce : 2 * units;
    if (!cut) continue;
    start = part.start(cut.line);
    ({ opening } = cut);
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
