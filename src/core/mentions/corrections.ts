import type { Range } from '../report/block';
import type { Markup } from '../report/languages';
import { plainLetters } from '../report/latex/latexLetters';
import { betweenWords, visibleGap } from './gaps';

/** What somebody has put right about a name in reports: whom it means, or that it means nobody. */
export interface Correction {
  /** The name as a reader sees it in the report, on one line. */
  readonly name: string;
  /** The id of the actor, `pack/slug`; `null` where the name means nobody. */
  readonly actor: string | null;
  /** The path of the only report for which this holds, relative to its folder; left out, it holds for all. */
  readonly report?: string;
  /** The words around the only place at which this holds, as `placeOf` gives them; left out, it holds wherever the name stands. */
  readonly place?: string;
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

/** So many units around a name are looked at for the words there, and so many words of them are kept on either side. */
export const placeReach = 300;
const placeWords = 4;

/**
 * The words around a name in its paragraph on one line, with an ellipsis where the name stands: "In 1979 … sent its army".
 * Edits elsewhere leave it as it is.
 */
export function placeOf(text: string, { start, end }: Range, markup: Markup): string {
  const paragraphs = /\n[ \t>]*\r?\n/;
  const before =
    text
      .slice(Math.max(start - placeReach, 0), start)
      .split(paragraphs)
      .at(-1) ?? '';
  const [behind = ''] = text.slice(end, end + placeReach).split(paragraphs);
  const words = (part: string): readonly string[] => {
    const seen = nameIn(part, { start: 0, end: part.length }, markup).trim();
    return seen === '' ? [] : seen.split(/\s+/);
  };
  return [...words(before).slice(-placeWords), '…', ...words(behind).slice(0, placeWords)].join(' ');
}

/** Finds the correction of a name at a place, which is worked out only where it matters; `undefined` where there is none. */
export type CorrectionFinder = (name: string, place: () => string) => Correction | undefined;

/** The corrections that hold in a report: one for the place comes before one for the report, and that before one for all. */
export function correctionsFor(corrections: readonly Correction[], report: string): CorrectionFinder {
  const byName = new Map<string, Correction[]>();
  for (const correction of corrections) {
    if (correction.report !== undefined && correction.report !== report) continue;
    const name = correction.name.normalize('NFC');
    const known = byName.get(name);
    if (known) known.push(correction);
    else byName.set(name, [correction]);
  }
  return (name, place) => {
    const known = byName.get(name);
    if (!known) return undefined;
    const here = known.some((entry) => entry.place !== undefined) ? place() : undefined;
    const anywhere = known.filter((entry) => entry.place === undefined);
    return (
      (here === undefined ? undefined : known.findLast((entry) => entry.place === here)) ??
      anywhere.findLast((entry) => entry.report !== undefined) ??
      anywhere.at(-1)
    );
  };
}

/** The entries of the setting with a new one, which takes the place of an older one for the same name, reports and place. */
export function withCorrection(entries: readonly unknown[], added: Correction): readonly unknown[] {
  return [...withoutCorrection(entries, added), added];
}

/** The entries of the setting without the one for a name, reports and place. Those that are no corrections stay as they are. */
export function withoutCorrection(
  entries: readonly unknown[],
  { name, report, place }: Correction,
): readonly unknown[] {
  return entries.filter((entry) =>
    readCorrections([entry]).every((known) => known.name !== name || known.report !== report || known.place !== place),
  );
}

/** The corrections in a setting, as far as they have the shape that they should have; anybody may have written it. */
export function readCorrections(value: unknown): readonly Correction[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: unknown) => {
    if (typeof entry !== 'object' || entry === null) return [];
    const { name, actor, report, place } = entry as Readonly<Record<string, unknown>>;
    if (typeof name !== 'string' || (typeof actor !== 'string' && actor !== null)) return [];
    if (report !== undefined && typeof report !== 'string') return [];
    if (place !== undefined && typeof place !== 'string') return [];
    return [{ name, actor, ...(report !== undefined && { report }), ...(place !== undefined && { place }) }];
  });
}
