import * as vscode from 'vscode';

/** The extension, activated: a provider that is not registered yet is not asked. */
export async function activateDossier(): Promise<vscode.Extension<unknown>> {
  const extension = vscode.extensions.getExtension('dossier-analysis.dossier');
  if (!extension) throw new Error('VS Code does not know the extension.');
  await extension.activate();
  return extension;
}

export type ReportLanguage = 'markdown' | 'latex' | 'plaintext';

/** Opens an untitled report in an editor; "|" in the content marks cursors and is taken out. */
export async function openReport(language: ReportLanguage, marked: string): Promise<vscode.TextEditor> {
  await activateDossier();
  const [first = '', ...others] = marked.split('|');
  const document = await vscode.workspace.openTextDocument({ language, content: [first, ...others].join('') });
  const editor = await vscode.window.showTextDocument(document);
  let offset = first.length;
  const cursors = others.map((part) => {
    const position = document.positionAt(offset);
    offset += part.length;
    return new vscode.Selection(position, position);
  });
  if (cursors.length > 0) editor.selections = cursors;
  return editor;
}

export interface ShownCard {
  readonly text: string;
  readonly range: vscode.Range | undefined;
}

/** Dossier's card at an offset of a document, or `undefined` where there is none. */
export async function cardAtOffset(document: vscode.TextDocument, offset: number): Promise<ShownCard | undefined> {
  const cards = await hoversAt(document, document.positionAt(offset));
  return cards.find(({ text }) => text.includes('command:dossier.'));
}

/** All that is shown over a position of a document. */
export async function hoversAt(
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<readonly ShownCard[]> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  return hovers.flatMap(({ contents, range }) => contents.map((content) => ({ text: markdownOf(content), range })));
}

function markdownOf(content: vscode.Hover['contents'][number]): string {
  return content instanceof vscode.MarkdownString ? content.value : '';
}

/** Dossier's card at an occurrence of a text, or `undefined` where there is none. */
export async function cardAt(document: vscode.TextDocument, text: string, from = 0): Promise<ShownCard | undefined> {
  return cardAtOffset(document, document.getText().indexOf(text, from) + 1);
}

/** The name of the actor whose card it is. */
export function actorOf(card: ShownCard | undefined): string | undefined {
  return card && /^\*\*(.+?)\*\*/.exec(card.text)?.[1]?.replaceAll('\\', '');
}
