import * as vscode from 'vscode';
import { commands, readArguments } from '../host/commands';
import type { ActorsTree, Shown } from './actorsTree';

/** The commands that narrow the actors in the sidebar to those of a name, while it is typed, and that show all again. */
export function registerFilterActors(
  tree: ActorsTree,
  show: (change: Partial<Shown>) => Promise<void>,
): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand(commands.filterActors, async (argument?: unknown) => {
      const { text } = readArguments(argument);
      await vscode.commands.executeCommand('dossier.actors.focus');
      if (text === undefined) askWhileTyping((await tree.shown()).filter, show);
      else await show({ filter: text.trim() });
    }),
    vscode.commands.registerCommand(commands.clearFilter, () => show({ filter: '' })),
  );
}

/** Lets the user type. The box goes by Enter, Escape or a click elsewhere; what was typed stays in force. */
function askWhileTyping(filter: string, show: (change: Partial<Shown>) => Promise<void>): void {
  const box = vscode.window.createInputBox();
  const clear = { iconPath: new vscode.ThemeIcon('clear-all'), tooltip: vscode.l10n.t('Show all actors') };
  box.title = vscode.l10n.t('Filter Actors');
  box.placeholder = vscode.l10n.t('Any name, in any script');
  box.prompt = vscode.l10n.t('Enter goes to the actors; nothing typed shows all.');
  box.value = filter;
  box.buttons = [clear];
  box.onDidChangeValue((value) => void show({ filter: value.trim() }));
  box.onDidTriggerButton(() => {
    box.value = '';
    void show({ filter: '' });
  });
  box.onDidAccept(() => {
    box.hide();
    void vscode.commands.executeCommand('dossier.actors.focus');
  });
  box.onDidHide(() => box.dispose());
  box.show();
}
