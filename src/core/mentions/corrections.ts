import type { Range } from '../report/block';
import type { Markup } from '../report/languages';
import { plainLetters } from '../report/latexLetters';
import { betweenWords, visibleGap } from './gaps';

/** What somebody has put right about a name in reports: whom it means, or that it means nobody. */
export interface Correction {
  /** The name as a reader sees it in the report, on one line. */
  readonly name: string;
  /** The id of the actor, `pack/slug`; `null` where the name means nobody. */
  readonly actor: string | null;
  /** The path of the only report for which this holds, relative to its folder; left out, it holds for all. */
  readonly report?: string;
}

/** A stretch of a report as one line of text without its markup, as corrections name it. */
export function nameIn(text: string, { start, end }: Range, markup: Markup): string {
  const letters = markup === 'latex' ? plainLetters(text.slice(start, end)) : undefined;
  if (letters) return nameIn(letters.text, { start: 0, end: letters.text.length }, 'plain');
  const seen = text
    .slice(start, end)
    .replace(betweenWords, (whole, at: number) => visibleGap(text, start + at, start + at + whole.length));
  return seen.normalize('NFC');
}

/** Whom names mean in a report, as far as that was put right: an actor's id, or `null` for nobody. */
export function correctionsFor(corrections: readonly Correction[], report: string): ReadonlyMap<string, string | null> {
  const inAll = corrections.filter((entry) => entry.report === undefined);
  const here = corrections.filter((entry) => entry.report === report);
  return new Map([...inAll, ...here].map(({ name, actor }) => [name.normalize('NFC'), actor]));
}

/** The entries of the setting with a new one, which takes the place of an older one for the same name and reports. */
export function withCorrection(entries: readonly unknown[], added: Correction): readonly unknown[] {
  return [...withoutCorrection(entries, added), added];
}

/** The entries of the setting without the one for a name and reports. Those that are no corrections stay as they are. */
export function withoutCorrection(entries: readonly unknown[], { name, report }: Correction): readonly unknown[] {
  return entries.filter((entry) =>
    readCorrections([entry]).every((known) => known.name !== name || known.report !== report),
  );
}

/** The corrections in a setting, as far as they have the shape that they should have; anybody may have written it. */
export function readCorrections(value: unknown): readonly Correction[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: unknown) => {
    if (typeof entry !== 'object' || entry === null) return [];
    const { name, actor, report } = entry as Readonly<Record<string, unknown>>;
    if (typeof name !== 'string' || (typeof actor !== 'string' && actor !== null)) return [];
    if (report !== undefined && typeof report !== 'string') return [];
    return [{ name, actor, ...(report !== undefined && { report }) }];
  });
}
