import type { Actor, NameKind } from '../knowledge/model';
import { ignorable, unitTables } from './units';

const ownKinds: ReadonlySet<NameKind> = new Set<NameKind>([
  'name',
  'short name',
  'acronym',
  'transliteration',
  'inflected form',
]);

/**
 * Where a text first has one of the names that are an actor's own, as they stand in the pack, or -1: strong names, and no
 * metonyms, which move on. It is a search in the bare text, quick enough for a long report that nobody has read into yet; a
 * name in code or in an address counts, too.
 */
export function firstOwnName(text: string, { names }: Actor): number {
  let first = -1;
  for (const { text: name, kind, weak, period } of names) {
    if (weak || period || !ownKinds.has(kind)) continue;
    const found = wholeWord(text, name);
    if (found >= 0 && (first < 0 || found < first)) first = found;
  }
  return first;
}

function wholeWord(text: string, name: string): number {
  for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + 1)) {
    if (!isInWord(text, start - 1) && !isInWord(text, start + name.length)) return start;
  }
  return -1;
}

function isInWord(text: string, index: number): boolean {
  return index >= 0 && index < text.length && (unitTables().counts[text.charCodeAt(index)] ?? 0) > ignorable;
}
