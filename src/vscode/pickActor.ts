import * as vscode from 'vscode';
import { kindAsOf } from '../core/knowledge/asOf';
import type { Actor } from '../core/knowledge/model';
import type { Dossier } from './host/dossier';
import { withoutIcons } from './host/notify';
import { reportEditor } from './host/report';
import { reportDate } from './host/reportDate';

/** The actor whose name the cursor stands in or the selection lies in, or `undefined`. */
export async function actorAtCursor({ mentions }: Dossier, editor: vscode.TextEditor): Promise<Actor | undefined> {
  const { document, selection } = editor;
  const selected = { start: document.offsetAt(selection.start), end: document.offsetAt(selection.end) };
  const here = await mentions.at(document, document.offsetAt(selection.active));
  if (here) return here.actors[0];
  const touching = await mentions.within(document, selected);
  return touching?.find(({ start, end }) => start >= selected.start && end <= selected.end)?.actors[0];
}

/** Asks for an actor by any of its names; `undefined` where the user thinks better of it. */
export async function pickActor({ base, labels, settings }: Dossier, placeHolder: string): Promise<Actor | undefined> {
  const at = reportDate(reportEditor()?.document, settings);
  const items = base.actors
    .map((actor) => {
      const kind = labels.kinds[kindAsOf(actor, at) ?? 'class of actors'];
      const names = actor.names.map(({ text }) => text).filter((text) => text !== actor.name);
      return {
        actor,
        label: withoutIcons(actor.name),
        description: withoutIcons([kind, ...new Set(names)].join(' · ')),
        detail: withoutIcons(actor.description),
      };
    })
    .sort((left, right) => left.label.localeCompare(right.label));
  const options = { placeHolder, matchOnDescription: true, matchOnDetail: true };
  return (await vscode.window.showQuickPick(items, options))?.actor;
}
