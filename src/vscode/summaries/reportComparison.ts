import * as vscode from 'vscode';
import { applyReplacements, rangeAfter, type Replacement } from '../../core/report/replacement';

const scheme = 'dossier-updated';

/** Shows a report beside what it would be, in VS Code's own comparison, for as long as the author decides. */
export class ReportComparison implements vscode.TextDocumentContentProvider {
  readonly #registration = vscode.workspace.registerTextDocumentContentProvider(scheme, this);
  readonly #texts = new Map<string, string>();
  #number = 0;

  dispose(): void {
    this.#registration.dispose();
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.#texts.get(uri.toString()) ?? '';
  }

  /**
   * Shows the comparison while the author decides, and takes it away again.
   *
   * @param decide is given a function that reveals the replacement which ends at an offset of the report
   */
  async during<Decision>(
    document: vscode.TextDocument,
    replacements: readonly Replacement[],
    decide: (reveal: (end: number) => void) => Promise<Decision>,
  ): Promise<Decision> {
    // Another number each time: VS Code keeps a text that it has read.
    const updated = document.uri.with({ scheme, query: String(this.#number++) });
    this.#texts.set(updated.toString(), applyReplacements(document.getText(), replacements));
    const title = vscode.l10n.t('{0} ↔ updated', document.uri.path.replace(/^.*\//, ''));
    const show = async (end?: number): Promise<void> => {
      const at = replacements.find((replacement) => replacement.end === end);
      const text = this.#texts.get(updated.toString());
      const selection = at && text !== undefined ? rangeIn(text, rangeAfter(replacements, at).start) : undefined;
      await vscode.commands.executeCommand('vscode.diff', document.uri, updated, title, {
        preview: true,
        preserveFocus: true,
        ...(selection && { selection }),
      } satisfies vscode.TextDocumentShowOptions);
    };
    try {
      await show();
      return await decide((end) => void show(end));
    } finally {
      await closeComparison(updated);
      this.#texts.delete(updated.toString());
    }
  }
}

/** The empty range at an offset of a text. */
function rangeIn(text: string, offset: number): vscode.Range {
  const before = text.slice(0, offset).split('\n');
  const position = new vscode.Position(before.length - 1, before.at(-1)?.length ?? 0);
  return new vscode.Range(position, position);
}

async function closeComparison(updated: vscode.Uri): Promise<void> {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  const shown = tabs.filter(
    ({ input }) => input instanceof vscode.TabInputTextDiff && input.modified.toString() === updated.toString(),
  );
  await vscode.window.tabGroups.close(shown, true);
}
