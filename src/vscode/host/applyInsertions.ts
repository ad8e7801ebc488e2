import * as vscode from 'vscode';
import type { Insertion } from '../../core/report/insertion';

/** Puts the keyboard into the report and makes all insertions in one undo step; false where nothing was changed. */
export async function applyInsertions(report: vscode.TextEditor, insertions: readonly Insertion[]): Promise<boolean> {
  const { document, viewColumn } = report;
  const { version } = document;
  const places = insertions.map(({ offset, text }) => ({ position: document.positionAt(offset), text }));
  const editor = await vscode.window.showTextDocument(document, viewColumn);
  if (document.version !== version) return false;
  return editor.edit((edit) => {
    for (const { position, text } of places) edit.insert(position, text);
  });
}
