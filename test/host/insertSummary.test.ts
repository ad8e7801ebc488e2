import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openReport } from './reports';

const date = '---\ndate: 2015-12-28\n---\n\n';

async function insert(argument?: object): Promise<void> {
  await vscode.commands.executeCommand('dossier.insertSummary', ...(argument ? [argument] : []));
}

function definitions(text: string): string[] {
  return Array.from(text.matchAll(/^\[\^([^\]]+)\]:/gm), ([, label]) => label ?? '');
}

function references(text: string): string[] {
  return Array.from(text.matchAll(/\[\^([^\]]+)\](?!:)/g), ([, label]) => label ?? '');
}

describe('Dossier: Insert Summary', () => {
  it('takes the actor at the cursor, cites every sentence, defines every note, and is one undo step', async () => {
    const { document } = await openReport('markdown', `${date}Kabul|ov spoke.\n`);
    const before = document.getText();
    await insert();
    const text = document.getText();
    assert.ok(text.startsWith(`${date}Kabulov spoke. `), text.slice(0, 200));
    assert.match(
      text,
      /channels for exchanging information,(\[\^[\w-]+\])+ which the Taliban denied in a statement of 25 December 2015\.\[\^/,
    );
    assert.deepEqual([...new Set(references(text))].sort(), definitions(text).sort());
    assert.ok(text.endsWith('\n'));
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('a second time defines no note again', async () => {
    const { document } = await openReport('markdown', `${date}|\n`);
    await insert({ actor: 'russia-taliban-2015/taliban' });
    const once = definitions(document.getText());
    await insert({ actor: 'russia-taliban-2015/taliban' });
    assert.notEqual(once.length, 0);
    assert.deepEqual(definitions(document.getText()), once);
  });

  it('inserts at every cursor, still in one undo step', async () => {
    const { document } = await openReport('markdown', `${date}One.|\n\nTwo.|\n`);
    const before = document.getText();
    await insert({ actor: 'russia-taliban-2015/nato' });
    assert.equal(document.getText().match(/NATO led/g)?.length, 2);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('keeps Windows line breaks', async () => {
    const { document } = await openReport('markdown', `${date}|\n`.replaceAll('\n', '\r\n'));
    await insert({ actor: 'russia-taliban-2015/nato' });
    assert.equal(document.eol, vscode.EndOfLine.CRLF);
    assert.doesNotMatch(document.getText(), /(?<!\r)\n/);
  });

  it('takes the name in a selection and keeps the selected text', async () => {
    const editor = await openReport('markdown', `${date}See Kabulov.\n`);
    editor.selection = new vscode.Selection(4, 0, 4, 12);
    await insert();
    assert.match(editor.document.getText(), /^See Kabulov\. .*Zamir Kabulov/m);
  });

  it('inserts just the statements that are asked for', async () => {
    const { document } = await openReport('plaintext', '|');
    const id = 'russia-taliban-2015/taliban';
    await insert({ actor: id, statements: [`${id}/history`] });
    const sentences = document.getText().split('\n')[0] ?? '';
    assert.match(sentences, /founded in 1994/);
    assert.doesNotMatch(sentences, /denied/);
  });

  it('changes nothing in a document that is no report, or for an actor that is not there', async () => {
    const script = await vscode.workspace.openTextDocument({ language: 'javascript', content: 'Taliban' });
    await vscode.window.showTextDocument(script);
    await insert();
    assert.equal(script.getText(), 'Taliban');
    const { document } = await openReport('markdown', 'One.|');
    await insert({ actor: 'russia-taliban-2015/nobody' });
    assert.equal(document.getText(), 'One.');
  });

  it('changes nothing in a read-only report', async () => {
    const uri = vscode.Uri.parse('dossier-test:/report.md');
    const provider = vscode.workspace.registerTextDocumentContentProvider(uri.scheme, {
      provideTextDocumentContent: () => 'The Taliban.',
    });
    try {
      const document = await vscode.workspace.openTextDocument(uri);
      await vscode.window.showTextDocument(document);
      await insert({ actor: 'russia-taliban-2015/taliban' });
      assert.equal(document.getText(), 'The Taliban.');
    } finally {
      provider.dispose();
    }
  });
});
