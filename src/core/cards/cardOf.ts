import { kindAsOf, knownAt, periodAsKnown, sortAsOf } from '../knowledge/asOf';
import { formatDate, type DateSpan } from '../knowledge/dates';
import type { Dispute, DisputeMark } from '../knowledge/disputes';
import type { KnowledgeBase } from '../knowledge/knowledgeBase';
import type { Actor, Cite, Role } from '../knowledge/model';
import type { CitedSentence } from '../summaries/citedSentence';
import { sentencesOn } from '../summaries/summary';
import { shortSource } from '../citations/formatSource';
import type { Card, CardDispute, CardMark, CardSide, CitedText } from './card';
import { linesOfCard } from './cardLines';
import type { CardLabels } from './labels';
import { dateText, formatPeriod } from '../knowledge/periods';
import { disputesBeside, disputesOn, weigh } from './points';
import { relationsAsOf, type CardRelation } from './relations';
import { anyRoom, type CardRoom } from './room';
import { numberSources, type SourceNumbers } from './sourceNumbers';
import { spelledCard } from './spelledCard';
import { claimantName } from '../knowledge/speakers';
import type { HouseNames } from '../mentions/houseNames';

/** What a card is made for, beside its actor and its date. */
export interface CardPlace {
  /** Left out, everything is shown that a card may show. */
  readonly room?: CardRoom;
  /** Other actors that the same words may name. */
  readonly others?: readonly Actor[];
  /** Whether the report also names an actor, whose relations then come first. */
  readonly isInReport?: (actor: Actor) => boolean;
  /** What a reader must know of the card's date, in words. */
  readonly remark?: string;
  /** Whether the date is that of today since nobody has given one. */
  readonly isToday?: boolean;
  /** What can be done from the card, in words: it takes room, too. */
  readonly actions?: readonly string[];
  /** How the house writes names; left out, as the packs do. */
  readonly names?: HouseNames;
}

/** How many of each a card shows at most, so that it can be taken in at a glance. */
const most = { roles: 2, sentences: 3, disputes: 2, relations: 3, sides: 2 } as const;

/** What a card may show beside who it is; which of it depends on the room. */
type Part = Role | CitedSentence | Dispute | CardRelation;

/**
 * The card of an actor as of a date, as known at that date. It shows as much as there is room for, the weightiest first; the first
 * role, the first sentence and the first contested point stand on it in any case.
 */
export function cardOf(
  base: KnowledgeBase,
  actor: Actor,
  at: DateSpan,
  labels: CardLabels,
  place: CardPlace = {},
): Card {
  const { room = anyRoom, isInReport = () => false } = place;
  const pack = base.packOf(actor.id);
  const allSentences = sentencesOn(base, actor, at);
  const allDisputes = disputesOn(base, actor, at);
  const sentences = allSentences.slice(0, most.sentences);
  const disputes = disputesBeside(allDisputes, sentences).slice(0, most.disputes);
  const roles = rolesAsOf(actor, at).slice(0, most.roles);
  const relations = relationsAsOf(base, actor, at, labels, isInReport).slice(0, most.relations);

  const cardWith = (parts: ReadonlySet<Part>): Card => {
    const isShown = (part: Part): boolean => parts.has(part);
    const shown = sentences.filter(isShown);
    const beside = disputes.filter(isShown);
    const numbered = numberSources(at);
    const card: Card = {
      name: actor.name,
      kind: kindText(actor, at, labels),
      asOf: (place.isToday ? labels.asOfToday : labels.asOf)(formatDate(at, labels.locale, 'short')),
      pack: pack ? labels.fromPack(pack.title) : '',
      remark: place.remark,
      // In the order of the card, in which sources are numbered.
      ...whoItIs(actor, roles.filter(isShown), at, labels, numbered),
      statements: shown.map(({ text, mark, cites, disputes: behind }) => ({
        text,
        sources: numbered.of(cites),
        dispute: mark && markOf(base, mark, behind, labels, numbered),
      })),
      disputes: beside.map((dispute) => disputeText(base, dispute, labels, numbered)),
      more: {
        statements: allSentences.length - shown.length,
        disputes: disputesBeside(allDisputes, shown).length - beside.length,
      },
      relations: relations.filter(isShown),
      sources: numbered.all().map((source) => ({ label: shortSource(source, labels.locale), url: source.csl.URL })),
      others: (place.others ?? []).map((other) => ({
        id: other.id,
        name: other.name,
        kind: kindText(other, at, labels),
        description: other.description,
      })),
    };
    return place.names ? spelledCard(card, actor, place.names, at) : card;
  };

  const points = weigh(sentences, disputes);
  const parts = new Set<Part>([...roles.slice(0, 1), ...points.indispensable]);
  const everything = cardWith(new Set([...roles, ...sentences, ...disputes, ...relations]));
  if (linesOfCard(everything, labels, room, place.actions) <= room.lines) return everything;
  let card = cardWith(parts);
  for (const part of [...relations.slice(0, 1), ...points.others, ...roles.slice(1), ...relations.slice(1)]) {
    const larger = cardWith(new Set([...parts, part]));
    if (linesOfCard(larger, labels, room, place.actions) > room.lines) continue;
    parts.add(part);
    card = larger;
  }
  return card;
}

function kindText(actor: Actor, at: DateSpan, labels: CardLabels): string {
  return labels.kinds[kindAsOf(actor, at) ?? 'class of actors'];
}

/** The roles at a date; where there are none, those that have ended, the last one first. */
function rolesAsOf(actor: Actor, at: DateSpan): readonly Role[] {
  const { holding, ended } = sortAsOf(actor.roles, at);
  return holding.length > 0 ? holding : [...ended].sort((left, right) => endOf(right) - endOf(left));
}

function endOf({ period }: Role): number {
  return typeof period?.end === 'object' ? period.end.last : Infinity;
}

function whoItIs(
  actor: Actor,
  roles: readonly Role[],
  at: DateSpan,
  labels: CardLabels,
  numbered: SourceNumbers,
): Pick<Card, 'description' | 'existence' | 'roles'> {
  return {
    description: actor.description,
    existence: existenceOf(actor, at, labels, numbered),
    roles: roles.map((role) => {
      const period = periodAsKnown(role, at);
      const when = period ? formatPeriod(period, labels) : '';
      return { text: when === '' ? role.text : `${role.text} (${when})`, sources: numbered.of(role.cites) };
    }),
  };
}

function existenceOf(actor: Actor, at: DateSpan, labels: CardLabels, numbered: SourceNumbers): CitedText | undefined {
  if (!actor.existence || !knownAt(actor.existence, at)) return undefined;
  const { start, end } = periodAsKnown(actor.existence, at) ?? actor.existence.period;
  const person = actor.kinds.some(({ kind }) => kind === 'person');
  const [began, ended] = person ? [labels.born, labels.died] : [labels.founded, labels.ended];
  const parts = [
    typeof start === 'object' ? began(dateText(start, labels)) : undefined,
    typeof end === 'object' ? ended(dateText(end, labels)) : undefined,
  ].filter((part) => part !== undefined);
  if (parts.length === 0) return undefined;
  return { text: parts.join(', '), sources: numbered.of(actor.existence.cites, 1) };
}

function disputeText(base: KnowledgeBase, dispute: Dispute, labels: CardLabels, numbered: SourceNumbers): CardDispute {
  const { claim, mark } = dispute;
  return {
    speaker: claimantName(base, claim, labels),
    said: dateText(claim.said, labels, 'short'),
    text: claim.text,
    sources: numbered.of(claim.cites),
    dispute: markOf(base, mark, [dispute], labels, numbered),
  };
}

function markOf(
  base: KnowledgeBase,
  mark: DisputeMark,
  disputes: readonly Dispute[],
  labels: CardLabels,
  numbered: SourceNumbers,
): CardMark {
  const by = sidesOf(base, disputes, labels, numbered);
  // "Superseded by" and "qualified by" say it themselves; "contested" is more than that somebody denies it.
  const isSaid = by.length > 0 && (mark === 'superseded' || mark === 'qualified');
  return { word: isSaid ? undefined : labels.marks[mark], by };
}

/** Who disputes what, each speaker of a day once. */
function sidesOf(
  base: KnowledgeBase,
  disputes: readonly Dispute[],
  labels: CardLabels,
  numbered: SourceNumbers,
): readonly CardSide[] {
  const found = new Map<string, { how: string; speaker: string; said: string; cites: readonly Cite[] }>();
  for (const { from, type, cites } of disputes.flatMap(({ links }) => links)) {
    const how = labels.disputedBy[type];
    const speaker = claimantName(base, from, labels);
    const said = dateText(from.said, labels, 'short');
    const key = [how, speaker, said].join('\n');
    if (!found.has(key)) found.set(key, { how, speaker, said, cites: cites.length > 0 ? cites : from.cites });
  }
  const shown = [...found.values()].slice(0, most.sides);
  return [...new Set(shown.map(({ how }) => how))].map((how) => ({
    how,
    by: shown
      .filter((side) => side.how === how)
      .map(({ speaker, said, cites }) => ({ speaker, said, sources: numbered.of(cites, 1) })),
  }));
}
