import * as vscode from 'vscode';
import { insertBibliography } from '../../core/citations/bibliography/insertBibliography';
import { readCitedSources } from '../../core/citations/citedSources';
import { englishReportTerms } from '../../core/summaries/terms';
import { applyReplacements } from '../host/changeReport';
import { citingReport } from '../host/citingReport';
import { asText, readArguments } from '../host/arguments';
import { commands, type StyleArguments } from '../host/commands';
import type { Dossier } from '../host/dossier';
import { inTurns } from '../host/inTurns';
import { inform, warn } from '../host/notify';
import { reportEditor } from '../host/report';

/** The command that lists the sources that the report cites, or brings the list that it has up to date. */
export function registerInsertBibliography(loading: Promise<Dossier>): vscode.Disposable {
  return vscode.commands.registerCommand(commands.insertBibliography, async (argument?: unknown) => {
    const { style } = readArguments<StyleArguments>(argument, { style: asText });
    const problem = await runInsertBibliography(await loading, style);
    if (problem !== undefined) warn(problem);
  });
}

/** Inserts the list and returns why it could not, or `undefined` where it did or nothing was to be done. */
async function runInsertBibliography(dossier: Dossier, style: string | undefined): Promise<string | undefined> {
  const { t } = vscode.l10n;
  const editor = reportEditor();
  if (!editor) return t('Open the report whose sources are to be listed.');
  const { document } = editor;
  const report = await citingReport(dossier, document, style);
  if (!report) {
    return t('Sources are listed in Markdown, LaTeX and plain text; this document is {0}.', document.languageId);
  }
  const cited = await inTurns(readCitedSources(report, dossier.sourceIndex));
  const replacements = await inTurns(insertBibliography(report, cited, englishReportTerms));
  if (!replacements) return t('This report cites no source that Dossier knows.');
  if (replacements.length === 0) {
    inform(t('The list of sources in this report is up to date.'));
    return undefined;
  }
  return applyReplacements(editor, report.text, replacements);
}
