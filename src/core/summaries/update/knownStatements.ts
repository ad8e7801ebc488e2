import type { KnowledgeBase } from '../../knowledge/knowledgeBase';
import type { Actor, Id, Statement } from '../../knowledge/model';

/** What packs have said before, for each statement: the texts that it has had, and the clauses of its disputes. */
export type PastWordings = Readonly<Record<Id, PastWording>>;

export interface PastWording {
  readonly texts: readonly string[];
  readonly clauses: readonly string[];
}

/** The wordings as a file kept them; entries that are none are left out. */
export function readPastWordings(json: string): PastWordings {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return {};
  }
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(Object.entries(value).filter((entry): entry is [Id, PastWording] => isWording(entry[1])));
}

function isWording(value: unknown): value is PastWording {
  const { texts, clauses } = (value ?? {}) as Readonly<Record<string, unknown>>;
  return [texts, clauses].every((list) => Array.isArray(list) && list.every((entry) => typeof entry === 'string'));
}

/** A statement with all that it may look like in a report. */
export interface KnownStatement extends PastWording {
  readonly id: Id;
  /** As the pack has it now; `undefined` where it no longer does. */
  readonly now: { readonly actor: Actor; readonly statement: Statement } | undefined;
}

/** All statements that packs make or have made. */
export function knownStatements(base: KnowledgeBase, past: PastWordings): readonly KnownStatement[] {
  const current = base.actors.flatMap((actor) => actor.statements.map((statement) => ({ actor, statement })));
  const made = current.map(({ actor, statement }): KnownStatement => {
    const { id } = statement;
    const now = wordingNow(base, statement);
    return { id, now: { actor, statement }, ...joined(past[id], now) };
  });
  const ids = new Set(made.map(({ id }) => id));
  const withdrawn = Object.entries(past).filter(([id]) => !ids.has(id));
  return [...made, ...withdrawn.map(([id, wording]): KnownStatement => ({ id, now: undefined, ...wording }))];
}

/** The wordings of the past with those of today, and whether there are any that were not among them. */
export function withWordingsNow(
  base: KnowledgeBase,
  past: PastWordings,
): { readonly wordings: PastWordings; readonly changed: boolean } {
  let changed = false;
  const wordings: Record<Id, PastWording> = { ...past };
  for (const statement of base.actors.flatMap(({ statements }) => statements)) {
    const before = past[statement.id];
    const after = joined(before, wordingNow(base, statement));
    if (before?.texts.length === after.texts.length && before.clauses.length === after.clauses.length) continue;
    wordings[statement.id] = after;
    changed = true;
  }
  return { wordings, changed };
}

function wordingNow(base: KnowledgeBase, statement: Statement): PastWording {
  const links = statement.claims.flatMap(({ id }) => base.linksTo(id));
  return { texts: [statement.text], clauses: links.flatMap(({ clause }) => clause ?? []) };
}

function joined(before: PastWording | undefined, now: PastWording): PastWording {
  return {
    texts: [...new Set([...(before?.texts ?? []), ...now.texts])],
    clauses: [...new Set([...(before?.clauses ?? []), ...now.clauses])],
  };
}
