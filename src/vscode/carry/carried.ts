import { asText, asTexts, readArguments } from '../host/arguments';
import {
  joinArguments,
  type ActorArguments,
  type InsertSummaryArguments,
  type OpenSourceArguments,
} from '../host/commands';

/** What somebody drags or copies from the sidebar, as the commands would be told: actors or sentences on them, else sources. */
export type Carried = Pick<InsertSummaryArguments, 'actors' | 'statements'> & OpenSourceArguments;

/** The type under which it travels. Not that of files or of text, with which the editor would deal itself. */
export const carriedType = 'application/vnd.dossier.rows';

/** What rows of the sidebar carry, which have the arguments of the commands on them; `undefined` where that is nothing. */
export function carriedBy(rows: readonly unknown[]): Carried | undefined {
  const given = rows.map(argumentsIn);
  const insertable = given.filter(({ actor }) => actor !== undefined);
  if (insertable.length > 0) return joinArguments(insertable);
  const sources = [...new Set(given.flatMap((row) => row.sources ?? []))];
  return sources.length > 0 ? { sources } : undefined;
}

/** Reads what was carried; `undefined` where it is none. Any extension may set the type. */
export function readCarried(text: string): Carried | undefined {
  try {
    const { actors, statements, sources } = argumentsIn(JSON.parse(text));
    if (actors) return { actors, ...(statements && { statements }) };
    return sources && { sources };
  } catch {
    return undefined;
  }
}

function argumentsIn(value: unknown): ActorArguments & Carried {
  return readArguments(value, { actor: asText, actors: asTexts, statements: asTexts, sources: asTexts });
}
