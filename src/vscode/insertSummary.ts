import * as vscode from 'vscode';
import { formatDate } from '../core/knowledge/dates';
import { insertSummary } from '../core/summaries/insertSummary';
import { summaryOf } from '../core/summaries/summary';
import { englishReportTerms } from '../core/summaries/terms';
import { commands, type InsertSummaryArguments } from './host/commands';
import type { Dossier } from './host/dossier';
import { reportEditor, reportMarkup } from './host/report';
import { reportDate } from './host/reportDate';
import { actorAtCursor, pickActor } from './pickActor';

/** The command that puts an actor's summary, every sentence with its source, at the cursors of the report. */
export function registerInsertSummary(loading: Promise<Dossier>): vscode.Disposable {
  return vscode.commands.registerCommand(commands.insertSummary, async (argument?: InsertSummaryArguments) => {
    await runInsertSummary(await loading, argument ?? {});
  });
}

async function runInsertSummary(dossier: Dossier, { actor: id, statements }: InsertSummaryArguments): Promise<void> {
  const { t } = vscode.l10n;
  const editor = reportEditor();
  if (!editor) return warn(t('Open the report that the summary is to go into, and place the cursor in it.'));
  const { document } = editor;
  const markup = reportMarkup(document);
  if (markup === undefined) {
    return warn(
      t('Summaries can be inserted into Markdown and plain text; this document is neither ({0}).', document.languageId),
    );
  }
  const actor =
    id === undefined
      ? (actorAtCursor(dossier, editor) ?? (await pickActor(dossier, t('Actor whose summary to insert'))))
      : dossier.base.actor(id);
  if (!actor) return id === undefined ? undefined : warn(t('There is no actor "{0}".', id));

  const at = reportDate(document, dossier.settings);
  const sentences = summaryOf(dossier.base, actor, at, statements);
  if (sentences.length === 0) {
    return warn(t('Nothing about {0} is sourced as of {1}.', actor.name, formatDate(at, dossier.labels.locale)));
  }
  const insertions = insertSummary({
    text: document.getText(),
    markup,
    cursors: editor.selections.map(({ active }) => document.offsetAt(active)),
    sentences,
    terms: englishReportTerms,
  });
  const places = insertions.map(({ offset, text }) => ({ position: document.positionAt(offset), text }));
  const done = await editor.edit((edit) => {
    for (const { position, text } of places) edit.insert(position, text);
  });
  if (!done) return warn(t('The report was not changed: it is read-only, or it changed in the meantime.'));
  await vscode.window.showTextDocument(document, editor.viewColumn);
}

function warn(message: string): void {
  void vscode.window.showWarningMessage(`Dossier: ${message}`);
}
