import * as vscode from 'vscode';
import { commands } from '../host/commands';

/** The command that opens an example report to try things on, as a new document: whatever is done to it, it can be opened again. */
export function registerOpenExample(extensionUri: vscode.Uri): vscode.Disposable {
  const file = vscode.Uri.joinPath(extensionUri, 'examples', 'first-report.md');
  return vscode.commands.registerCommand(commands.openExample, async () => {
    const content = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
    // Else VS Code may leave the cursor behind the text.
    const selection = new vscode.Range(0, 0, 0, 0);
    await vscode.window.showTextDocument(document, { preview: false, selection });
  });
}
