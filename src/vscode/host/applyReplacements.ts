import * as vscode from 'vscode';
import type { Replacement } from '../../core/report/replacement';

/**
 * Puts the keyboard into the report and makes all replacements in one undo step; false where nothing was changed.
 *
 * @param text the text of the report in which the offsets count; where the report is another by now, nothing is changed
 */
export async function applyReplacements(
  report: vscode.TextEditor,
  text: string,
  replacements: readonly Replacement[],
): Promise<boolean> {
  const { document, viewColumn } = report;
  // To show a document that was closed would open the file on disk.
  if (document.isClosed || document.getText() !== text) return false;
  const changes = replacements.map((change) => ({
    range: new vscode.Range(document.positionAt(change.start), document.positionAt(change.end)),
    text: change.text,
  }));
  const editor = await vscode.window.showTextDocument(document, viewColumn);
  if (editor.document !== document || document.getText() !== text) return false;
  return editor.edit((edit) => {
    for (const change of changes) {
      // An insertion moves the cursor behind it, a replacement of nothing would not.
      if (change.range.isEmpty) edit.insert(change.range.start, change.text);
      else edit.replace(change.range, change.text);
    }
  });
}
