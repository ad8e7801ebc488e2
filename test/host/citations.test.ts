import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { hoversAt, openReport, type ReportLanguage } from './reports';

const note = '[^alarabiya2015]: See *Al Arabiya*, <https://example.org/other>, for this.\n';

describe('Over a citation key', () => {
  const cases: readonly (readonly [language: ReportLanguage, marked: string, shown: RegExp])[] = [
    ['markdown', 'One.[^alara|biya2015]', /^Al Arabiya English \(relaying AFP\), "Russia's interests/],
    ['markdown', 'One.[^alara|biya2015-para2]', /^Al Arabiya English/],
    ['markdown', 'One [see @alara|biya2015, p. 2].', /^Al Arabiya English/],
    ['latex', 'One \\cite[p.~2]{other,alara|biya2015}.', /^Al Arabiya English/],
    ['plaintext', 'One.[^alara|biya2015]', /^Al Arabiya English/],
    // What the report itself says.
    ['markdown', `One.[^alara|biya2015]\n\n${note}`, /^See \\\*Al Arabiya\\\*, \[https:/],
    ['markdown', 'One.[^my|own]\n\n[^myown]: My **own** \\*note\\*.\n', /^My \\\*\\\*own\\\*\\\* \\\*note\\\*\.$/],
  ];
  for (const [language, marked, shown] of cases) {
    it(`${JSON.stringify(marked)} in ${language} the source is shown, on exactly the key`, async () => {
      const { document, selection } = await openReport(language, marked);
      const [hover, ...others] = await hoversAt(document, selection.active);
      assert.deepEqual(others, []);
      assert.match(hover?.text ?? '', shown);
      assert.match(document.getText(hover?.range), /^(?:\[\^[\w-]+\]|@?alarabiya2015)$/);
    });
  }

  it('says how the source was read, and links to it', async () => {
    const { document, selection } = await openReport('markdown', 'One.[^alara|biya2015]');
    const [hover] = await hoversAt(document, selection.active);
    assert.match(hover?.text ?? '', /\(https:\/\/english\.alarabiya\.net\/.*\)/);
    assert.match(hover?.text ?? '', /Read as an archived excerpt/);
  });

  it('says only once how it was read where the note says so', async () => {
    const { document } = await openReport('markdown', 'One.|\n');
    await vscode.commands.executeCommand('dossier.insertCitation', { source: 'alarabiya2015' });
    const [hover] = await hoversAt(document, new vscode.Position(0, 8));
    assert.equal(hover?.text.match(/read as an archived excerpt/gi)?.length, 1);
  });

  for (const marked of ['One.[^no|thing]', 'One [@no|thing].', 'One [see @a; @no|thing].']) {
    it(`over ${JSON.stringify(marked)} it says that nothing defines it`, async () => {
      const { document, selection } = await openReport('markdown', marked);
      const [hover] = await hoversAt(document, selection.active);
      assert.match(hover?.text ?? '', /^No note, no bibliography and no source of the knowledge has "nothing"\.$/);
    });
  }

  for (const marked of ['`[^alara|biya2015]`', 'Ask @some|body.', 'me@alara|biya2015.org']) {
    it(`nothing is shown over ${JSON.stringify(marked)}`, async () => {
      const { document, selection } = await openReport('markdown', marked);
      assert.deepEqual(await hoversAt(document, selection.active), []);
    });
  }
});

describe('From a citation key', () => {
  async function definitionAt(document: vscode.TextDocument, position: vscode.Position): Promise<string | undefined> {
    const [link] = await vscode.commands.executeCommand<vscode.LocationLink[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      position,
    );
    if (!link) return undefined;
    const target = await vscode.workspace.openTextDocument(link.targetUri);
    return `${path.basename(target.fileName)}:${target.getText(link.targetRange)}`;
  }

  it('one gets to the note, in Markdown and in plain text', async () => {
    for (const language of ['markdown', 'plaintext'] as const) {
      const { document, selection } = await openReport(language, `One.[^alara|biya2015]\n\n${note}`);
      const found = await definitionAt(document, selection.active);
      assert.equal(found?.replace(/^[^:]*:/, ''), note.trimEnd());
    }
  });

  it('one gets to the entry of the bibliography file that the report names', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'dossier-keys-'));
    try {
      await writeFile(
        path.join(folder, 'my.bib'),
        '@misc{other, title={O}}\n@online{alarabiya2015,\n  title = {T}\n}\n',
      );
      await writeFile(path.join(folder, 'report.md'), '---\nbibliography: my.bib\n---\n\nOne [@alarabiya2015].\n');
      const document = await vscode.workspace.openTextDocument(path.join(folder, 'report.md'));
      await vscode.window.showTextDocument(document);
      const found = await definitionAt(document, new vscode.Position(4, 8));
      assert.equal(found, 'my.bib:alarabiya2015');
    } finally {
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('nowhere where nothing defines it', async () => {
    const { document, selection } = await openReport('markdown', 'One.[^no|thing]');
    assert.equal(await definitionAt(document, selection.active), undefined);
  });
});
