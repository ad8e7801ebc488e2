import type { Name } from '../../../src/core/knowledge/model';
import { isSpelled } from '../../../src/core/mentions/spelling';
import { timed, type Prepared, type Program } from '../program';
import type { Workload } from '../workloads/workload';

/**
 * Peers know nothing of words, case or spellings. What they lack is done around them, as cheaply as it can be: they are fed
 * text and names in small letters, and what they find is held against the names. All of it is part of the measured work, save
 * for what happens when a list is built.
 */

/** Finds the longest of the names that starts at an offset and ends at `limit` or before; gives its end, 0 where none does. */
export type LongestAt = (folded: string, start: number, limit: number) => number;

/** A peer that looks for names from an offset on, such as a trie. */
export function prefixPeer(title: string, workload: string, build: (keys: readonly string[]) => LongestAt): Program {
  return peer(title, workload, (names) => {
    const byKey = groupByKey(names);
    const { value: longestAt, ms: buildMs } = timed(() => build([...byKey.keys()]));
    return { buildMs, search: (text) => searchByPrefix(text, byKey, longestAt) };
  });
}

/** A peer that finds all occurrences of all names, inside of words as well: gives a start, an end, a start, … */
export type AllIn = (folded: string) => readonly number[];

export function occurrencePeer(title: string, workload: string, build: (keys: readonly string[]) => AllIn): Program {
  return peer(title, workload, (names) => {
    const byKey = groupByKey(names);
    const { value: allIn, ms: buildMs } = timed(() => build([...byKey.keys()]));
    return { buildMs, search: (text) => searchAll(text, byKey, allIn) };
  });
}

interface Built {
  readonly buildMs: number;
  readonly search: (text: string) => readonly number[];
}

function peer(title: string, workload: string, build: (names: readonly Name[]) => Built): Program {
  const prepare = ({ text, names }: Workload): Prepared => {
    const { search, buildMs } = build(names);
    return { run: () => search(text), hits: () => search(text), facts: { buildMs } };
  };
  return { title, measured: [{ group: 'peers', workloads: [workload] }], prepare };
}

type NamesByKey = ReadonlyMap<string, readonly Name[]>;

function groupByKey(names: readonly Name[]): NamesByKey {
  const byKey = new Map<string, Name[]>();
  for (const name of names) {
    const key = fold(name.text);
    const known = byKey.get(key);
    if (known) known.push(name);
    else byKey.set(key, [name]);
  }
  return byKey;
}

/**
 * In small letters, as many units as before: peers are measured on English. V8's compiler repeats `toLowerCase` in every turn
 * of a loop behind it where it can see it, which took minutes; it does not see through this one.
 */
function fold(text: string): string {
  return text.toLocaleLowerCase('en');
}

const isWord = Uint8Array.from({ length: 0x10000 }, (_, unit) =>
  /^[\p{L}\p{N}]/u.test(String.fromCharCode(unit)) ? 1 : 0,
);

/** Whether a word begins or ends at an offset. */
function isBoundary(text: string, offset: number): boolean {
  return isWord[text.charCodeAt(offset - 1)] !== isWord[text.charCodeAt(offset)];
}

function searchByPrefix(text: string, byKey: NamesByKey, longestAt: LongestAt): readonly number[] {
  const folded = fold(text);
  const hits: number[] = [];
  for (let index = 0; index < text.length;) {
    if (isWord[folded.charCodeAt(index)] === 0) {
      index++;
      continue;
    }
    const start = index;
    let end = longestAt(folded, start, folded.length);
    while (end > start && !(isBoundary(folded, end) && isWritten(text, folded, start, end, byKey))) {
      end = shorterEnd(folded, start, end);
      if (end > start) end = longestAt(folded, start, end);
    }
    if (end > start) {
      hits.push(start, end);
      index = end;
    } else while (isWord[folded.charCodeAt(index)] === 1) index++;
  }
  return hits;
}

/** The last end of a word before an end, or the start. */
function shorterEnd(folded: string, start: number, end: number): number {
  let index = end - 1;
  while (index > start && !(isBoundary(folded, index) && isWord[folded.charCodeAt(index)] === 0)) index--;
  return index;
}

function searchAll(text: string, byKey: NamesByKey, allIn: AllIn): readonly number[] {
  const folded = fold(text);
  const found = allIn(folded);
  const whole: (readonly [number, number])[] = [];
  for (let place = 0; place < found.length; place += 2) {
    const [start = 0, end = 0] = [found[place], found[place + 1]];
    if (isBoundary(folded, start) && isBoundary(folded, end)) whole.push([start, end]);
  }
  whole.sort((left, right) => left[0] - right[0] || right[1] - left[1]);
  const hits: number[] = [];
  let last = 0;
  for (const [start, end] of whole) {
    if (start < last || !isWritten(text, folded, start, end, byKey)) continue;
    hits.push(start, end);
    last = end;
  }
  return hits;
}

function isWritten(text: string, folded: string, start: number, end: number, byKey: NamesByKey): boolean {
  const names = byKey.get(folded.slice(start, end)) ?? [];
  return names.some((name) => text.startsWith(name.text, start) || isWrittenOtherwise(name, text.slice(start, end)));
}

function isWrittenOtherwise(name: Name, written: string): boolean {
  const words = written.split(/[^\p{L}\p{N}]+/u);
  return name.text.split(/[^\p{L}\p{N}]+/u).every((word, place) => isSpelled(name.case, word, words[place] ?? ''));
}
