import * as vscode from 'vscode';
import type { Insertion } from '../../core/report/insertion';
import { applyReplacements } from './applyReplacements';

/** The same as `applyReplacements` for insertions; cursors where something is inserted go where one goes on writing. */
export async function applyInsertions(
  report: vscode.TextEditor,
  text: string,
  insertions: readonly Insertion[],
): Promise<boolean> {
  const { document, selections } = report;
  const replacements = insertions.map(({ offset, text: added }) => ({ start: offset, end: offset, text: added }));
  const cursors = selections.map(({ active, isEmpty }) => (isEmpty ? document.offsetAt(active) : undefined));
  if (!(await applyReplacements(report, text, replacements))) return false;
  const editor = vscode.window.activeTextEditor;
  if (editor?.document !== document) return true;
  const places = placesToGoOn(insertions, document.eol);
  editor.selections = editor.selections.map((selection, index) => {
    const place = places.get(cursors[index] ?? -1);
    const position = place === undefined ? undefined : document.positionAt(place);
    return position ? new vscode.Selection(position, position) : selection;
  });
  return true;
}

/** Where in the report as it is afterwards one goes on writing, by the offsets of the insertions. */
function placesToGoOn(insertions: readonly Insertion[], eol: vscode.EndOfLine): ReadonlyMap<number, number> {
  const length = (text: string): number =>
    (eol === vscode.EndOfLine.CRLF ? text.replaceAll('\n', '\r\n') : text).length;
  let before = 0;
  return new Map(
    insertions.map(({ offset, text, cursor = text.length }) => {
      const place = offset + before + length(text.slice(0, cursor));
      before += length(text);
      return [offset, place];
    }),
  );
}
