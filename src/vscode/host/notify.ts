import * as vscode from 'vscode';

/** Tells the user what could not be done. */
export function warn(message: string): void {
  void vscode.window.showWarningMessage(`Dossier: ${withoutLinks(message)}`);
}

/** Tells the user what is so. */
export function inform(message: string): void {
  void vscode.window.showInformationMessage(`Dossier: ${withoutLinks(message)}`);
}

/** Offers the user something to do; `undefined` where the user does not take it. */
export async function offer(message: string, action: string): Promise<string | undefined> {
  return vscode.window.showInformationMessage(`Dossier: ${withoutLinks(message)}`, action);
}

/** Tells the user what went wrong, with the log one click away. */
export function reportError(message: string, log: vscode.LogOutputChannel): void {
  const showLog = vscode.l10n.t('Show Log');
  void vscode.window.showErrorMessage(`Dossier: ${withoutLinks(message)}`, showLog).then((choice) => {
    if (choice === showLog) log.show();
  });
}

/** VS Code makes links, even ones that run commands, of `[text](target)` in a notification; text of packs may hold that. */
function withoutLinks(message: string): string {
  return message.replaceAll('](', '] (');
}

/** Text for a label of a pick list, where VS Code makes icons of `$(name)`. */
export function withoutIcons(text: string): string {
  return text.replaceAll('$(', '$ (');
}
