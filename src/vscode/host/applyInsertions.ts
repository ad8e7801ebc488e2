import type * as vscode from 'vscode';
import type { Insertion } from '../../core/report/insertion';
import { applyReplacements } from './applyReplacements';

/** The same as `applyReplacements` for insertions. */
export async function applyInsertions(
  report: vscode.TextEditor,
  text: string,
  insertions: readonly Insertion[],
): Promise<boolean> {
  const replacements = insertions.map(({ offset, text: added }) => ({ start: offset, end: offset, text: added }));
  return applyReplacements(report, text, replacements);
}
