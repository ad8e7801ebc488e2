import * as vscode from 'vscode';
import { formatDate } from '../core/knowledge/dates';
import { insertSummary } from '../core/summaries/insertSummary';
import { summaryOf } from '../core/summaries/summary';
import { englishReportTerms } from '../core/summaries/terms';
import { applyInsertions } from './host/applyInsertions';
import { citingReport } from './host/citingReport';
import { commands, readArguments, type InsertSummaryArguments } from './host/commands';
import type { Dossier } from './host/dossier';
import { warn } from './host/notify';
import { reportEditor } from './host/report';
import { reportDate } from './host/reportDate';
import { actorAtCursor, pickActor } from './pickActor';

/**
 * The command that puts an actor's summary, every sentence with its source, at the cursors of the report.
 *
 * @param selection what is selected in the sidebar, as far as it can be inserted
 */
export function registerInsertSummary(
  loading: Promise<Dossier>,
  selection: () => InsertSummaryArguments | undefined,
): vscode.Disposable {
  return vscode.commands.registerCommand(commands.insertSummary, async (argument?: unknown) => {
    const given = readArguments(argument);
    const problem = await runInsertSummary(await loading, (given.selected ? selection() : undefined) ?? given);
    if (problem !== undefined) warn(problem);
  });
}

/** Inserts the summary and returns why it could not, or `undefined` where it did or the user thought better of it. */
async function runInsertSummary(
  dossier: Dossier,
  { actor: id, statements, offset, style }: InsertSummaryArguments,
): Promise<string | undefined> {
  const { t } = vscode.l10n;
  const editor = reportEditor();
  if (!editor) return t('Open the report that the summary is to go into, and place the cursor in it.');
  const { document } = editor;
  const report = await citingReport(dossier, document, style);
  if (!report) {
    return t(
      'Summaries can be inserted into Markdown, LaTeX and plain text; this document is {0}.',
      document.languageId,
    );
  }
  if (id !== undefined && !dossier.base.actor(id)) return t('There is no actor "{0}".', id);
  const actor =
    id === undefined
      ? ((await actorAtCursor(dossier, editor)) ?? (await pickActor(dossier, t('Actor whose summary to insert'))))
      : dossier.base.actor(id);
  if (!actor) return undefined;

  const at = reportDate(document, dossier.settings);
  const sentences = summaryOf(dossier.base, actor, at, statements);
  if (sentences.length === 0) {
    return t('Nothing about {0} is sourced as of {1}.', actor.name, formatDate(at, dossier.labels.locale));
  }
  const insertions = insertSummary({
    report,
    cursors: offset === undefined ? editor.selections.map(({ active }) => document.offsetAt(active)) : [offset],
    sentences,
    terms: englishReportTerms,
    disputes: dossier.settings.disputeForm(document),
  });
  if (!insertions) {
    return t('The notes cannot go to the end of the report: it ends in code or a comment that is never closed.');
  }
  return (await applyInsertions(editor, insertions))
    ? undefined
    : t('The report was not changed: it is read-only, or it changed in the meantime.');
}
