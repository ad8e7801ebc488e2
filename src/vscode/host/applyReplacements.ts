import * as vscode from 'vscode';
import type { Replacement } from '../../core/report/replacement';

/** Puts the keyboard into the report and makes all replacements in one undo step; false where nothing was changed. */
export async function applyReplacements(
  report: vscode.TextEditor,
  replacements: readonly Replacement[],
): Promise<boolean> {
  const { document, viewColumn } = report;
  const { version } = document;
  const changes = replacements.map(({ start, end, text }) => ({
    range: new vscode.Range(document.positionAt(start), document.positionAt(end)),
    text,
  }));
  const editor = await vscode.window.showTextDocument(document, viewColumn);
  if (document.version !== version) return false;
  return editor.edit((edit) => {
    for (const { range, text } of changes) {
      // An insertion moves the cursor behind it, a replacement of nothing would not.
      if (range.isEmpty) edit.insert(range.start, text);
      else edit.replace(range, text);
    }
  });
}
