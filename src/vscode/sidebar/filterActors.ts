import * as vscode from 'vscode';
import { asText, readArguments } from '../host/arguments';
import { commands, type FilterActorsArguments } from '../host/commands';
import type { Dossier } from '../host/dossier';
import type { ActorsTree } from './actorsTree';
import type { Shown } from './shown';
import type { Node } from './nodes';

/** The commands that narrow the actors in the sidebar to those of a name, while it is typed, and that show all again. */
export function registerFilterActors(
  loading: Promise<Dossier>,
  tree: ActorsTree,
  view: vscode.TreeView<Node>,
  show: (change: Partial<Shown>) => Promise<void>,
): vscode.Disposable {
  const goToFirst = async (): Promise<void> => {
    const first = await tree.first();
    if (first) await view.reveal(first, { select: true, focus: true });
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand(commands.filterActors, async (argument?: unknown) => {
      const { text } = readArguments<FilterActorsArguments>(argument, { text: asText });
      const { filter } = await tree.shown();
      if (text === undefined) askWhileTyping((await loading).base.actors.length, filter, tree, show, goToFirst);
      else await show({ filter: text.trim() });
      await vscode.commands.executeCommand('dossier.actors.focus', { preserveFocus: text === undefined });
    }),
    vscode.commands.registerCommand(commands.clearFilter, () => show({ filter: '' })),
  );
}

/** Lets the user type. The box goes by Enter, Escape or a click elsewhere; what was typed stays in force. */
function askWhileTyping(
  all: number,
  filter: string,
  tree: ActorsTree,
  show: (change: Partial<Shown>) => Promise<void>,
  goToFirst: () => Promise<void>,
): void {
  const { t } = vscode.l10n;
  const box = vscode.window.createInputBox();
  const say = async (): Promise<void> => {
    const count = await tree.count();
    const message =
      count === 0 ? t('No actor has such a name.') : t('{0} of {1} actors. Enter goes to the first.', count, all);
    box.validationMessage = { message, severity: vscode.InputBoxValidationSeverity.Info };
  };
  const change = async (value: string): Promise<void> => {
    await show({ filter: value.trim() });
    await say();
  };
  box.title = t('Filter Actors');
  box.placeholder = t('Any name, in any script');
  box.value = filter;
  box.buttons = [{ iconPath: new vscode.ThemeIcon('clear-all'), tooltip: t('Show all actors') }];
  box.onDidChangeValue((value) => void change(value));
  box.onDidTriggerButton(() => {
    box.value = '';
    void change('');
  });
  let accepted = false;
  box.onDidAccept(() => {
    accepted = true;
    box.hide();
  });
  box.onDidHide(() => {
    box.dispose();
    // Only now, since the box gives the keyboard back to where it was.
    if (accepted) void goToFirst();
  });
  box.show();
  void say();
}
