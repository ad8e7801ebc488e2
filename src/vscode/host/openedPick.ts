import * as vscode from 'vscode';

/**
 * A pick list that is in sight before its rows are known, so that what somebody types by then goes into it and not into the report.
 */
export class OpenedPick implements vscode.Disposable {
  readonly #input = vscode.window.createQuickPick();
  readonly #listeners: readonly vscode.Disposable[];
  #isTaken = false;
  #isClosed = false;
  #isAccepted = false;

  constructor(title: string) {
    this.#listeners = [
      this.#input.onDidHide(() => {
        this.#isClosed = true;
      }),
      this.#input.onDidAccept(() => {
        // What nobody has typed or seen is not chosen.
        this.#isAccepted ||= this.#input.value !== '';
      }),
    ];
    this.#input.title = title;
    this.#input.busy = true;
    this.#input.show();
  }

  /**
   * The list, for whoever asks with it and closes it then, with what was typed in it; from the second time on a new one.
   * `undefined` where somebody has thought better of it by now.
   */
  take<Row extends vscode.QuickPickItem>(): TakenPick<Row> | undefined {
    if (this.#isTaken) return newPick();
    if (this.#isClosed) return undefined;
    this.#isTaken = true;
    for (const listener of this.#listeners) listener.dispose();
    this.#input.busy = false;
    // It has no rows yet, so that those of any kind can be given to it.
    const list = this.#input as vscode.QuickPick<Row>;
    return { list, isAccepted: this.#isAccepted };
  }

  dispose(): void {
    for (const listener of this.#listeners) listener.dispose();
    this.#input.dispose();
  }
}

export interface TakenPick<Row extends vscode.QuickPickItem> {
  readonly list: vscode.QuickPick<Row>;
  /** Whether somebody typed something and pressed Enter before there were rows: the one is meant that the typed text finds. */
  readonly isAccepted: boolean;
}

/** A list that nobody has seen yet. */
export function newPick<Row extends vscode.QuickPickItem>(): TakenPick<Row> {
  return { list: vscode.window.createQuickPick<Row>(), isAccepted: false };
}
