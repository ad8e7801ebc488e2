import * as vscode from 'vscode';
import { markupOf, reportLanguages, type Markup, type ReportLanguage } from '../../core/report/languages';

/** The markup of a document, or `undefined` where it is no report. */
export function reportMarkup(document: vscode.TextDocument): Markup | undefined {
  return markupOf(document.languageId, document.uri.path);
}

/** The path of a document in its workspace folder, with slashes; the whole path where it lies in none. */
export function reportPath(document: vscode.TextDocument): string {
  return vscode.workspace.asRelativePath(document.uri, false);
}

/** What language features register for: every language of reports, by id and by file extension. */
export const reportSelector: vscode.DocumentSelector = reportLanguages.flatMap(filtersOf);

/** The same for the languages of one markup. */
export function selectorOf(markup: Markup): vscode.DocumentSelector {
  return reportLanguages.filter((language) => language.markup === markup).flatMap(filtersOf);
}

function filtersOf({ id, extensions }: ReportLanguage): readonly vscode.DocumentFilter[] {
  return [{ language: id }, ...extensions.map((extension) => ({ pattern: `**/*${extension}` }))];
}

/** The editor whose report a command is about: the active one, else a visible one, such as beside the preview. */
export function reportEditor(): vscode.TextEditor | undefined {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  return activeTextEditor ?? visibleTextEditors.find(({ document }) => reportMarkup(document) !== undefined);
}

/** Whether a document cannot be written to, as far as its file system says so; an edit may be refused all the same. */
export async function isReadOnly({ uri }: vscode.TextDocument): Promise<boolean> {
  if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false) return true;
  if (uri.scheme === 'untitled') return false;
  try {
    return (await vscode.workspace.fs.stat(uri)).permissions === vscode.FilePermission.Readonly;
  } catch {
    // A file that is gone is written anew.
    return false;
  }
}
