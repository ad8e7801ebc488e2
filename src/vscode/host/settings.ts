import * as vscode from 'vscode';
import { parseReportDate } from '../../core/report/frontMatter';
import type { DateSpan } from '../../core/knowledge/dates';

/** The extension's settings, read anew at each use. */
export class Settings {
  /** Whether names show a card. */
  hoverEnabled(scope: vscode.ConfigurationScope): boolean {
    return vscode.workspace.getConfiguration('dossier', scope).get('hover.enabled', true);
  }

  /** The date of reports that name none; `undefined` where the setting is empty or no date. */
  asOf(scope: vscode.ConfigurationScope | undefined): DateSpan | undefined {
    return parseReportDate(vscode.workspace.getConfiguration('dossier', scope).get('asOf', ''));
  }
}
