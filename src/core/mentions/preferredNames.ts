import type { Actor } from '../knowledge/model';
import { patternOf } from '../patternOf';

/** How a house writes names: from a name as packs write it to the house's spelling. */
export type PreferredNames = ReadonlyMap<string, string>;

/** The spellings in a setting, as far as they have the shape that they should have; anybody may have written it. */
export function readPreferredNames(value: unknown): PreferredNames {
  if (typeof value !== 'object' || value === null) return new Map();
  const entries = Object.entries(value).flatMap(([name, spelling]: [string, unknown]) =>
    typeof spelling === 'string' && spelling.trim() !== '' && !/[\r\n]/.test(spelling)
      ? [[name, spelling.trim()] as const]
      : [],
  );
  return new Map(entries);
}

/**
 * A name of an actor in the house's spelling. What the house spells otherwise is the whole name; or a name of one word that is
 * a word of it ("Taliban" in "Afghan Taliban"); of a person also several words of it. Other names of several words are not
 * looked for in longer ones: "Islamic State" is no part of "Islamic State of Iraq and Syria" that could be called otherwise.
 */
export function spelledName(written: string, actor: Actor, preferred: PreferredNames): string {
  if (preferred.size === 0) return written;
  const own = actor.names.flatMap(({ text }) => (preferred.has(text) ? [text] : []));
  if (own.includes(written)) return preferred.get(written) ?? written;
  const isPerson = actor.kinds.some(({ kind }) => kind === 'person');
  const parts = own.filter((name) => isPerson || !/\s/.test(name));
  return parts.length === 0 ? written : written.replace(wholeWords(parts), (part) => preferred.get(part) ?? part);
}

/** Finds any of some texts where it is no part of a longer word; of several the longest. */
export function wholeWords(texts: readonly string[]): RegExp {
  const longestFirst = [...texts].sort((left, right) => right.length - left.length);
  // Lines break wherever there is a blank.
  const patterns = longestFirst.map((text) => text.split(/\s+/).map(patternOf).join('\\s+'));
  return new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${patterns.join('|')})(?![\\p{L}\\p{M}\\p{N}])`, 'gu');
}
