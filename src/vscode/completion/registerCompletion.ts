import * as vscode from 'vscode';
import { commands } from '../host/commands';
import type { Dossier } from '../host/dossier';
import { reportSelector, selectorOf } from '../host/report';
import { KeyCompletions } from './keys';
import { NameCompletions } from './names';
import { CompletionRequests } from './requests';

/** Completes names and citation keys in reports, and the command that asks for names where the editor also asks by itself. */
export function registerCompletion(loading: Promise<Dossier>): vscode.Disposable {
  const requests = new CompletionRequests();
  const keys = new KeyCompletions(loading);
  const register = vscode.languages.registerCompletionItemProvider;
  return vscode.Disposable.from(
    requests,
    register(reportSelector, new NameCompletions(loading, requests)),
    register(selectorOf('markdown'), keys, '@', '^'),
    register(selectorOf('plain'), keys, '^'),
    register(selectorOf('latex'), keys, '{', ','),
    vscode.commands.registerCommand(commands.completeName, () => requests.ask()),
  );
}
