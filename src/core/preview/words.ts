import type { Range } from '../report/block';

/** A word and where it stands; what a word is matters little here, as long as it is the same in two texts. */
export interface Word extends Range {
  readonly word: string;
}

const word = /[\p{L}\p{N}\p{M}]+/gu;

/** The words of a text in their order. */
export function wordsIn(text: string, offset: number): readonly Word[] {
  return Array.from(text.matchAll(word), ({ 0: found, index }) => ({
    word: found,
    start: offset + index,
    end: offset + index + found.length,
  }));
}

/** So many words that only one side has may follow each other. */
const lookAhead = 12;

/**
 * Which words of two texts are the same, where they are two readings of one text: in their order, with some words on either side
 * that the other lacks.
 */
export function alignWords<Written extends Word, Shown extends Word>(
  written: readonly Written[],
  shown: readonly Shown[],
): ReadonlyMap<Written, Shown> {
  const found = new Map<Written, Shown>();
  let left = 0;
  let right = 0;
  for (;;) {
    const here = written[left];
    const there = shown[right];
    if (!here || !there) return found;
    if (here.word === there.word) {
      found.set(here, there);
      left++;
      right++;
      continue;
    }
    const [skipLeft, skipRight] = nextCommon(written, shown, left, right);
    left += skipLeft;
    right += skipRight;
  }
}

/** How many words to skip on either side to the next that both have; rather written ones, such as the number of a list item. */
function nextCommon(
  written: readonly Word[],
  shown: readonly Word[],
  left: number,
  right: number,
): readonly [number, number] {
  for (let together = 1; together <= lookAhead; together++) {
    for (let skipped = together; skipped >= 0; skipped--) {
      const one = written[left + skipped]?.word;
      if (one !== undefined && one === shown[right + together - skipped]?.word) return [skipped, together - skipped];
    }
  }
  return [1, 1];
}
