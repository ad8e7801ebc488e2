import * as vscode from 'vscode';
import type { Grouping } from '../../core/actors/groupActors';
import { asOneOf, asText, readArguments } from '../host/arguments';
import { commands, groupings, type GroupActorsArguments } from '../host/commands';
import type { Dossier } from '../host/dossier';
import { warn } from '../host/notify';
import { pickActor } from '../actors/pickActor';
import type { ActorsTree } from './actorsTree';
import type { Shown } from './shown';
import { groupingOf } from './kept';
import { groupingLabel } from './labels';

/** The command that says by what the actors in the sidebar are grouped. */
export function registerGroupActors(
  loading: Promise<Dossier>,
  tree: ActorsTree,
  show: (change: Partial<Shown>) => Promise<void>,
): vscode.Disposable {
  return vscode.commands.registerCommand(commands.groupActors, async (argument?: unknown) => {
    const dossier = await loading;
    const given = readArguments<GroupActorsArguments>(argument, { actor: asText, by: asOneOf(groupings) });
    if (given.actor !== undefined && !dossier.base.actor(given.actor)) {
      warn(vscode.l10n.t('There is no actor "{0}".', given.actor));
      return;
    }
    const by = given.by ?? (await pickGrouping((await tree.shown()).grouping));
    const actor = by === 'relation' ? (given.actor ?? (await askForActor(dossier))) : undefined;
    const grouping = groupingOf(dossier.base, by, actor);
    if (grouping) await show({ grouping });
  });
}

/** Asks by what to group, and says by what they are now. */
async function pickGrouping({ by: current }: Grouping): Promise<Grouping['by'] | undefined> {
  const items = groupings.map((by) => ({
    by,
    label: groupingLabel(by),
    ...(by === current && { description: vscode.l10n.t('current grouping') }),
  }));
  const placeHolder = vscode.l10n.t('How to group the actors in the sidebar');
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.by;
}

async function askForActor(dossier: Dossier): Promise<string | undefined> {
  return (await pickActor(dossier, vscode.l10n.t('Actor to whom the others are related')))?.id;
}
