import { parsePeriod } from '../../../src/core/knowledge/dates';
import type { Name } from '../../../src/core/knowledge/model';
import { random, type Random } from './random';
import { capitalised, makeWord, type Script } from './script';

/** Names differ in nothing but what is said here. */
export function nameOf(text: string, rule: Name['case'] = 'ordinary'): Name {
  return { text, language: 'en', kind: 'name', case: rule, weak: false };
}

/** Names of which it depends on the date whether they are meant. */
export function datedNames(texts: readonly string[]): Name[] {
  const period = parsePeriod('1900/..');
  return texts.map((text) => ({ ...nameOf(text), ...(period && { period }) }));
}

/**
 * So many different names of one to four words, the first of a longer list those of a shorter one. About a third of the
 * words of longer names are ordinary words of the reports; some names are acronyms, some have a hyphen.
 */
export function makeNames(count: number, script: Script, vocabulary: readonly string[]): Name[] {
  const source = random(2);
  const proper = properWords(source, script);
  const texts = new Set<string>();
  const names: Name[] = [];
  while (names.length < count) {
    const name = makeName(source, script, vocabulary, proper);
    if (texts.has(name.text)) continue;
    texts.add(name.text);
    names.push(name);
  }
  return names;
}

type Words = readonly [string, ...string[]];

function properWords(source: Random, script: Script): Words {
  const word = (): string => capitalised(makeWord(source, script, 2 + source.below(2)));
  return [word(), ...Array.from({ length: 40_000 }, word)];
}

function makeName(source: Random, script: Script, vocabulary: readonly string[], proper: Words): Name {
  const kind = source.next();
  if (kind < 0.02) return nameOf(acronym(source, script), 'exact');
  if (kind < 0.15) return nameOf(capitalised(makeWord(source, script, 2 + source.below(3))));
  const words = kind < 0.65 ? 2 : kind < 0.9 ? 3 : 4;
  const parts = Array.from({ length: words }, (_, place) => {
    const inside = place > 0 && place < words - 1;
    if (inside && source.happens(0.3)) return vocabulary[source.below(12)] ?? '';
    if (source.happens(0.35)) return capitalised(vocabulary[20 + source.below(vocabulary.length - 20)] ?? '');
    return source.pick(proper);
  });
  return nameOf(parts.join(source.happens(0.03) ? '-' : ' '));
}

function acronym(source: Random, script: Script): string {
  return Array.from({ length: 3 + source.below(3) }, () => source.pick(script.onsets).charAt(0).toUpperCase()).join('');
}
