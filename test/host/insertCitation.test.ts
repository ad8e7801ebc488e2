import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openReport, type ReportLanguage } from './reports';

async function cite(argument: object): Promise<void> {
  await vscode.commands.executeCommand('dossier.insertCitation', argument);
}

describe('Dossier: Insert Citation', () => {
  const source = 'alarabiya2015';
  const cases: readonly (readonly [language: ReportLanguage, marked: string, argument: object, result: RegExp])[] = [
    ['markdown', 'One.|\n', { source }, /^One\.\[\^alarabiya2015\]\n\n\[\^alarabiya2015\]: Al Arabiya English .*\n$/],
    [
      'markdown',
      'One.|\n',
      { source: `russia-taliban-2015/${source}`, locator: 'para. 2' },
      /^One\.\[\^alarabiya2015-para2\]\n\n\[\^alarabiya2015-para2\]: .* para\. 2, .*\n$/,
    ],
    [
      'markdown',
      'One.|\n',
      { source, locator: { label: 'page', value: '3' }, style: 'pandoc' },
      /^One\. \[@alarabiya2015, p\. 3\]\n$/,
    ],
    ['markdown', 'One [@x].\n\nKab|ul.\n', { source }, /^One \[@x\]\.\n\nKabul \[@alarabiya2015\]\.\n$/],
    ['latex', 'On|e.\n', { source, locator: 'para. 2' }, /^One~\\cite\[para\.~2\]\{alarabiya2015\}\.\n$/],
    ['plaintext', 'One.|\n', { source, style: 'footnotes' }, /^One\.\[\^alarabiya2015\]\n\n\[\^alarabiya2015\]: /],
  ];
  for (const [language, marked, argument, result] of cases) {
    it(`${JSON.stringify(argument)} into ${JSON.stringify(marked)} in ${language}, one undo step`, async () => {
      const { document } = await openReport(language, marked);
      const before = document.getText();
      await cite(argument);
      assert.match(document.getText(), result);
      await vscode.commands.executeCommand('undo');
      assert.equal(document.getText(), before);
    });
  }

  it('inserts at every cursor and keeps Windows line breaks', async () => {
    const { document } = await openReport('markdown', '- One|\r\n- Two|\r\n');
    await cite({ source });
    assert.match(document.getText(), /^- One\[\^alarabiya2015\]\r\n- Two\[\^alarabiya2015\]\r\n\r\n\[\^[^\n]*\r\n$/);
  });

  it('refuses in code before it asks for a source', async () => {
    const { document } = await openReport('markdown', '```\nOne|\n```\n');
    // It would not come back while it asked.
    await cite({});
    assert.equal(document.getText(), '```\nOne\n```\n');
  });

  it('changes nothing in code, for a source or a place that is none, or in a document that is no report', async () => {
    for (const [marked, argument] of [
      ['```\nOne|\n```\n', { source }],
      ['One.|\n', { source: 'nothing2015' }],
      ['One.|\n', { source, locator: 'somewhere' }],
    ] as const) {
      const { document } = await openReport('markdown', marked);
      await cite(argument);
      assert.equal(document.getText(), marked.replace('|', ''));
    }
    const script = await vscode.workspace.openTextDocument({ language: 'javascript', content: 'Taliban' });
    await vscode.window.showTextDocument(script);
    await cite({ source });
    assert.equal(script.getText(), 'Taliban');
  });
});

describe('Behind what was inserted', () => {
  for (const eol of ['\n', '\r\n']) {
    it(`one goes on writing, and not behind the notes (${JSON.stringify(eol)})`, async () => {
      const editor = await openReport('markdown', `One.${eol}${eol}Two.|`);
      await vscode.commands.executeCommand('dossier.insertCitation', { source: 'alarabiya2015' });
      const { document } = editor;
      assert.match(document.getText(), /Two\.\[\^alarabiya2015\]\r?\n\r?\n\[\^alarabiya2015\]: /);
      assert.deepEqual(editor.selections, [new vscode.Selection(2, 20, 2, 20)]);
      await vscode.commands.executeCommand('undo');
      await vscode.commands.executeCommand('dossier.insertSummary', {
        actor: 'russia-taliban-2015/nato',
        choose: false,
      });
      const line = document.lineAt(2).text;
      assert.match(line, /^Two\. NATO led /);
      assert.deepEqual(editor.selections, [new vscode.Selection(2, line.length, 2, line.length)]);
    });
  }
});
