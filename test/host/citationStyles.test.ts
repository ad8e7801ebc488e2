import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openReport, type ReportLanguage } from './reports';

const kabulov = 'russia-taliban-2015/zamir-kabulov';
const taliban = 'russia-taliban-2015/taliban';

async function insert(argument: object): Promise<void> {
  await vscode.commands.executeCommand('dossier.insertSummary', { choose: false, ...argument });
}

describe('Citation styles', () => {
  const cases: readonly (readonly [
    language: ReportLanguage,
    style: string | undefined,
    marked: string,
    shown: RegExp,
  ])[] = [
    ['markdown', undefined, '|', /\[\^alarabiya2015\][^]*^\[\^alarabiya2015\]: /m],
    ['markdown', 'pandoc', '|', /information \[@alarabiya2015; [^\]]*@geopoliticalfutures2015, para\. 2\],/],
    ['markdown', undefined, 'A [@b].\n\n|', /information \[@alarabiya2015; /],
    ['markdown', 'links', '|', /\(\[Al Arabiya English \(relaying AFP\), 23 Dec 2015\]\(https:/],
    ['markdown', 'cite', '|', /^\[\^alarabiya2015\]: /m],
    ['latex', undefined, '|', /~\\cite\{alarabiya2015,avesta2015\} \\cite\[para\.~2\]\{geopoliticalfutures2015\},/],
    ['latex', 'footnotes', '|', /\\footnote\{Al Arabiya English/],
    ['plaintext', undefined, '|', /information \[1; 2; 3, para\. 2\],[^]*^Sources\n\n\[1\] Al Arabiya/m],
  ];
  for (const [language, style, marked, shown] of cases) {
    it(`${language}, ${style ?? 'auto'}, ${JSON.stringify(marked)}: in one undo step`, async () => {
      const { document } = await openReport(language, marked);
      const before = document.getText();
      await insert({ actor: kabulov, ...(style !== undefined && { style }) });
      assert.match(document.getText(), shown);
      await vscode.commands.executeCommand('undo');
      assert.equal(document.getText(), before);
    });
  }

  it('follow the setting, and know a language that cannot show it', async () => {
    const configuration = vscode.workspace.getConfiguration('dossier');
    await configuration.update('citations.style', 'pandoc', vscode.ConfigurationTarget.Global);
    try {
      const { document } = await openReport('markdown', '|');
      await insert({ actor: kabulov });
      assert.match(document.getText(), /\[@alarabiya2015/);
      const { document: plain } = await openReport('plaintext', '|');
      await insert({ actor: kabulov });
      assert.match(plain.getText(), /^\[1\] /m);
    } finally {
      await configuration.update('citations.style', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('mark disputes where the setting says so, with their sources', async () => {
    const configuration = vscode.workspace.getConfiguration('dossier');
    await configuration.update('disputes.wording', 'mark', vscode.ConfigurationTarget.Global);
    try {
      const { document } = await openReport('markdown', '---\ndate: 2015-12-28\n---\n\n|');
      await insert({ actor: kabulov });
      assert.match(document.getText(), / \(contested(?:\[\^[^\]]+\])+\)\./);
      assert.doesNotMatch(document.getText(), /, which the Taliban denied/);
    } finally {
      await configuration.update('disputes.wording', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('use the keys of the bibliography beside the report, and go on without one that is missing or broken', async () => {
    const folder = vscode.Uri.joinPath(
      vscode.Uri.file(process.env['TMPDIR'] ?? '/tmp'),
      `dossier-${String(Date.now())}`,
    );
    const write = (name: string, text: string): Thenable<void> =>
      vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, name), new TextEncoder().encode(text));
    const url =
      'http://english.alarabiya.net/News/middle-east/2015/12/23/Russia-s-interests-coincide-with-Taliban-s-in-fight-against-ISIS/';
    try {
      await write('theirs.bib', `@online{arabiya, url = {${url}}}\n`);
      await write('broken.json', '[{"id": ');
      await write('report.md', '---\nbibliography: [theirs.bib, broken.json, missing.bib]\ndate: 2015-12-28\n---\n\n');
      const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, 'report.md'));
      await vscode.window.showTextDocument(document);
      await insert({ actor: kabulov, offset: document.getText().length });
      assert.match(document.getText(), /information \[@arabiya; @avesta2015;/);
      await vscode.commands.executeCommand('workbench.action.files.revert');
    } finally {
      await vscode.workspace.fs.delete(folder, { recursive: true });
    }
  });

  it('keep Windows line breaks and the end of the file in lists of notes further up', async () => {
    const content = 'One.[^a]|\n\n# Notes\n\n[^a]: x\n\n# End\n\nLast line'.replaceAll('\n', '\r\n');
    const { document } = await openReport('markdown', content);
    await insert({ actor: taliban });
    const text = document.getText();
    assert.doesNotMatch(text, /(?<!\r)\n/);
    assert.match(text, /\r\n# Notes\r\n\r\n\[\^a\]: x\r\n\[\^[^]*\r\n\r\n# End\r\n\r\nLast line$/);
  });
});
