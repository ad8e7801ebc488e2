import { shortSource } from '../citations/formatSource';
import { kindAsOf, knownAt, periodAsKnown, sortAsOf } from '../knowledge/asOf';
import { formatDate, type DateSpan, type Period } from '../knowledge/dates';
import { disputeOf, type Dispute, type DisputeMark } from '../knowledge/disputes';
import type { KnowledgeBase } from '../knowledge/knowledgeBase';
import type { Actor, Cite, Claim, Source, Speaker } from '../knowledge/model';
import { summaryOf } from '../summaries/summary';
import type { CardLabels } from './labels';
import { formatPeriod } from './periods';

/** What a card shows of an actor as of a date, in words but without any markup. */
export interface Card {
  readonly name: string;
  readonly kind: string;
  readonly description: string;
  /** Birth or founding and, as far as they had come out by the date, death or end. */
  readonly existence: string | undefined;
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
  const numbered = numberSources();
  const sentences = summaryOf(base, actor, at);
  const shown = sentences.slice(0, shownStatements);
  const disputes = disputesFor(
    base,
    actor,
    shown.flatMap((sentence) => sentence.disputes),
    at,
  );
  // Read in this order, so that sources are numbered as the card shows them.
  const roles = sortAsOf(actor.roles, at).holding.map((role) => ({
    text: role.text,
    period: periodText(periodAsKnown(role, at), labels),
    sources: numbered.of(role.cites),
  }));
  const shownPoints = disputes.slice(0, shownDisputes).map((dispute) => ({
    mark: dispute.mark,
    speaker: speakerName(base, dispute.claim.speaker, labels),
    said: formatDate(dispute.claim.said, labels.locale, 'short'),
    text: dispute.claim.text,
    sources: numbered.of(dispute.claim.cites),
    disputedBy: disputants(base, dispute, labels, numbered),
  }));
  const statements = shown.map(({ statement, mark }) => ({
    text: statement.text,
    mark,
    sources: numbered.of(statement.cites),
  }));
  return {
    name: actor.name,
    kind: labels.kinds[kindAsOf(actor, at) ?? 'class of actors'],
    description: actor.description,
    existence: existenceText(actor, at, labels),
    roles,
    statements,
    disputes: shownPoints,
    more: {
      statements: sentences.length - shown.length,
      disputes: Math.max(disputes.length - shownDisputes, 0),
    },
    sources: numbered.all().map((source) => ({ label: shortSource(source, labels.locale), url: source.csl.URL })),
    asOf: formatDate(at, labels.locale),
    pack: base.packOf(actor.id)?.title ?? '',
  };
}

/** The name of who says something, with the outlet it was said to where the speaker is only a label. */
export function speakerName(base: KnowledgeBase, speaker: Speaker, labels: CardLabels): string {
  const actor = speaker.actor === undefined ? undefined : base.actor(speaker.actor);
  return actor?.name ?? speaker.label ?? labels.unnamedSpeaker;
}

/** The disputes of an actor: those behind the given sentences, then about what it says, then about what is said of it. */
function disputesFor(base: KnowledgeBase, actor: Actor, first: readonly Dispute[], at: DateSpan): readonly Dispute[] {
  const known = base.claimsOn(actor.id).filter((claim) => claim.said.first <= at.last);
  const bySpeaker = [
    ...known.filter(({ speaker }) => speaker.actor === actor.id),
    ...known.filter(({ speaker }) => speaker.actor !== actor.id),
  ];
  const others = bySpeaker.flatMap((claim) => disputeOf(base, claim, at) ?? []);
  const byClaim = new Map<Claim, Dispute>();
  for (const dispute of [...first, ...others]) {
    if (!byClaim.has(dispute.claim)) byClaim.set(dispute.claim, dispute);
  }
  return [...byClaim.values()];
}

function disputants(
  base: KnowledgeBase,
  { links }: Dispute,
  labels: CardLabels,
  numbered: SourceNumbers,
): CardDispute['disputedBy'] {
  return links.flatMap(({ from, type, cites }) => {
    if (type === 'supports') return [];
    return [
      {
        how: labels.disputedBy[type],
        speaker: speakerName(base, from.speaker, labels),
        said: formatDate(from.said, labels.locale, 'short'),
        sources: numbered.of(cites.length > 0 ? cites : from.cites),
      },
    ];
  });
}

function periodText(period: Period | undefined, labels: CardLabels): string {
  return period ? formatPeriod(period, labels) : '';
}

function existenceText(actor: Actor, at: DateSpan, labels: CardLabels): string | undefined {
  if (!actor.existence || !knownAt(actor.existence, at)) return undefined;
  const { start, end } = periodAsKnown(actor.existence, at) ?? actor.existence.period;
  const person = actor.kinds.some(({ kind }) => kind === 'person');
  const [began, ended] = person ? [labels.born, labels.died] : [labels.founded, labels.ended];
  const parts = [
    typeof start === 'object' ? began(formatDate(start, labels.locale)) : undefined,
    typeof end === 'object' ? ended(formatDate(end, labels.locale)) : undefined,
  ].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join(', ') : undefined;
}

interface SourceNumbers {
  of(cites: readonly Cite[]): readonly number[];
  all(): readonly Source[];
}

/** Numbers sources from 1 in the order in which they are first cited. */
function numberSources(): SourceNumbers {
  const numbers = new Map<Source, number>();
  return {
    of: (cites) => [
      ...new Set(
        cites.map(({ source }) => {
          const number = numbers.get(source) ?? numbers.size + 1;
          numbers.set(source, number);
          return number;
        }),
      ),
    ],
    all: () => [...numbers.keys()],
  };
}
