import * as vscode from 'vscode';
import { dateSpanOf, type DateSpan } from '../../core/knowledge/dates';
import { frontMatterOf, parseReportDate } from '../../core/report/frontMatter';
import type { Settings } from './settings';

/** Front matter is looked for in so many lines, so that a keystroke in a long report does not read all of it. */
const headLines = 100;

/** The date a report speaks for: its front matter's, else the setting's, else today. */
export function reportDate(document: vscode.TextDocument | undefined, settings: Settings): DateSpan {
  const head = document?.getText(new vscode.Range(0, 0, headLines, 0)) ?? '';
  const written = frontMatterOf(head)?.date;
  return (
    (written === undefined ? undefined : parseReportDate(written)) ??
    settings.asOf(document?.uri) ??
    dateSpanOf(new Date())
  );
}
