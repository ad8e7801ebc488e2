import * as vscode from 'vscode';

/**
 * Shows a quick input until somebody answers or hides it.
 *
 * @param listen joins the input to its answer, which may be given once
 * @returns the answer; `undefined` where the user thought better of it
 */
export async function ask<Input extends vscode.QuickInput, Answer>(
  input: Input,
  listen: (input: Input, answer: (value: Answer) => void) => readonly vscode.Disposable[],
): Promise<Answer | undefined> {
  let listeners: readonly vscode.Disposable[] = [];
  try {
    return await new Promise<Answer | undefined>((resolve) => {
      listeners = [
        ...listen(input, resolve),
        input.onDidHide(() => {
          resolve(undefined);
        }),
      ];
      input.show();
    });
  } finally {
    for (const listener of listeners) listener.dispose();
    input.dispose();
  }
}
