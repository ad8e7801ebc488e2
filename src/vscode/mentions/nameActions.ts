import * as vscode from 'vscode';
import { commands, type CommandArguments } from '../host/commands';
import type { Dossier } from '../host/dossier';
import { reportSelector } from '../host/report';

const kind = vscode.CodeActionKind.Refactor.append('dossier');

/**
 * What can be done with a name in a report, for those who ask (Ctrl+.). VS Code also asks by itself wherever the cursor goes, to
 * show a light bulb: it gets nothing, since names are everywhere and nothing is wrong with them.
 */
export function registerNameActions(loading: Promise<Dossier>): vscode.Disposable {
  const provider: vscode.CodeActionProvider = {
    provideCodeActions: async (document, range, context, token) => {
      if (context.triggerKind === vscode.CodeActionTriggerKind.Automatic) return [];
      const { mentions } = await loading;
      const mention = await mentions.at(document, document.offsetAt(range.end), { token });
      if (!mention) return [];
      const { actors, start: offset, end } = mention;
      const [actor] = actors;
      const { t } = vscode.l10n;
      return [
        action(t('Insert summary of {0}', actor.name), commands.insertSummary, { actor: actor.id, offset: end }),
        action(t('Cite a source on {0}…', actor.name), commands.insertCitation, { actor: actor.id }),
        action(t('Show {0} in the sidebar', actor.name), commands.revealActor, { actor: actor.id }),
        action(t('Not {0}?', actor.name), commands.correctMention, { offset }),
      ];
    },
  };
  return vscode.languages.registerCodeActionsProvider(reportSelector, provider, { providedCodeActionKinds: [kind] });
}

function action(title: string, command: string, argument: CommandArguments): vscode.CodeAction {
  const found = new vscode.CodeAction(title, kind);
  found.command = { command, title, arguments: [argument] };
  return found;
}
