import type * as vscode from 'vscode';
import type { Insertion } from '../../core/report/insertion';
import { applyReplacements } from './applyReplacements';

/** Puts the keyboard into the report and makes all insertions in one undo step; false where nothing was changed. */
export async function applyInsertions(report: vscode.TextEditor, insertions: readonly Insertion[]): Promise<boolean> {
  const replacements = insertions.map(({ offset, text }) => ({ start: offset, end: offset, text }));
  return applyReplacements(report, replacements);
}
