import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activateDossier, openReport } from './reports';

async function copiedBy(argument?: unknown): Promise<string> {
  await vscode.env.clipboard.writeText('nothing');
  await vscode.commands.executeCommand('dossier.reportError', argument);
  return vscode.env.clipboard.readText();
}

describe('Reporting an error in an entry of a pack that names no address', () => {
  before(activateDossier);

  it('copies the id and the text of the actor at the cursor', async () => {
    await openReport('markdown', '---\ndate: 2015-12-28\n---\n\nTur|key and Iran spoke.\n');
    assert.match(await copiedBy(), /^russia-taliban-2015\/turkey \(.+, \d+\.\d+\.\d+\)\nTurkey: /);
  });

  it('copies those of the sentence of a row, and nothing for what is no entry', async () => {
    const row = { actor: 'russia-taliban-2015/iran', statements: ['russia-taliban-2015/nothing-of-the-kind'] };
    assert.equal(await copiedBy(row), 'nothing');
    assert.match(await copiedBy({ actor: 'russia-taliban-2015/iran' }), /^russia-taliban-2015\/iran .+\nIran: /);
  });
});
