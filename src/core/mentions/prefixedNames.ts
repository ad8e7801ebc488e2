import type { Range } from '../report/block';
import type { Steps } from '../steps';
import type { IndexedName } from './nameIndex';
import type { NameScanner } from './nameScanner';
import { firstOf, foundAt, readingsOf, type Found } from './textScanner';

// Arabic writes "and" and "so", "in", "to" and "like" as one word with the next, in this order (Ryding, A Reference Grammar of
// Modern Standard Arabic, 2005, chapters 16 and 18). The article is no prefix here: with it, names are other words
// ("الطالبان", the two students). Marks and tatweel may stand behind each letter.
const hidden = String.raw`[\p{M}\u0640]*`;
const [conjunction, preposition] = [`[\u0648\u0641]${hidden}`, `[\u0628\u0644\u0643]${hidden}`];
const prefixes = [conjunction, `(?:${conjunction})?${preposition}`].map(
  (prefix) => new RegExp(String.raw`(?<![\p{L}\p{M}\p{N}])${prefix}(?=\p{Script=Arabic}{3})`, 'gu'),
);
const [alef, lam] = ['\u0627', '\u0644'];

/** Shorter ones are too often the rest of another word. */
const shortest = 4;
/** So much text behind a prefix is searched for the name. */
const wordsWithinReach = /[^]{1,96}(?!\S)/y;
/** So many prefixes, and so many ranges, are read in one step. */
const atOnce = 1024;

/** What stands behind a prefix, as a paragraph of its own. */
interface Bare {
  /** Where the text has its name, and by how much offsets are less here. */
  readonly start: number;
  readonly shift: number;
}

/** What was found in a block, with the names in it that are one word with an Arabic conjunction or preposition in front. */
export function* withPrefixedNames(
  text: string,
  prose: readonly Range[],
  found: readonly Found[],
  scanner: NameScanner,
): Steps<readonly Found[]> {
  /** By where they start among the others. */
  const bares = new Map<number, Bare>();
  let all = '';
  for (const [position, { start, end }] of prose.entries()) {
    if (position % atOnce === 0) yield;
    const part = text.slice(start, end);
    for (const prefix of prefixes) {
      for (const { 0: letters, index } of part.matchAll(prefix)) {
        const behind = index + letters.length;
        // "To" and the article are "لل": there, what is left of the article is made whole as well.
        const articles = letters.endsWith(lam) && part.charAt(behind) === lam ? ['', alef] : [''];
        for (const article of articles) {
          bares.set(all.length, { start: start + behind, shift: start + behind - all.length - article.length });
          wordsWithinReach.lastIndex = behind;
          all += `${article}${wordsWithinReach.exec(part)?.[0] ?? ''}\n\n`;
        }
        if (bares.size % atOnce === 0) yield;
      }
    }
  }
  if (bares.size === 0) return found;
  const prefixed: Found[] = [];
  for (const place of yield* scanner.read(all, [{ start: 0, end: all.length }])) {
    const bare = bares.get(place.start);
    const form = bare && strongOf(place, bare);
    if (form) prefixed.push(form);
  }
  return prefixed.length === 0 ? found : firstOf([...found, ...prefixed]);
}

/** The place in the whole text, so far as it may be a strong name. */
function strongOf(place: Found, { start, shift }: Bare): Found | undefined {
  const isStrong = ({ name }: IndexedName): boolean => !name.weak && name.text.length >= shortest;
  const readings = readingsOf(place)
    .filter(({ names }) => names.every(isStrong))
    .map(({ end, names }) => ({ end: end + shift, names }));
  return foundAt(start, readings);
}
