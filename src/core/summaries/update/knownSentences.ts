import type { DateSpan } from '../../knowledge/dates';
import type { KnowledgeBase } from '../../knowledge/knowledgeBase';
import type { Cite, Claim, Id } from '../../knowledge/model';
import { claimSentence, datedSentence, datedTexts, type CitedSentence } from '../citedSentence';
import { standingOf, type Standing } from '../../knowledge/asOf';
import type { Steps } from '../../steps';
import type { ReportTerms } from '../terms';
import { sameAtDate } from './sameAtDate';

/** What packs have said before: for each statement and claim the sentences that it has had, and the clauses of its disputes. */
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

/** What a pack makes of a statement or a claim. */
export interface PackSentence extends PastWording {
  readonly id: Id;
  readonly cites: readonly Cite[];
  /** The claims that it rests on. */
  readonly claims: readonly Claim[];
  /** Whether it holds at a date; what a claim says holds from the day on which it was said. */
  readonly standing: (at: DateSpan) => Standing;
  /** It as a sentence of a report of a date. */
  readonly sentence: (at: DateSpan) => CitedSentence;
  /** The sentence that says the same of the time of a report, where this one does not hold; see `sameAtDate`. */
  readonly instead: (at: DateSpan) => CitedSentence | undefined;
}

/** A statement or a claim with all that it may look like in a report. */
export interface KnownSentence extends PastWording {
  readonly id: Id;
  /** As the pack has it now; `undefined` where it no longer does. */
  readonly now: PackSentence | undefined;
}

/** All sentences that packs make or have made, in steps. */
export function* knownSentences(
  base: KnowledgeBase,
  past: PastWordings,
  terms: ReportTerms,
): Steps<readonly KnownSentence[]> {
  const known: KnownSentence[] = [];
  const ids = new Set<Id>();
  for (const now of packSentences(base, terms)) {
    known.push({ id: now.id, now, ...joined(past[now.id], now) });
    ids.add(now.id);
    yield;
  }
  for (const [id, wording] of Object.entries(past)) if (!ids.has(id)) known.push({ id, now: undefined, ...wording });
  return known;
}

/** The wordings of the past with those of today, and whether there are any that were not among them; in steps. */
export function* withWordingsNow(
  base: KnowledgeBase,
  past: PastWordings,
  terms: ReportTerms,
): Steps<{ readonly wordings: PastWordings; readonly changed: boolean }> {
  let changed = false;
  const wordings: Record<Id, PastWording> = { ...past };
  for (const now of packSentences(base, terms)) {
    yield;
    const before = past[now.id];
    const after = joined(before, now);
    if (before?.texts.length === after.texts.length && before.clauses.length === after.clauses.length) continue;
    wordings[now.id] = after;
    changed = true;
  }
  return { wordings, changed };
}

function* packSentences(base: KnowledgeBase, terms: ReportTerms): Generator<PackSentence, void> {
  const clausesOf = (claims: readonly Claim[]): readonly string[] =>
    claims.flatMap(({ id }) => base.linksTo(id)).flatMap(({ clause }) => clause ?? []);
  for (const actor of base.actors) {
    for (const statement of actor.statements) {
      const { id, cites, claims } = statement;
      yield {
        id,
        cites,
        claims,
        texts: datedTexts(statement, terms),
        clauses: clausesOf(claims),
        standing: (at) => standingOf(statement, at),
        sentence: (at) => datedSentence(base, statement, at, terms),
        instead: (at) => {
          const same = sameAtDate(actor, statement, at);
          return same && datedSentence(base, same, at, terms);
        },
      };
    }
  }
  for (const claim of base.packs.flatMap((pack) => pack.claims)) {
    yield {
      id: claim.id,
      cites: claim.cites,
      claims: [claim],
      texts: [claimSentence(base, claim, claim.said, terms).text],
      clauses: clausesOf([claim]),
      standing: (at) => (claim.said.first > at.last ? 'later' : 'holding'),
      sentence: (at) => claimSentence(base, claim, at, terms),
      instead: () => undefined,
    };
  }
}

function joined(before: PastWording | undefined, { texts, clauses }: PastWording): PastWording {
  return {
    texts: [...new Set([...(before?.texts ?? []), ...texts])],
    clauses: [...new Set([...(before?.clauses ?? []), ...clauses])],
  };
}
