import type { Range } from '../report/block';
import type { Steps } from '../steps';
import type { IndexedName } from './nameIndex';
import type { NameScanner } from './nameScanner';
import { firstOf, foundAt, readingsOf, type Found, type Reading } from './textScanner';

/** Something that writers put into a name and that the name as a pack has it lacks. */
interface Addition {
  /** How it begins, quick to look for; the pattern then decides there. */
  readonly sign: RegExp;
  readonly pattern: RegExp;
  /** What the name has there. */
  readonly instead: string;
  readonly isAddedTo: (name: IndexedName) => boolean;
}

/** What has letters for names, which a full stop may follow: "They chose plan Zamir B. Kabulov agreed." */
const lettered = String.raw`(?<!\p{L})(?:class|group|option|part|phase|plan|section|sector|team|type|unit)`;

const additions: readonly Addition[] = [
  // "Vladimir V. Putin" is Vladimir Putin, but "John F. Omar" may be any Omar.
  {
    sign: /[\s~]{1,4}[^\s~.,]\./g,
    pattern: new RegExp(
      String.raw`(?<=\p{L}\p{M}*)(?<!${lettered}\s[^\s.]{1,40})[\s~]+\p{Lu}\.(?:[\s~]*\p{Lu}\.){0,2}(?=[*_]{0,3}[\s~]+[*_]{0,3}\p{Lu})`,
      'uy',
    ),
    instead: '',
    isAddedTo: ({ actor, name }) => !name.weak && (actor?.kinds.some(({ kind }) => kind === 'person') ?? false),
  },
  // "Islamic State – Khorasan" is Islamic State-Khorasan.
  {
    sign: / [-\u2010-\u2014] /g,
    pattern: /(?<=\p{Lu}\p{L}+) [-\u2010-\u2014] (?=\p{Lu})/uy,
    instead: '-',
    isAddedTo: () => true,
  },
];

/** So many ranges are looked at in one step. */
const rangesAtOnce = 1024;

/** So much text on either side of an addition is searched for the name that it stands in. */
const reach = 160;

/**
 * What was found in a block, with the names in place of others that writers have added something to: initials, or spaces around
 * a hyphen.
 */
export function* withLongerForms(
  text: string,
  prose: readonly Range[],
  found: readonly Found[],
  scanner: NameScanner,
): Steps<readonly Found[]> {
  const longer: Found[] = [];
  for (const [position, { start, end }] of prose.entries()) {
    if (position % rangesAtOnce === 0) yield;
    const part = text.slice(start, end);
    for (const addition of additions) {
      for (const { index } of part.matchAll(addition.sign)) {
        yield;
        addition.pattern.lastIndex = index;
        const [added] = addition.pattern.exec(part) ?? [];
        if (added === undefined) continue;
        const place = { start: start + index, end: start + index + added.length };
        const form = formAround(text, rangesAround(prose, position, place), place, addition, scanner);
        if (form) longer.push(form);
      }
    }
  }
  return longer.length === 0 ? found : firstOf([...found, ...longer]);
}

/** Those of the ranges, of which one is known, that are within reach of a place in it. */
function rangesAround(prose: readonly Range[], position: number, { start, end }: Range): readonly Range[] {
  let first = position;
  while ((prose[first - 1]?.end ?? -Infinity) > start - reach) first--;
  let behind = position + 1;
  while ((prose[behind]?.start ?? Infinity) < end + reach) behind++;
  return prose.slice(first, behind);
}

/** The name that spans an addition, found in the text without it. */
function formAround(
  text: string,
  prose: readonly Range[],
  { start, end }: Range,
  { instead, isAddedTo }: Addition,
  scanner: NameScanner,
): Found | undefined {
  const from = Math.max(start - reach, 0);
  const to = end + reach;
  const shift = end - start - instead.length;
  const window = text.slice(from, start) + instead + text.slice(end, to);
  // Offsets in the text to those in the window.
  const inWindow = (offset: number): number => (offset >= end ? offset - shift : Math.min(offset, start)) - from;
  const ranges = prose.map((range) => ({
    start: inWindow(Math.max(range.start, from)),
    end: inWindow(Math.min(range.end, to)),
  }));
  const at = start - from;
  const place = scanner.scan(window, ranges).find((other) => other.start < at && other.end > at + instead.length);
  if (!place) return undefined;
  const spans = (reading: Reading): boolean => reading.end > at + instead.length && reading.names.every(isAddedTo);
  const readings = readingsOf(place)
    .filter(spans)
    .map(({ end, names }) => ({ end: end + from + shift, names }));
  return foundAt(place.start + from, readings);
}
