import { kindAsOf, sortAsOf } from '../knowledge/asOf';
import type { DateSpan } from '../knowledge/dates';
import { doubtOf, markOf, marksByStrength, type DisputeMark, type Doubt } from '../knowledge/disputes';
import type { KnowledgeBase } from '../knowledge/knowledgeBase';
import type { Actor, ActorKind, Id } from '../knowledge/model';
import type { Steps } from '../steps';
import { actorsPerStep } from './nameOrder';
import { initialOf } from './searchText';

/** By what actors are grouped. */
export type Grouping =
  | { readonly by: 'kind' | 'dispute' | 'alphabet' }
  /** By what relation they have to an actor. */
  | { readonly by: 'relation'; readonly actor: Id };

/** What the actors of a group have in common. */
export type GroupKey =
  | { readonly by: 'kind'; readonly kind: ActorKind }
  /** How they are disputed; without a mark they are not. */
  | { readonly by: 'dispute'; readonly mark: DisputeMark | undefined }
  /** What their names start with, in capitals; empty for those that start with no letter of an alphabet. */
  | { readonly by: 'alphabet'; readonly letter: string }
  | { readonly by: 'relation'; readonly to: RelationTo };

/** How the actors of a group stand to the chosen one. */
export type RelationTo =
  /** The chosen actor itself. */
  | { readonly type: 'itself' }
  /** The words of the relation, read from the chosen actor: "is led by". */
  | { readonly type: 'holding'; readonly label: string; readonly doubt: Doubt | undefined }
  /** Only relations that have ended by the date, or came later. */
  | { readonly type: 'other dates' }
  | { readonly type: 'none' };

export interface ActorGroup {
  readonly key: GroupKey;
  /** In the order in which they were given. */
  readonly actors: readonly Actor[];
}

/** The order of the groups: who acts first, then where. */
const kindOrder: readonly ActorKind[] = [
  'state',
  'government',
  'agency',
  'alliance',
  'organisation',
  'mission',
  'forum',
  'movement',
  'armed group',
  'faction',
  'class of actors',
  'person',
  'population',
  'media outlet',
  'place',
  'region',
];

/**
 * Groups actors as of a date. An actor is in one group, save by relation, where it is in as many as it has relations. Where the
 * chosen actor is not there, nobody has a relation to it.
 */
export function* groupActors(
  base: KnowledgeBase,
  actors: readonly Actor[],
  grouping: Grouping,
  at: DateSpan,
): Steps<readonly ActorGroup[]> {
  const { first, keysOf } = divisionBy(base, grouping, at);
  const groups = new Map<string, { readonly key: GroupKey; readonly actors: Actor[] }>();
  for (const key of first) groups.set(JSON.stringify(key), { key, actors: [] });
  for (const [index, actor] of actors.entries()) {
    for (const key of keysOf(actor)) {
      const id = JSON.stringify(key);
      const group = groups.get(id);
      if (group) group.actors.push(actor);
      else groups.set(id, { key, actors: [actor] });
    }
    if (index % actorsPerStep === actorsPerStep - 1) yield;
  }
  return [...groups.values()].filter((group) => group.actors.length > 0);
}

interface Division {
  /** The groups whose order is known beforehand; others follow as they are met. */
  readonly first: readonly GroupKey[];
  readonly keysOf: (actor: Actor) => readonly GroupKey[];
}

function divisionBy(base: KnowledgeBase, grouping: Grouping, at: DateSpan): Division {
  const { by } = grouping;
  switch (by) {
    case 'kind':
      return {
        first: kindOrder.map((kind) => ({ by, kind })),
        keysOf: (actor) => [{ by, kind: kindAsOf(actor, at) ?? 'class of actors' }],
      };
    case 'dispute':
      return {
        first: [...marksByStrength, undefined].map((mark) => ({ by, mark })),
        keysOf: (actor) => [{ by, mark: markOf(base, actor, at) }],
      };
    case 'alphabet':
      return { first: [], keysOf: ({ name }) => [{ by, letter: initialOf(name) }] };
    case 'relation':
      return divisionByRelation(base, grouping.actor, at);
  }
}

function divisionByRelation(base: KnowledgeBase, chosen: Id, at: DateSpan): Division {
  const by = 'relation';
  const { holding, ended, later } = sortAsOf(base.relationsOf(chosen), at);
  const itself: GroupKey = { by, to: { type: 'itself' } };
  const keys = new Map<Id, readonly GroupKey[]>([[chosen, [itself]]]);
  const relations = new Map<string, GroupKey>();
  for (const relation of holding) {
    const { subject, predicate, object } = relation;
    if (!('actor' in object) || subject === object.actor) continue;
    const [label, other] = subject === chosen ? [predicate.label, object.actor] : [predicate.inverse, subject];
    const doubt = doubtOf(base, relation, at);
    const id = JSON.stringify([label, doubt]);
    const key = relations.get(id) ?? { by, to: { type: 'holding', label, doubt } };
    relations.set(id, key);
    // Once, though the two may have the same relation at several times.
    keys.set(other, [...new Set([...(keys.get(other) ?? []), key])]);
  }
  const otherDates: GroupKey = { by, to: { type: 'other dates' } };
  for (const { subject, object } of [...ended, ...later]) {
    const other = subject !== chosen ? subject : 'actor' in object ? object.actor : undefined;
    if (other !== undefined && !keys.has(other)) keys.set(other, [otherDates]);
  }
  const none: GroupKey = { by, to: { type: 'none' } };
  return { first: [itself, ...relations.values(), otherDates, none], keysOf: ({ id }) => keys.get(id) ?? [none] };
}
