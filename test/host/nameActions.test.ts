import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openReport, type ReportLanguage } from './reports';

/** The actions that Dossier offers at the cursor to somebody who asks. */
async function actions(language: ReportLanguage, marked: string): Promise<readonly vscode.CodeAction[]> {
  const { document, selection } = await openReport(language, marked);
  const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    selection,
  );
  return found.filter(({ command }) => command?.command.startsWith('dossier.'));
}

describe('Actions on a name', () => {
  for (const language of ['markdown', 'latex', 'plaintext'] as const) {
    it(`insert the summary behind its sentence in ${language}, in one undo step`, async () => {
      const [first] = await actions(language, 'One. NA|TO acts. Two.\n');
      assert.equal(first?.title, 'Insert summary of NATO');
      const { command = '', arguments: [argument] = [] } = first.command ?? {};
      assert.ok(typeof argument === 'object');
      const document = vscode.window.activeTextEditor?.document;
      await vscode.commands.executeCommand(command, { ...argument, choose: false });
      assert.match(document?.getText() ?? '', /^One\. NATO acts\. NATO led [^]* Two\.\n/);
      await vscode.commands.executeCommand('undo');
      assert.equal(document?.getText(), 'One. NATO acts. Two.\n');
    });
  }

  it('are of a kind that fixes nothing, and offer a citation, the sidebar, and a correction', async () => {
    const found = await actions('markdown', 'Here NA|TO acts.\n');
    assert.deepEqual(
      found.map(({ title }) => title),
      ['Insert summary of NATO', 'Cite a source on NATO…', 'Show NATO in the sidebar', 'Not NATO?'],
    );
    assert.ok(found.every(({ kind }) => kind?.value === 'refactor.dossier'));
  });

  it('are not offered elsewhere', async () => {
    for (const marked of ['Here NATO ac|ts.\n', '`NA|TO`\n']) assert.deepEqual(await actions('markdown', marked), []);
  });
});
