import { locate, type Problem } from '../src/core/knowledge/pack/problems';
import type { Material } from './material';
import { readForCheck, type Reading, type Rule } from './reading';

/** Something in a pack that breaks a rule, and where. */
export interface Finding extends Problem {
  /** The id of the rule. */
  readonly rule: string;
  /** The file that it is in, where that is not the pack. */
  readonly file?: string;
}

/** The rule that the program itself stands for: schema, references, dates, clauses. */
export const readable = 'readable';

export interface Checked {
  /** All that was found, in the order of the rules. */
  readonly findings: readonly Finding[];
  /** The pack; `undefined` where its JSON does not fit the schema, and nothing but that was checked. */
  readonly reading: Reading | undefined;
}

/** Checks the text of a pack against rules. Never throws on any text. */
export function checkPack(text: string, rules: readonly Rule[], material?: Material): Checked {
  const { reading, problems } = readForCheck(text, material);
  const read = problems.map((problem) => ({ ...problem, rule: readable }));
  if (!reading) return { findings: read, reading };
  const found = rules.flatMap((rule) =>
    locate(text, rule.find(reading)).map((problem) => ({
      ...problem,
      rule: rule.id,
      ...(rule.file !== undefined && { file: rule.file }),
    })),
  );
  return { findings: [...read, ...found], reading };
}
