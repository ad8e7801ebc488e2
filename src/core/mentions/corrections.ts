import { visibleGap } from './gaps';

/** What somebody has put right about a name in reports: whom it means, or that it means nobody. */
export interface Correction {
  /** The name as it is written in the report, on one line. */
  readonly name: string;
  /** The id of the actor, `pack/slug`; `null` where the name means nobody. */
  readonly actor: string | null;
  /** The path of the only report for which this holds, relative to its folder; left out, it holds for all. */
  readonly report?: string;
}

/** A stretch of a report as one line of text, as corrections name it. */
export function nameIn(text: string, start: number, end: number): string {
  return text
    .slice(start, end)
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, (gap, offset: number) =>
      visibleGap(text, start + offset, start + offset + gap.length),
    );
}

/** The correction of a name in a report, one for this report before one for all; `undefined` where there is none. */
export function correctionOf(corrections: readonly Correction[], name: string, report: string): Correction | undefined {
  const matching = corrections.filter((entry) => entry.name.normalize('NFC') === name.normalize('NFC'));
  return matching.find((entry) => entry.report === report) ?? matching.find((entry) => entry.report === undefined);
}

/** The corrections with a new one, which takes the place of an older one for the same name and reports. */
export function withCorrection(corrections: readonly Correction[], added: Correction): readonly Correction[] {
  return [...corrections.filter(({ name, report }) => name !== added.name || report !== added.report), added];
}

/** The corrections in a setting, as far as they have the shape that they should have; anybody may have written it. */
export function readCorrections(value: unknown): readonly Correction[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((entry: unknown) => {
    if (typeof entry !== 'object' || entry === null) return [];
    const { name, actor, report } = entry as Readonly<Record<string, unknown>>;
    if (typeof name !== 'string' || (typeof actor !== 'string' && actor !== null)) return [];
    return [{ name, actor, ...(typeof report === 'string' && { report }) }];
  });
}
