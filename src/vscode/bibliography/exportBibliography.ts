import * as vscode from 'vscode';
import { bibliographyEntries } from '../../core/citations/bibliography/bibliographyEntries';
import {
  bibliographyFormats,
  exportBibliography,
  type BibliographyFormatId,
  type ExportedBibliography,
} from '../../core/citations/bibliography/exportBibliography';
import { nameBibliography } from '../../core/citations/bibliography/nameBibliography';
import { readCitedSources } from '../../core/citations/citedSources';
import { namedLibraries } from '../../core/citations/library/namedLibraries';
import { englishReportTerms } from '../../core/summaries/terms';
import { applyReplacements, notChanged } from '../host/changeReport';
import { citingReport } from '../host/citingReport';
import { asOneOf, asText, readArguments } from '../host/arguments';
import { commands, type ExportBibliographyArguments } from '../host/commands';
import type { Dossier } from '../host/dossier';
import { inTurns } from '../host/inTurns';
import { inform, offer, warn } from '../host/notify';
import { reportEditor, reportMarkup } from '../host/report';
import type { Markup } from '../../core/report/languages';
import { readTextFile } from '../host/textFile';
import { pickBibliographyFile, type BibliographyTarget } from './pickBibliographyFile';

/** The command that writes the sources which a report cites into a bibliography file, beside what the file has. */
export function registerExportBibliography(loading: Promise<Dossier>): vscode.Disposable {
  return vscode.commands.registerCommand(commands.exportBibliography, async (argument?: unknown) => {
    const given = readArguments<ExportBibliographyArguments>(argument, {
      format: asOneOf(['csl-json', 'biblatex']),
      file: asText,
    });
    const problem = await runExportBibliography(await loading, given);
    if (problem !== undefined) warn(problem);
  });
}

/** Writes the file and returns why it could not, or `undefined` where it did or the user thought better of it. */
async function runExportBibliography(
  dossier: Dossier,
  given: ExportBibliographyArguments,
): Promise<string | undefined> {
  const { t } = vscode.l10n;
  const editor = reportEditor();
  const report = editor && (await citingReport(dossier, editor.document));
  if (!editor || !report) return t('Open the report whose sources are to be exported.');
  const { document } = editor;
  const cited = await inTurns(readCitedSources(report, dossier.sourceIndex));
  const entries = bibliographyEntries(report, cited);
  if (entries.length === 0) return t('This report cites no source that Dossier knows.');
  const target = await targetOf(dossier, document, given);
  if (!target) return undefined;
  const { uri, format } = target;
  const name = uri.path.replace(/^.*\//, '');
  const file = await readTextFile(uri);
  if (file === 'unsaved') return t('{0} has changes that are not saved. Save it first.', name);
  if (file === 'unreadable') return t('{0} cannot be read as text, and was left as it is.', name);
  const result = exportBibliography(format, file.text, entries, englishReportTerms);
  if ('problem' in result) return t('{0} has an error, and was left as it is: {1}.', name, result.problem);
  try {
    if (result.text !== file.text) await file.write(result.text);
  } catch (error) {
    return t('{0} cannot be written: {1}', name, error instanceof Error ? error.message : String(error));
  }
  tell(result, name);
  void offerName(document, uri);
  return undefined;
}

async function targetOf(
  { libraryFiles }: Dossier,
  document: vscode.TextDocument,
  { file, format }: ExportBibliographyArguments,
): Promise<BibliographyTarget | undefined> {
  if (file === undefined || file === '') return pickBibliographyFile(document, libraryFiles, format);
  const isUri = /^[a-z][a-z0-9+.-]+:\/\//i.test(file);
  const uri = isUri ? vscode.Uri.parse(file, true) : await libraryFiles.find(document, file);
  if (!uri) {
    warn(vscode.l10n.t('Save the report, or open a folder, so that {0} has a place.', file));
    return undefined;
  }
  return { uri, format: format ?? formatOf(uri) };
}

function formatOf(uri: vscode.Uri): BibliographyFormatId {
  return uri.path.toLowerCase().endsWith(bibliographyFormats.biblatex.extension) ? 'biblatex' : 'csl-json';
}

function tell({ added, kept, taken }: ExportedBibliography, name: string): void {
  const { t } = vscode.l10n;
  const parts = [
    added.length === 1
      ? t('1 source was added to {0}.', name)
      : t('{0} sources were added to {1}.', added.length, name),
    ...(kept.length > 0 ? [t('It had {0} already.', kept.length)] : []),
  ];
  inform(parts.join(' '));
  if (taken.length > 0) {
    const keys = taken.map(({ key }) => key).join(', ');
    warn(t('{0} has something else under these keys, which were left as they are: {1}', name, keys));
  }
}

/** Offers to name the file in the report, where the report has a place for that and does not name it. */
async function offerName(document: vscode.TextDocument, file: vscode.Uri): Promise<void> {
  const { t } = vscode.l10n;
  const markup = reportMarkup(document);
  if (markup === undefined) return;
  const name = pathFrom(document, file);
  const isNamed = namedLibraries(document.getText(), markup).files.some((each) => each.replace(/^\.\//, '') === name);
  if (isNamed || !nameBibliography(document.getText(), markup, name)) return;
  const action = t('Name It in the Report');
  if (
    (await offer(t('The report does not name {0} yet, so that nothing finds its sources.', name), action)) !== action
  ) {
    return;
  }
  const problem = document.isClosed ? notChanged() : await addName(document, markup, name);
  if (problem !== undefined) warn(problem);
}

async function addName(document: vscode.TextDocument, markup: Markup, name: string): Promise<string | undefined> {
  const editor = await vscode.window.showTextDocument(document);
  const text = document.getText();
  const replacement = nameBibliography(text, markup, name);
  return replacement ? applyReplacements(editor, text, [replacement]) : notChanged();
}

/** The path of a file from the folder of a document; its whole path where it does not lie in that folder. */
function pathFrom(document: vscode.TextDocument, file: vscode.Uri): string {
  const folder = vscode.Uri.joinPath(document.uri, '..').path.replace(/\/?$/, '/');
  if (!document.isUntitled && file.path.startsWith(folder)) return file.path.slice(folder.length);
  return document.isUntitled ? vscode.workspace.asRelativePath(file, false) : file.fsPath.replaceAll('\\', '/');
}
