import * as vscode from 'vscode';
import { parseReportDate } from '../../core/report/frontMatter';
import { readPreferredNames, type PreferredNames } from '../../core/mentions/preferredNames';
import { readCorrections, type Correction } from '../../core/mentions/corrections';
import type { DisputeForm } from '../../core/summaries/writeSentences';
import type { DateSpan } from '../../core/knowledge/dates';

/** Which names are underlined. */
export type Underline = (typeof underlines)[number];
const underlines = ['all', 'contested', 'off'] as const;

/** The extension's settings, read anew at each use. */
export class Settings {
  /** Whether names show a card. */
  hoverEnabled(scope: vscode.ConfigurationScope): boolean {
    return vscode.workspace.getConfiguration('dossier', scope).get('hover.enabled', true);
  }

  /** Which names are underlined in a document. */
  underline(scope: vscode.ConfigurationScope): Underline {
    const value = vscode.workspace.getConfiguration('dossier', scope).get('mentions.underline');
    return underlines.find((known) => known === value) ?? 'all';
  }

  /** Whether the sidebar selects the actor in whose name the cursor stands. */
  followCursor(): boolean {
    return vscode.workspace.getConfiguration('dossier').get('sidebar.followCursor', false);
  }

  /** The date of reports that name none; `undefined` where the setting is empty or no date. */
  asOf(scope: vscode.ConfigurationScope | undefined): DateSpan | undefined {
    return parseReportDate(vscode.workspace.getConfiguration('dossier', scope).get('asOf', ''));
  }

  /** How reports are to cite: a style by name, or "auto". */
  citationStyle(scope: vscode.ConfigurationScope): string {
    return vscode.workspace.getConfiguration('dossier', scope).get('citations.style', 'auto');
  }

  /** What words a dispute beside an inserted sentence. */
  disputeForm(scope: vscode.ConfigurationScope | undefined): DisputeForm {
    const wording = vscode.workspace.getConfiguration('dossier', scope).get('disputes.wording');
    return wording === 'mark' ? 'mark' : 'clause';
  }

  /** Keeps the date of reports that name none, with the folder where the workspace has several. */
  async changeAsOf(scope: vscode.Uri, date: string): Promise<void> {
    const several = (vscode.workspace.workspaceFolders?.length ?? 0) > 1;
    const inFolder = several && vscode.workspace.getWorkspaceFolder(scope) !== undefined;
    const target = inFolder ? vscode.ConfigurationTarget.WorkspaceFolder : vscode.ConfigurationTarget.Workspace;
    await vscode.workspace.getConfiguration('dossier', scope).update('asOf', date, target);
  }

  /** Whether Insert Summary lists the sentences to choose from. */
  choosesSentences(scope: vscode.ConfigurationScope): boolean {
    return vscode.workspace.getConfiguration('dossier', scope).get('insertSummary.chooseSentences', true);
  }

  /** How the house writes names. */
  preferredNames(scope: vscode.ConfigurationScope | undefined): PreferredNames {
    return readPreferredNames(vscode.workspace.getConfiguration('dossier', scope).get('names.preferred'));
  }

  /** What has been put right about names. */
  corrections(): readonly Correction[] {
    return readCorrections(vscode.workspace.getConfiguration('dossier').get('mentions.corrections'));
  }

  /**
   * Changes what the workspace's settings keep about names; an empty list takes the setting away. Returns whether the entries
   * are others now.
   */
  async changeCorrections(change: (entries: readonly unknown[]) => readonly unknown[]): Promise<boolean> {
    const configuration = vscode.workspace.getConfiguration('dossier');
    const kept = configuration.inspect('mentions.corrections')?.workspaceValue;
    const before: readonly unknown[] = Array.isArray(kept) ? kept : [];
    const entries = change(before);
    if (entries.length === before.length && entries.every((entry, index) => entry === before[index])) return false;
    const value = entries.length > 0 ? entries : undefined;
    await configuration.update('mentions.corrections', value, vscode.ConfigurationTarget.Workspace);
    return true;
  }
}
