import * as vscode from 'vscode';
import type { Insertion } from '../../core/report/insertion';
import type { Replacement } from '../../core/report/replacement';

/**
 * Puts the keyboard into a report and makes all replacements in one undo step.
 *
 * @param text the text of the report in which the offsets count; where the report is another by now, nothing is changed
 * @returns why nothing was changed, in words for the user; `undefined` where it was
 */
export async function applyReplacements(
  { document, viewColumn }: vscode.TextEditor,
  text: string,
  replacements: readonly Replacement[],
): Promise<string | undefined> {
  // To show a document that was closed would open the file on disk.
  if (document.isClosed || document.getText() !== text) return notChanged();
  const editor = await vscode.window.showTextDocument(document, viewColumn);
  if (editor.document !== document || document.getText() !== text) return notChanged();
  const done = await editor.edit((edit) => {
    for (const { start, end, text: added } of replacements) {
      const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
      // An insertion moves the cursor behind it, a replacement of nothing would not.
      if (range.isEmpty) edit.insert(range.start, added);
      else edit.replace(range, added);
    }
  });
  return done ? undefined : notChanged();
}

/** The same for insertions. A cursor where something is inserted goes where one goes on writing, which is then in sight. */
export async function applyInsertions(
  report: vscode.TextEditor,
  text: string,
  insertions: readonly Insertion[],
): Promise<string | undefined> {
  const { document, selections } = report;
  const cursors = selections.map(({ active, isEmpty }) => (isEmpty ? document.offsetAt(active) : -1));
  const replacements = insertions.map(({ offset, text: added }) => ({ start: offset, end: offset, text: added }));
  const problem = await applyReplacements(report, text, replacements);
  const editor = vscode.window.activeTextEditor;
  if (problem !== undefined || editor?.document !== document) return problem;
  const places = placesToGoOn(insertions, document.eol);
  const found = cursors.map((cursor) => places.get(cursor));
  // The editor has put the cursors behind what was inserted; one that is elsewhere by now belongs to somebody who types on.
  const goOn = editor.selections.map((selection, index) => {
    const place = found[index];
    const isLeft = place && selection.isEmpty && document.offsetAt(selection.active) === place.behind;
    return isLeft && place.goOn !== place.behind ? document.positionAt(place.goOn) : undefined;
  });
  if (goOn.some((position) => position !== undefined)) {
    editor.selections = editor.selections.map((selection, index) => {
      const position = goOn[index];
      return position ? new vscode.Selection(position, position) : selection;
    });
  }
  if (found[0]) editor.revealRange(goOn[0] ? new vscode.Range(goOn[0], goOn[0]) : editor.selection);
  return undefined;
}

/** Where in the report, as it is afterwards, one goes on writing, and where each insertion ends, by the offsets of the insertions. */
function placesToGoOn(
  insertions: readonly Insertion[],
  eol: vscode.EndOfLine,
): ReadonlyMap<number, { readonly goOn: number; readonly behind: number }> {
  const length = (text: string): number =>
    (eol === vscode.EndOfLine.CRLF ? text.replaceAll('\n', '\r\n') : text).length;
  let before = 0;
  return new Map(
    insertions.map(({ offset, text, cursor = text.length }) => {
      const start = offset + before;
      before += length(text);
      return [offset, { goOn: start + length(text.slice(0, cursor)), behind: offset + before }];
    }),
  );
}

/** What to say where a report is not as it was when somebody was asked what to insert. */
export function changedMeanwhile(): string {
  return vscode.l10n.t('Nothing was inserted: the report changed in the meantime.');
}

/** What to say where a report could not be changed. */
export function notChanged(): string {
  return vscode.l10n.t('The report was not changed: it is read-only, or it changed in the meantime.');
}
