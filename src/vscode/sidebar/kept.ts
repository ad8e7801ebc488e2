import type * as vscode from 'vscode';
import type { Grouping } from '../../core/actors/groupActors';
import type { KnowledgeBase } from '../../core/knowledge/knowledgeBase';
import { asOneOf, asText, readArguments } from '../host/arguments';
import { groupings, type FilterActorsArguments, type GroupActorsArguments } from '../host/commands';
import type { Shown } from './shown';

const key = 'dossier.actors';

/** How the actors are shown beside the date; the workspace keeps it. */
export type Kept = Pick<Shown, 'grouping' | 'filter'>;

/** How the actors were shown when the workspace was last open: by kind where that is not known. */
export function readKept(memento: vscode.Memento, base: KnowledgeBase): Kept {
  const {
    by,
    actor,
    text = '',
  } = readArguments<GroupActorsArguments & FilterActorsArguments>(memento.get(key), {
    by: asOneOf(groupings),
    actor: asText,
    text: asText,
  });
  return { grouping: groupingOf(base, by, actor) ?? { by: 'kind' }, filter: text };
}

/** Keeps how the actors are shown. */
export async function keep(memento: vscode.Memento, { grouping, filter }: Kept): Promise<void> {
  await memento.update(key, { ...grouping, text: filter });
}

/** A grouping by its name and, by relation, an actor; `undefined` where that is none. */
export function groupingOf(
  base: KnowledgeBase,
  by: Grouping['by'] | undefined,
  actor: string | undefined,
): Grouping | undefined {
  if (by !== 'relation') return by && { by };
  return actor !== undefined && base.actor(actor) ? { by, actor } : undefined;
}
