import * as vscode from 'vscode';
import { markupOf, reportLanguages, type Markup, type ReportLanguage } from '../../core/report/languages';
import { placeOf, placeReach } from '../../core/mentions/corrections';
import type { Range } from '../../core/report/block';

/** The markup of a document, or `undefined` where it is no report. */
export function reportMarkup(document: vscode.TextDocument): Markup | undefined {
  return markupOf(document.languageId, document.uri.path);
}

/**
 * The path of a document in its workspace folder, with slashes, behind the folder's name where there are several folders; the
 * whole path where it lies in none.
 */
export function reportPath({ uri }: vscode.TextDocument): string {
  const { workspaceFolders = [] } = vscode.workspace;
  const [folder] = workspaceFolders;
  // A report beside an earlier or a later text of it has that under its path and another scheme.
  const isPath = /^\/(?!\/)/.test(uri.path);
  const there = isPath ? folder?.uri.with({ path: uri.path }) : undefined;
  const known = there && vscode.workspace.getWorkspaceFolder(there) ? there : uri;
  return vscode.workspace.asRelativePath(known, workspaceFolders.length > 1);
}

/** The words around a name of a document, as corrections keep them; the range is in UTF-16 offsets. */
export function placeIn(document: vscode.TextDocument, { start, end }: Range, markup: Markup): string {
  const from = Math.max(start - placeReach, 0);
  const around = new vscode.Range(document.positionAt(from), document.positionAt(end + placeReach));
  return placeOf(document.getText(around), { start: start - from, end: end - from }, markup);
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
