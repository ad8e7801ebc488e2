import { shortSource } from '../citations/formatSource';
import { kindAsOf, knownAt, periodAsKnown, sortAsOf } from '../knowledge/asOf';
import { formatDate, type DateSpan } from '../knowledge/dates';
import { disputeOf, type Dispute, type DisputeMark } from '../knowledge/disputes';
import type { KnowledgeBase } from '../knowledge/knowledgeBase';
import type { Actor, Claim, Role } from '../knowledge/model';
import { sentencesOn } from '../summaries/summary';
import type { CardLabels } from './labels';
import { formatPeriod, dateText } from './periods';
import { numberSources, type SourceNumbers } from './sourceNumbers';
import { claimantName } from './speakers';

/** What a card shows of an actor as of a date, in words but without any markup. */
export interface Card {
  readonly name: string;
  readonly kind: string;
  readonly description: string;
  /** Birth or founding and, as far as they had come out by the date, death or end. */
  readonly existence: { readonly text: string; readonly sources: readonly number[] } | undefined;
  /** The roles at the date; where there are none, those that have ended. */
  readonly roles: readonly { readonly text: string; readonly period: string; readonly sources: readonly number[] }[];
  readonly statements: readonly CardStatement[];
  readonly disputes: readonly CardDispute[];
  /** How many statements and disputes are left out for space. */
  readonly more: { readonly statements: number; readonly disputes: number };
  /** What the numbers point to: number 1 is the first. */
  readonly sources: readonly CardSource[];
  /** The date that the card speaks for, and the pack it speaks from. */
  readonly asOf: string;
  readonly pack: string;
}

export interface CardStatement {
  readonly text: string;
  readonly mark: DisputeMark | undefined;
  readonly sources: readonly number[];
}

/** A contested point: who says what, and who disputes it. */
export interface CardDispute {
  readonly mark: DisputeMark;
  readonly speaker: string;
  readonly said: string;
  readonly text: string;
  readonly sources: readonly number[];
  readonly disputedBy: readonly {
    readonly how: string;
    readonly speaker: string;
    readonly said: string;
    readonly sources: readonly number[];
  }[];
}

export interface CardSource {
  readonly label: string;
  readonly url: string | undefined;
}

const shownStatements = 3;
const shownDisputes = 2;

/** The card of an actor as of a date, as known at that date. */
export function cardOf(base: KnowledgeBase, actor: Actor, at: DateSpan, labels: CardLabels): Card {
  const numbered = numberSources(at);
  const sentences = sentencesOn(base, actor, at);
  const shown = sentences.slice(0, shownStatements);
  const disputes = disputesFor(
    base,
    actor,
    shown.flatMap((sentence) => sentence.disputes),
    at,
  );
  // Read in this order, so that sources are numbered as the card shows them.
  const existence = existenceOf(actor, at, labels, numbered);
  const roles = rolesAsOf(actor, at).map((role) => {
    const period = periodAsKnown(role, at);
    return { text: role.text, period: period ? formatPeriod(period, labels) : '', sources: numbered.of(role.cites) };
  });
  const points = disputes.slice(0, shownDisputes).map((dispute) => disputeText(base, dispute, labels, numbered));
  const statements = shown.map(({ statement, mark }) => ({
    text: statement.text,
    mark,
    sources: numbered.of(statement.cites),
  }));
  return {
    name: actor.name,
    kind: labels.kinds[kindAsOf(actor, at) ?? 'class of actors'],
    description: actor.description,
    existence,
    roles,
    statements,
    disputes: points,
    more: { statements: sentences.length - shown.length, disputes: disputes.length - points.length },
    sources: numbered.all().map((source) => ({ label: shortSource(source, labels.locale), url: source.csl.URL })),
    asOf: formatDate(at, labels.locale),
    pack: base.packOf(actor.id)?.title ?? '',
  };
}

function rolesAsOf(actor: Actor, at: DateSpan): readonly Role[] {
  const { holding, ended } = sortAsOf(actor.roles, at);
  return holding.length > 0 ? holding : ended;
}

/**
 * The disputes of an actor: those behind the given sentences, then about what it says, then about what is said of it. Where
 * two claims dispute each other, the dispute counts once. What is merely qualified comes last.
 */
function disputesFor(base: KnowledgeBase, actor: Actor, first: readonly Dispute[], at: DateSpan): readonly Dispute[] {
  const known = base.claimsOn(actor.id).filter((claim) => claim.said.first <= at.last);
  const own = known.filter(({ speaker }) => speaker.actor === actor.id);
  const others = [...own, ...known].flatMap((claim) => disputeOf(base, claim, at) ?? []);
  const found = new Map<Claim['id'], Dispute>();
  const sides = new Set<Claim['id']>();
  for (const dispute of [...first, ...others]) {
    const { claim, links } = dispute;
    if (found.has(claim.id) || sides.has(claim.id)) continue;
    found.set(claim.id, dispute);
    for (const { from } of links) sides.add(from.id);
  }
  const disputes = [...found.values()];
  const qualified = disputes.filter(({ mark }) => mark === 'qualified');
  return [...disputes.filter((dispute) => !qualified.includes(dispute)), ...qualified];
}

function disputeText(
  base: KnowledgeBase,
  { claim, mark, links }: Dispute,
  labels: CardLabels,
  numbered: SourceNumbers,
): CardDispute {
  return {
    mark,
    speaker: claimantName(base, claim, labels),
    said: dateText(claim.said, labels, 'short'),
    text: claim.text,
    sources: numbered.of(claim.cites),
    disputedBy: links.flatMap(({ from, type, cites }) => {
      if (type === 'supports') return [];
      const speaker = claimantName(base, from, labels);
      const said = dateText(from.said, labels, 'short');
      return [
        { how: labels.disputedBy[type], speaker, said, sources: numbered.of(cites.length > 0 ? cites : from.cites) },
      ];
    }),
  };
}

function existenceOf(actor: Actor, at: DateSpan, labels: CardLabels, numbered: SourceNumbers): Card['existence'] {
  if (!actor.existence || !knownAt(actor.existence, at)) return undefined;
  const { start, end } = periodAsKnown(actor.existence, at) ?? actor.existence.period;
  const person = actor.kinds.some(({ kind }) => kind === 'person');
  const [began, ended] = person ? [labels.born, labels.died] : [labels.founded, labels.ended];
  const parts = [
    typeof start === 'object' ? began(dateText(start, labels)) : undefined,
    typeof end === 'object' ? ended(dateText(end, labels)) : undefined,
  ].filter((part) => part !== undefined);
  if (parts.length === 0) return undefined;
  return { text: parts.join(', '), sources: numbered.of(actor.existence.cites) };
}
