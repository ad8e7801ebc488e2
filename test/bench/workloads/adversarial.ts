import type { Name } from '../../../src/core/knowledge/model';
import { nameOf } from './names';
import { random, type Random } from './random';
import { capitalised } from './script';

/** How many names an adversarial list has, as many as the ordinary one. */
const size = 100_000;

/** Made from a report's commonest words, so that the report meets their beginnings all the time. */
type MakeName = (word: () => string) => readonly string[];

function distinctNames(vocabulary: readonly string[], make: MakeName): Name[] {
  const source = random(4);
  const word = (): string => vocabulary[commonRank(source, vocabulary.length)] ?? '';
  const texts = new Set<string>();
  while (texts.size < size) for (const text of make(word)) if (texts.size < size) texts.add(text);
  return [...texts].map((text) => nameOf(text));
}

/** Half of the words are among the hundred commonest. */
function commonRank(source: Random, words: number): number {
  return source.happens(0.5) ? source.below(100) : source.below(words);
}

export function sharedFirstWord(vocabulary: readonly string[]): Name[] {
  return distinctNames(vocabulary, (word) => [`${vocabulary[0] ?? ''} ${word()} ${word()}`]);
}

export function sharedLastWord(vocabulary: readonly string[]): Name[] {
  return distinctNames(vocabulary, (word) => [`${word()} ${word()} ${vocabulary[0] ?? ''}`]);
}

/** Chains of names of two words and more, each the beginning of the next; one in twenty runs through words of the text itself. */
export function prefixesOfEachOther(vocabulary: readonly string[], text: string): Name[] {
  const source = random(5);
  const ofText = text.split(/[^\p{L}]+/u, 10_000);
  let read = 0;
  return distinctNames(vocabulary, (word) => {
    const taken = source.happens(0.05) ? ofText.slice(read, (read += 20)) : [];
    const words = taken.length > 0 ? taken : Array.from({ length: 20 }, word);
    return words.slice(1).map((_, second) => words.slice(0, second + 2).join(' '));
  });
}

/** How many words the longest name of one repeated word has. */
const longest = 300;

const repeated = (count: number, separator: string): string => Array.from({ length: count }, () => 'a').join(separator);

/** "a a", "a a a", …, each with something behind it. */
export function repeatedWord(names: readonly Name[], behind: string, separator = ' '): Name[] {
  const own = Array.from({ length: longest - 1 }, (_, count) => nameOf(repeated(count + 2, separator) + behind));
  return [...own, ...names.slice(own.length)];
}

export function textOfOneWord(length: number): string {
  return capitalised('a '.repeat(length / 2).trimEnd());
}
