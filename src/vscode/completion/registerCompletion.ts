import * as vscode from 'vscode';
import { commands } from '../host/commands';
import type { Dossier } from '../host/dossier';
import { reportSelector } from '../host/report';
import { NameCompletions } from './names';
import { CompletionRequests } from './requests';

/** Completes names in reports, and the command that asks for it wherever the editor asks by itself, too. */
export function registerCompletion(loading: Promise<Dossier>): vscode.Disposable {
  const requests = new CompletionRequests();
  return vscode.Disposable.from(
    requests,
    vscode.languages.registerCompletionItemProvider(reportSelector, new NameCompletions(loading, requests)),
    vscode.commands.registerCommand(commands.completeName, () => requests.ask()),
  );
}
