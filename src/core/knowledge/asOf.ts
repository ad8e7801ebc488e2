import { hasEnded, holdsAt, startsLater, type DateSpan, type Period } from './dates';
import { hadAppeared } from './issued';
import type { Actor, ActorKind, Cite, Claim, ContentJudgement, Timed } from './model';

/** Views of the knowledge as of a date, as known at that date: what came out later is not in them. */

/** Whether what is dated was publicly known at the date. */
export function knownAt({ knownFrom }: Timed, at: DateSpan): boolean {
  return knownFrom === undefined || at.last >= knownFrom.first;
}

/** The period as it was known at the date: an end that lay ahead, or had not come out yet, is open. */
export function periodAsKnown(timed: Timed, at: DateSpan): Period | undefined {
  const { period, endKnownFrom } = timed;
  if (!period || typeof period.end !== 'object') return period;
  // An end that lies ahead is open, even where it is announced.
  const endKnown = Math.max(period.end.first, endKnownFrom?.first ?? period.end.first);
  return at.last < endKnown ? { ...period, end: 'open' } : period;
}

/**
 * What something dated is at a date. What may hold ("not known") counts as holding: its period says so. What starts after the
 * date, or came out after it, is later.
 */
export type Standing = 'holding' | 'ended' | 'later';

/** What something dated is at a date, as known at that date. */
export function standingOf(timed: Timed, at: DateSpan): Standing {
  const period = periodAsKnown(timed, at);
  if (!knownAt(timed, at) || (period && startsLater(period, at))) return 'later';
  return period && hasEnded(period, at) ? 'ended' : 'holding';
}

const everythingKnown: DateSpan = { first: Number.MAX_SAFE_INTEGER, last: Number.MAX_SAFE_INTEGER };

/** The date by which disputes are judged: what came later than the report is shown with all that is known of it. */
export function judgedAt(standing: Standing, at: DateSpan): DateSpan {
  return standing === 'later' ? everythingKnown : at;
}

/** Dated things apart by what they are at a date. */
export type Dated<Entry> = Readonly<Record<Standing, readonly Entry[]>>;

/** Sorts dated things by what they are at a date, keeping their order. */
export function sortAsOf<Entry extends Timed>(entries: readonly Entry[], at: DateSpan): Dated<Entry> {
  const sorted: Record<Standing, Entry[]> = { holding: [], ended: [], later: [] };
  for (const entry of entries) sorted[standingOf(entry, at)].push(entry);
  return sorted;
}

/**
 * The sources to cite in a report of a date: those that had appeared, as far as is known. Where all appeared later, they are
 * all there is, and their dates say so.
 */
export function citesAsOf(cites: readonly Cite[], at: DateSpan): readonly Cite[] {
  const appeared = cites.filter(({ source }) => hadAppeared(source.csl, at));
  return appeared.length > 0 ? appeared : cites;
}

/** The kind of actor at the date; the first one listed where none of the periods fits. */
export function kindAsOf(actor: Actor, at: DateSpan): ActorKind | undefined {
  const fitting = actor.kinds.find(({ period }) => !period || holdsAt(period, at) !== 'no');
  return (fitting ?? actor.kinds[0])?.kind;
}

/** The judgement of a claim's content in force at the date, or `undefined` before the first. */
export function judgementAsOf(claim: Claim, at: DateSpan): ContentJudgement | undefined {
  return claim.content.findLast(({ from }) => from.first <= at.last)?.judgement;
}
