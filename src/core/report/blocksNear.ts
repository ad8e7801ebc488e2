import type { Block } from './block';
import { blocksOf } from './blocks';
import type { Markup } from './languages';
import { cutSections } from './sections/cutSections';

/**
 * The blocks of those parts of a text that offsets stand in, in their order: as `blocksOf` gives them for the whole text, which
 * takes much longer to read when it is long. Blocks further away are left out.
 */
export function blocksNear(text: string, markup: Markup, offsets: readonly number[]): readonly Block[] {
  const sections = cutSections(text, markup);
  const starts: number[] = [];
  let length = 0;
  for (const section of sections) {
    starts.push(length);
    length += section.length;
  }
  const startOf = (index: number): number => starts[index] ?? length;
  const blocks: Block[] = [];
  let read = 0;
  for (const offset of [...offsets].sort((left, right) => left - right)) {
    let [first, behind] = sectionsAround(starts, offset);
    // A list goes on over sections: its items stand apart.
    while (first > read && isItem(sections[first]) && isItem(sections[first - 1])) first--;
    while (behind < sections.length && isItem(sections[behind]) && isItem(sections[behind - 1])) behind++;
    first = Math.max(first, read);
    if (first >= behind) continue;
    const part = text.slice(startOf(first), startOf(behind));
    for (const block of blocksOf(part, markup)) blocks.push(moved(block, startOf(first)));
    read = behind;
  }
  return blocks;
}

/** The first section that an offset touches, and the one behind the last. */
function sectionsAround(starts: readonly number[], offset: number): [number, number] {
  let low = 0;
  let high = starts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return [starts[low] === offset && low > 0 ? low - 1 : low, low + 1];
}

const item = /^(?:[-+*]|\d{1,9}[.)])(?:[ \t]|\r?\n)/;

function isItem(section: string | undefined): boolean {
  return section !== undefined && item.test(section);
}

function moved({ start, end, outer, ...block }: Block, by: number): Block {
  return { ...block, start: start + by, end: end + by, outer: { start: outer.start + by, end: outer.end + by } };
}
