import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openReport } from './reports';

async function setDate(date: string): Promise<void> {
  await vscode.commands.executeCommand('dossier.setReportDate', { date });
}

describe('Dossier: Set Report Date', () => {
  it('gives a report front matter, in one undo step', async () => {
    const { document } = await openReport('markdown', 'One.|\n');
    await setDate('28 December 2015');
    assert.equal(document.getText(), '---\ndate: 2015-12-28\n---\n\nOne.\n');
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), 'One.\n');
  });

  it('changes the date in front matter and nothing else, with Windows line breaks', async () => {
    const { document } = await openReport(
      'markdown',
      '---\r\ntitle: A # b\r\ndate: "2014" # c\r\n---\r\n\r\nOne.|\r\n',
    );
    await setDate('2015-12');
    assert.equal(document.getText(), '---\r\ntitle: A # b\r\ndate: 2015-12 # c\r\n---\r\n\r\nOne.\r\n');
  });

  it('keeps it in the settings for a report that has no place for it, until these are changed back', async () => {
    const { document } = await openReport('plaintext', 'Russia and Moscow.|');
    try {
      await setDate('28.12.2015');
      assert.equal(document.getText(), 'Russia and Moscow.');
      assert.equal(vscode.workspace.getConfiguration('dossier').inspect('asOf')?.workspaceValue, '2015-12-28');
    } finally {
      await vscode.workspace
        .getConfiguration('dossier')
        .update('asOf', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('changes nothing for what is no date', async () => {
    const { document } = await openReport('markdown', 'One.|\n');
    for (const date of ['12/26/2015', '2015-13', 'soon', '[2015-12..]', '']) await setDate(date);
    assert.equal(document.getText(), 'One.\n');
  });
});
