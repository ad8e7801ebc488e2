import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { cardAt, openReport } from './reports';

const date = '---\ndate: 2015-12-28\n---\n\n';

/** Inserts what is usual, without asking. */
async function insert(argument: object = {}): Promise<void> {
  await vscode.commands.executeCommand('dossier.insertSummary', { choose: false, ...argument });
}

/**
 * Runs the command and answers what it asks: each step by the commands of VS Code's own pick lists, after a while in which the
 * list appears. What is still asked at the end is accepted as it is.
 */
async function insertChoosing(
  argument: object,
  ...steps: readonly (string | (() => Thenable<unknown>))[]
): Promise<void> {
  const done = vscode.commands.executeCommand('dossier.insertSummary', argument).then(() => true);
  for (const step of steps) {
    await delay(500);
    await (typeof step === 'string' ? vscode.commands.executeCommand(step) : step());
  }
  for (let turn = 0; turn < 40; turn++) {
    if (await Promise.race([done, delay(250).then(() => false)])) return;
    await vscode.commands.executeCommand(accept);
  }
  throw new Error('The command still asks.');
}

const accept = 'workbench.action.acceptSelectedQuickOpenItem';
const next = 'workbench.action.quickOpenSelectNext';
const toggle = 'workbench.action.quickPickManyToggle';
const cancel = 'workbench.action.closeQuickOpen';

function delay(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

const kabulov = 'russia-taliban-2015/zamir-kabulov';

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

  it('a second time inserts nothing that stands in the report', async () => {
    const { document } = await openReport('markdown', `${date}|\n`);
    await insert({ actor: kabulov });
    const once = document.getText();
    assert.match(once, /Zamir Kabulov told Interfax[^]*\] Where Islamic State is concerned, Kabulov told Interfax/);
    await insert({ actor: kabulov });
    assert.equal(document.getText(), once);
  });

  it('gives several actors a paragraph each, those in the selection or by their ids', async () => {
    const paragraphs = /^One\. Zamir Kabulov and NATO\.\n\nOn 23 December 2015 .*\n\nNATO .*\n\nTwo\.$/m;
    const editor = await openReport('markdown', `${date}One. Zamir Kabulov and NATO.\n\nTwo.\n`);
    const before = editor.document.getText();
    editor.selection = new vscode.Selection(4, 4, 4, 28);
    await insert();
    assert.match(
      editor.document.getText().replace('On 23 December 2015 Kabulov', 'On 23 December 2015 Zamir Kabulov'),
      paragraphs,
    );
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), before);
    editor.selection = new vscode.Selection(4, 2, 4, 2);
    await insert({ actors: [kabulov, 'russia-taliban-2015/nato'] });
    assert.match(editor.document.getText(), paragraphs);
  });

  it('inserts a claim with who said it and when, and with its dispute', async () => {
    const { document } = await openReport('plaintext', '|');
    await insert({ actor: kabulov, statements: ['russia-taliban-2015/kabulov-information-channels'] });
    assert.match(
      document.getText(),
      /^Zamir Kabulov \(23 December 2015\): Russia and the Taliban have channels for exchanging information.* which the Taliban denied in a statement of 25 December 2015/,
    );
  });

  it('counts names before the place as the first mention', async () => {
    const { document } = await openReport('markdown', `${date}Zamir Kabulov came.\n\n|\n`);
    await insert({ actor: kabulov });
    assert.match(document.getText(), /^On 23 December 2015 Kabulov told Interfax/m);
  });

  it('spells names as the setting has it, in the text and on cards', async () => {
    const settings = vscode.workspace.getConfiguration('dossier');
    await settings.update('names.preferred', { Kabulov: 'Qabulov' }, vscode.ConfigurationTarget.Workspace);
    try {
      const { document } = await openReport('markdown', `${date}Zamir Kabulov came.\n\n|\n`);
      await insert({ actor: kabulov });
      assert.match(document.getText(), /^On 23 December 2015 Qabulov told Interfax/m);
      const card = await cardAt(document, 'Kabulov');
      assert.match(card?.text ?? '', /^\*\*Zamir Qabulov\*\*/);
    } finally {
      await settings.update('names.preferred', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});

describe('Choosing what to insert', () => {
  it('offers the summary ticked, and takes what is ticked', async () => {
    const { document } = await openReport('markdown', `${date}|\n`);
    await insertChoosing({ actor: kabulov });
    assert.match(document.getText(), /told Interfax[^]*became the Russian president/);
    assert.doesNotMatch(document.getText(), /\(23 December 2015\):/);
  });

  it('leaves out what is unticked', async () => {
    const { document } = await openReport('markdown', `${date}|\n`);
    await insertChoosing({ actor: kabulov }, next, toggle);
    assert.doesNotMatch(document.getText(), /^On 23 December 2015 Zamir Kabulov told Interfax/m);
    assert.match(document.getText(), /^Where Islamic State is concerned, Zamir Kabulov told Interfax/m);
  });

  it('asks for the actor first where the cursor is in no name', async () => {
    const { document } = await openReport('markdown', `${date}|\n`);
    await insertChoosing({}, accept);
    assert.match(document.getText(), /\[\^[\w-]+\]: /);
  });

  it('inserts nothing where somebody thinks better of it', async () => {
    const { document } = await openReport('markdown', `${date}|\n`);
    const before = document.getText();
    await insertChoosing({ actor: kabulov }, cancel);
    await insertChoosing({}, accept, cancel);
    await insertChoosing({}, cancel);
    assert.equal(document.getText(), before);
  });

  it('is not asked for where the setting says so', async () => {
    const settings = vscode.workspace.getConfiguration('dossier');
    await settings.update('insertSummary.chooseSentences', false, vscode.ConfigurationTarget.Workspace);
    try {
      const { document } = await openReport('markdown', `${date}|\n`);
      await vscode.commands.executeCommand('dossier.insertSummary', { actor: kabulov });
      assert.match(document.getText(), /told Interfax/);
    } finally {
      await settings.update('insertSummary.chooseSentences', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('inserts at the cursors where they have come to when the report changes meanwhile', async () => {
    const { document } = await openReport('markdown', `${date}One.\n\n|\n`);
    await insertChoosing({ actor: kabulov }, () =>
      prepend(document, new vscode.Position(4, 0), 'Zamir Kabulov came. Zero. '),
    );
    const text = document.getText();
    assert.ok(
      text.startsWith(`${date}Zamir Kabulov came. Zero. One.\n\nOn 23 December 2015 Kabulov told Interfax`),
      text.slice(0, 200),
    );
    assert.deepEqual([...new Set(references(text))].sort(), definitions(text).sort());
  });

  it('inserts nothing at a given place in a report that has changed meanwhile', async () => {
    const { document } = await openReport('markdown', `${date}One.\n`);
    await insertChoosing({ actor: kabulov, offset: date.length + 2 }, () =>
      prepend(document, new vscode.Position(4, 0), 'Zero. '),
    );
    assert.equal(document.getText(), `${date}Zero. One.\n`);
  });

  it('inserts nothing into a report that was closed meanwhile, and opens it no more', async () => {
    const { document } = await openReport('markdown', `${date}One.|\n`);
    await insertChoosing({ actor: kabulov }, () =>
      vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor'),
    );
    assert.ok(document.isClosed);
    assert.notEqual(vscode.window.activeTextEditor?.document, document);
  });
});

async function prepend(document: vscode.TextDocument, position: vscode.Position, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, position, text);
  assert.ok(await vscode.workspace.applyEdit(edit));
}
