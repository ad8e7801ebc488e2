import * as vscode from 'vscode';

interface Place {
  readonly document: vscode.TextDocument;
  readonly version: number;
  readonly position: vscode.Position;
}

/**
 * Tells completions that somebody asks for from those that VS Code asks for by itself while one types (its "quick suggestions",
 * on by default in plain text and LaTeX): a provider is told the same of both. See docs/decisions/0017.
 */
export class CompletionRequests implements vscode.Disposable {
  readonly #changes: vscode.Disposable;
  /** Where the last change of a document ends. */
  readonly #typed = new WeakMap<vscode.TextDocument, vscode.Position | 'several places'>();
  #last: Place | undefined;
  #asked = false;

  constructor() {
    this.#changes = vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      const [first, ...others] = contentChanges;
      if (first) this.#typed.set(document, others.length === 0 ? endOf(first) : 'several places');
    });
  }

  dispose(): void {
    this.#changes.dispose();
  }

  /** Makes the editor ask, for somebody who does. */
  async ask(): Promise<void> {
    await vscode.commands.executeCommand('hideSuggestWidget');
    this.#asked = true;
    await vscode.commands.executeCommand('editor.action.triggerSuggest');
  }

  /**
   * Whether somebody asks for completions at a place, for sure. VS Code itself asks once, behind what was just typed, and only
   * where its setting says so. To be called once for each request.
   */
  isAsked(document: vscode.TextDocument, position: vscode.Position, context: vscode.CompletionContext): boolean {
    const place = { document, version: document.version, position };
    const again = this.#last !== undefined && isSame(this.#last, place);
    const asked = this.#asked;
    this.#last = place;
    this.#asked = false;
    // VS Code asks again only for lists that were cut short, and such are given only to somebody who asked.
    if (asked || context.triggerKind === vscode.CompletionTriggerKind.TriggerForIncompleteCompletions) return true;
    const typed = this.#typed.get(document);
    const isTyped = typed === 'several places' || typed?.isEqual(position) === true;
    return again || !isTyped || !hasQuickSuggestions(document);
  }
}

function endOf({ range, text }: vscode.TextDocumentContentChangeEvent): vscode.Position {
  const lines = text.split(/\r\n|\r|\n/);
  const last = lines.at(-1)?.length ?? 0;
  const { start } = range;
  return lines.length === 1 ? start.translate(0, last) : new vscode.Position(start.line + lines.length - 1, last);
}

function isSame(left: Place, right: Place): boolean {
  return left.document === right.document && left.version === right.version && left.position.isEqual(right.position);
}

/** Whether VS Code asks for completions of prose by itself while one types. */
function hasQuickSuggestions(document: vscode.TextDocument): boolean {
  const setting: unknown = vscode.workspace.getConfiguration('editor', document).get('quickSuggestions');
  const prose = typeof setting === 'object' && setting !== null ? (setting as { other?: unknown }).other : setting;
  return prose !== false && prose !== 'off';
}
