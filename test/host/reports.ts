import * as vscode from 'vscode';

/** Opens an untitled report in an editor. */
export async function openReport(language: 'markdown' | 'plaintext', content: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ language, content });
  await vscode.window.showTextDocument(document);
  return document;
}

export interface ShownCard {
  readonly text: string;
  readonly range: vscode.Range | undefined;
}

/** Dossier's card at an offset of a document, or `undefined` where there is none. */
export async function cardAtOffset(document: vscode.TextDocument, offset: number): Promise<ShownCard | undefined> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    document.positionAt(offset),
  );
  const cards = hovers.flatMap(({ contents, range }) =>
    contents.map((content) => ({ text: typeof content === 'string' ? content : content.value, range })),
  );
  return cards.find(({ text }) => text.includes('command:dossier.'));
}

/** Dossier's card at the first occurrence of a text, or `undefined` where there is none. */
export async function cardAt(document: vscode.TextDocument, text: string): Promise<ShownCard | undefined> {
  return cardAtOffset(document, document.getText().indexOf(text) + 1);
}
