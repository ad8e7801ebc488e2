import { periodAsKnown, sortAsOf } from '../knowledge/asOf';
import type { DateSpan } from '../knowledge/dates';
import { doubtOf, type Doubt } from '../knowledge/disputes';
import type { KnowledgeBase } from '../knowledge/knowledgeBase';
import type { Actor } from '../knowledge/model';
import { formatPeriod } from '../knowledge/periods';
import type { CardLabels } from './labels';

/** How an actor stands to another at a date: "leads" Taliban. */
export interface CardRelation {
  readonly text: string;
  readonly other: Actor;
  /** Why it is doubtful, in words, where it is: a relation that is contested or denied is never shown without. */
  readonly doubt: string | undefined;
  /** Since when it holds, in words: "since 2015"; empty where that is not known. */
  readonly when: string;
}

/**
 * The relations of an actor to other actors that hold at a date, each once: those to actors of the report first, then in the
 * order of the pack. Where several say the same, one that is doubtful stands for all of them.
 */
export function relationsAsOf(
  base: KnowledgeBase,
  actor: Actor,
  at: DateSpan,
  labels: CardLabels,
  isInReport: (other: Actor) => boolean,
): readonly CardRelation[] {
  const found = new Map<string, CardRelation>();
  for (const relation of sortAsOf(base.relationsOf(actor.id), at).holding) {
    const { subject, predicate, object } = relation;
    const isSubject = subject === actor.id;
    const other = 'actor' in object ? base.actor(isSubject ? object.actor : subject) : undefined;
    if (!other || other === actor) continue;
    const text = isSubject ? predicate.label : predicate.inverse;
    const doubt = doubtText(doubtOf(base, relation, at), labels);
    const key = `${text}\n${other.id}`;
    const known = found.get(key);
    if (known && (known.doubt !== undefined || doubt === undefined)) continue;
    const period = periodAsKnown(relation, at);
    found.set(key, { text, other, doubt, when: period ? formatPeriod(period, labels, 'short') : '' });
  }
  const relations = [...found.values()];
  const near = relations.filter(({ other }) => isInReport(other));
  return [...near, ...relations.filter((relation) => !near.includes(relation))];
}

/** What stands behind a relation, each in the markup of its card; empty where that is nothing. */
export function inBrackets(texts: readonly string[]): string {
  const shown = texts.filter(Boolean);
  return shown.length === 0 ? '' : ` (${shown.join(', ')})`;
}

function doubtText(doubt: Doubt | undefined, labels: CardLabels): string | undefined {
  if (doubt === undefined) return undefined;
  return doubt === 'denied' ? labels.denied : labels.marks[doubt];
}
