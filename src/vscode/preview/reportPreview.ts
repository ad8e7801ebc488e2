import type { MarkdownIt } from 'markdown-it';
import * as vscode from 'vscode';
import { showFootnotes } from '../../core/preview/footnotes';
import { showReports } from '../../core/preview/reportPage';
import type { Dossier } from '../host/dossier';
import { PreviewReports } from './previewReports';

export interface ReportPreview {
  /** What VS Code's Markdown extension calls for each markdown-it that it makes. */
  readonly extendMarkdownIt: (markdownIt: MarkdownIt) => MarkdownIt;
  readonly disposable: vscode.Disposable;
}

/**
 * Shows names with their cards, notes and cited sources in VS Code's Markdown preview. Nothing is done before the preview renders,
 * and until the knowledge is loaded it renders as ever.
 */
export function registerReportPreview(loading: Promise<Dossier>): ReportPreview {
  let reports: PreviewReports | undefined;
  let hasRendered = false;
  const refresh = (): void => {
    // Where no preview was ever rendered, the command would start the Markdown extension.
    if (hasRendered) void vscode.commands.executeCommand('markdown.preview.refresh').then(undefined, () => undefined);
  };
  void loading.then((dossier) => {
    reports = new PreviewReports(dossier, refresh);
    refresh();
  });
  const disposable = vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration('dossier')) refresh();
  });
  return {
    disposable,
    extendMarkdownIt: (markdownIt) => {
      showFootnotes(markdownIt);
      showReports(markdownIt, (environment) => {
        const uri = documentOf(environment);
        if (!uri) return undefined;
        hasRendered = true;
        return reports?.read(uri);
      });
      return markdownIt;
    },
  };
}

/** The address of the document that VS Code's preview renders, which it puts into the environment of rendering. */
function documentOf(environment: object): vscode.Uri | undefined {
  const { currentDocument } = environment as { readonly currentDocument?: unknown };
  return currentDocument instanceof vscode.Uri ? currentDocument : undefined;
}
