import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openReport } from './reports';

const date = '---\ndate: 2015-12-28\n---\n\n';
const taliban = 'russia-taliban-2015/taliban';

/** The text of a report into which a summary was put that was right on another date. */
async function insertedAsOf(day: string, marked: string, actor = taliban): Promise<vscode.TextEditor> {
  const editor = await openReport('markdown', `---\ndate: ${day}\n---\n\n${marked}`);
  await vscode.commands.executeCommand('dossier.insertSummary', { actor, choose: false });
  const { document } = editor;
  const line = document.lineAt(1).range;
  await editor.edit((edit) => {
    edit.replace(line, 'date: 2015-12-28');
  });
  return editor;
}

/** Runs the command, and presses a key of the list that it shows, if it shows one. */
async function update(answer: 'accept' | 'hide'): Promise<void> {
  const state = { isDone: false };
  const done = vscode.commands.executeCommand('dossier.updateSummaries').then(() => (state.isDone = true));
  const press =
    answer === 'accept' ? 'workbench.action.acceptSelectedQuickOpenItem' : 'workbench.action.closeQuickOpen';
  for (let tries = 0; tries < 50 && !state.isDone; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    if (!isComparing()) continue;
    await vscode.commands.executeCommand(press);
  }
  await done;
}

function isComparing(): boolean {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  return tabs.some(({ input }) => input instanceof vscode.TabInputTextDiff);
}

describe('Dossier: Update Summaries', () => {
  it('replaces on consent what the pack says otherwise at the date, in one undo step, and nothing else', async () => {
    const { document } = await insertedAsOf(
      '2015-12-23',
      'Mine. |\n\nMine, too.\n',
      'russia-taliban-2015/zamir-kabulov',
    );
    const before = document.getText();
    assert.doesNotMatch(before, /denied/);
    await update('accept');
    const after = document.getText();
    assert.match(
      after,
      /Mine\. On 23 December .* exchanging information,(\[\^[\w-]+\])+ which the Taliban denied in a statement/,
    );
    assert.match(after, /\n\nMine, too\.\n/);
    assert.ok(!isComparing(), 'the comparison is closed');
    assert.equal(vscode.window.activeTextEditor?.document, document);
    await update('accept');
    assert.equal(document.getText(), after, 'all is up to date now');
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('changes nothing where the author thinks better of it', async () => {
    const { document } = await insertedAsOf('2015-12-23', '|\n', 'russia-taliban-2015/zamir-kabulov');
    const before = document.getText();
    await update('hide');
    assert.equal(document.getText(), before);
    assert.ok(!isComparing(), 'the comparison is closed');
  });

  it('asks nothing where all is up to date', async () => {
    const { document } = await openReport('markdown', `${date}|\n`);
    await vscode.commands.executeCommand('dossier.insertSummary', { actor: taliban, choose: false });
    const before = document.getText();
    await vscode.commands.executeCommand('dossier.updateSummaries');
    assert.ok(!isComparing());
    assert.equal(document.getText(), before);
  });
});
