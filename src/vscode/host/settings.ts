import * as vscode from 'vscode';
import { parseReportDate } from '../../core/report/frontMatter';
import { readCorrections, type Correction } from '../../core/mentions/corrections';
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

  /** What has been put right about names. */
  corrections(scope: vscode.ConfigurationScope): readonly Correction[] {
    return readCorrections(vscode.workspace.getConfiguration('dossier', scope).get('mentions.corrections'));
  }

  /** Keeps what has been put right about names in the workspace's settings; an empty list takes the setting away. */
  async setCorrections(corrections: readonly Correction[]): Promise<void> {
    const value = corrections.length > 0 ? corrections : undefined;
    const configuration = vscode.workspace.getConfiguration('dossier');
    await configuration.update('mentions.corrections', value, vscode.ConfigurationTarget.Workspace);
  }
}
