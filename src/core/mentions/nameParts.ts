import { visibleGap } from './gaps';
import { foldWord, visible } from './spelling';
import { endOf, startOf, WordReader } from './wordReader';

/** A name, cut into words and what stands between these. */
export interface NameParts {
  /** As `visible` gives them. */
  readonly words: readonly string[];
  /** The words as all ways to write them have them. */
  readonly folded: readonly string[];
  /** Between one word and the next, as `visibleGap` gives it; one fewer than words. */
  readonly gaps: readonly string[];
  /** Behind the last word, such as the last full stop of "U.S.". */
  readonly tail: string;
}

/** The parts of a name. A text without a word has none, and no name of it is ever found. */
export function partsOf(name: string): NameParts {
  const reader = new WordReader();
  reader.read(name, 0, name.length);
  const { words: read } = reader;
  const ranges = Array.from({ length: read.count }, (_, word) => [startOf(read, word), endOf(read, word)] as const);
  const words = ranges.map(([start, end]) => visible(name.slice(start, end)));
  return {
    words,
    folded: words.map(foldWord),
    gaps: ranges.slice(1).map(([start], word) => visibleGap(name, ranges[word]?.[1] ?? 0, start)),
    tail: name.slice(ranges.at(-1)?.[1] ?? 0).trim(),
  };
}
