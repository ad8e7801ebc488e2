import * as vscode from 'vscode';
import { mentionFrom } from '../../core/overview/reportActors';
import { commands } from '../host/commands';
import type { Dossier } from '../host/dossier';
import { inform, warn } from '../host/notify';
import { reportMarkup } from '../host/report';

/** The commands that go to the next and the previous mention: of the actor in whose name the cursor stands, else of any. */
export function registerGoToMention(loading: Promise<Dossier>): vscode.Disposable {
  const register = (command: string, direction: 'next' | 'previous'): vscode.Disposable =>
    vscode.commands.registerCommand(command, async () => {
      await goTo(await loading, direction);
    });
  return vscode.Disposable.from(register(commands.nextMention, 'next'), register(commands.previousMention, 'previous'));
}

async function goTo({ mentions }: Dossier, direction: 'next' | 'previous'): Promise<void> {
  const { t } = vscode.l10n;
  const editor = vscode.window.activeTextEditor;
  if (!editor || reportMarkup(editor.document) === undefined) {
    warn(t('Place the cursor in a report: a Markdown, LaTeX or plain text file.'));
    return;
  }
  const { document } = editor;
  const all = await mentions.within(document, { start: 0, end: document.getText().length });
  if (!all) return;
  const { mention, actor } = mentionFrom(all, document.offsetAt(editor.selection.active), direction);
  if (!mention) {
    inform(actor ? t('{0} is named here only.', actor.name) : t('This report names no actor that is loaded.'));
    return;
  }
  const start = document.positionAt(mention.start);
  editor.selection = new vscode.Selection(start, start);
  editor.revealRange(
    new vscode.Range(start, document.positionAt(mention.end)),
    vscode.TextEditorRevealType.InCenterIfOutsideViewport,
  );
}
