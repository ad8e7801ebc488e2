import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activateDossier, actorOf, cardAt, openReport } from './reports';

const setting = 'mentions.corrections';

function corrections(): unknown {
  return vscode.workspace.getConfiguration('dossier').inspect(setting)?.workspaceValue;
}

describe('Putting a name right', () => {
  afterEach(async () => {
    const configuration = vscode.workspace.getConfiguration('dossier');
    await configuration.update(setting, undefined, vscode.ConfigurationTarget.Workspace);
  });

  it('ignores it from then on, in all reports of the workspace', async () => {
    const { document } = await openReport('markdown', '---\ndate: 2015-12-28\n---\n\nTur|key and Iran spoke.\n');
    assert.equal(actorOf(await cardAt(document, 'Turkey')), 'Turkey');
    await vscode.commands.executeCommand('dossier.ignoreMention', { scope: 'workspace' });
    assert.deepEqual(corrections(), [{ name: 'Turkey', actor: null }]);
    assert.equal(await cardAt(document, 'Turkey'), undefined);
    assert.equal(actorOf(await cardAt(document, 'Iran')), 'Iran');
    const other = await openReport('markdown', 'Turkey again.\n');
    assert.equal(await cardAt(other.document, 'Turkey'), undefined);
  });

  it('takes it for another actor in one report, and the first candidate stays one of the others', async () => {
    const { document } = await openReport('markdown', '---\ndate: 2015-12-28\n---\n\nKa|bul said no.\n');
    assert.equal(actorOf(await cardAt(document, 'Kabul')), 'Kabul');
    const actor = 'russia-taliban-2015/afghan-government';
    await vscode.commands.executeCommand('dossier.correctMention', { actor, scope: 'report' });
    assert.deepEqual(corrections(), [{ name: 'Kabul', actor, report: document.uri.path }]);
    assert.equal(actorOf(await cardAt(document, 'Kabul')), 'Afghan government (Islamic Republic)');
    const other = await openReport('markdown', '---\ndate: 2015-12-28\n---\n\nKabul said no.\n');
    assert.equal(actorOf(await cardAt(other.document, 'Kabul')), 'Kabul');
  });

  it('says on the card that a name was put right, and takes it back', async () => {
    const { document } = await openReport('markdown', '---\ndate: 2015-12-28\n---\n\nKa|bul said no.\n');
    assert.doesNotMatch((await cardAt(document, 'Kabul'))?.text ?? '', /back to the rules/);
    const actor = 'russia-taliban-2015/afghan-government';
    await vscode.commands.executeCommand('dossier.correctMention', { actor, scope: 'report' });
    const card = (await cardAt(document, 'Kabul'))?.text ?? '';
    const [, argument = ''] = /back to the rules\]\(command:dossier\.correctMention\?([^)]*)\)/.exec(card) ?? [];
    const [given] = JSON.parse(decodeURIComponent(argument)) as readonly unknown[];
    await vscode.commands.executeCommand('dossier.correctMention', given);
    assert.equal(corrections(), undefined);
    assert.equal(actorOf(await cardAt(document, 'Kabul')), 'Kabul');
  });

  it('holds also for another text of the report, such as VS Code compares it with', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert.ok(folder);
    await activateDossier();
    const texts = vscode.workspace.registerTextDocumentContentProvider('earlier', {
      provideTextDocumentContent: () => 'Turkey and Iran spoke.\n',
    });
    try {
      await vscode.workspace
        .getConfiguration('dossier')
        .update(
          setting,
          [{ name: 'Turkey', actor: null, report: 'my/report.md' }],
          vscode.ConfigurationTarget.Workspace,
        );
      const uri = vscode.Uri.joinPath(folder, 'my', 'report.md').with({ scheme: 'earlier' });
      const document = await vscode.workspace.openTextDocument(uri);
      assert.equal(actorOf(await cardAt(document, 'Iran')), 'Iran');
      assert.equal(await cardAt(document, 'Turkey'), undefined);
    } finally {
      texts.dispose();
    }
  });

  it('takes back that a name is ignored', async () => {
    const { document } = await openReport('markdown', 'Tur|key and Iran spoke.\n');
    await vscode.commands.executeCommand('dossier.ignoreMention', { scope: 'workspace' });
    await vscode.commands.executeCommand('dossier.ignoreMention', {
      offset: document.getText().indexOf('Iran'),
      scope: 'report',
    });
    assert.equal(await cardAt(document, 'Turkey'), undefined);
    await vscode.commands.executeCommand('dossier.correctMention', { undo: true });
    assert.equal(actorOf(await cardAt(document, 'Turkey')), 'Turkey');
    assert.deepEqual(corrections(), [{ name: 'Iran', actor: null, report: document.uri.path }]);
  });

  it('holds at one place, and follows it through edits', async () => {
    const text = '---\ndate: 2015-12-28\n---\n\nHere Ka|bul said no.\n\nThere Kabul fell.\n';
    const editor = await openReport('markdown', text);
    const { document } = editor;
    const actor = 'russia-taliban-2015/afghan-government';
    await vscode.commands.executeCommand('dossier.correctMention', { actor, scope: 'place' });
    const place = 'Here … said no.';
    assert.deepEqual(corrections(), [{ name: 'Kabul', actor, report: document.uri.path, place }]);
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(3, 0), 'Kabul is a city.\n\n');
    });
    assert.equal(actorOf(await cardAt(document, 'Kabul said')), 'Afghan government (Islamic Republic)');
    assert.equal(actorOf(await cardAt(document, 'Kabul fell')), 'Kabul');
    assert.equal(actorOf(await cardAt(document, 'Kabul is')), 'Kabul');
  });

  it('shrugs at entries of the setting that somebody wrote by hand and that are none', async () => {
    const configuration = vscode.workspace.getConfiguration('dossier');
    const broken = [1, null, { name: 'Iran' }, { name: 'Iran', actor: 'nobody/at-all' }, { name: 7, actor: null }];
    await configuration.update(setting, broken, vscode.ConfigurationTarget.Workspace);
    const { document } = await openReport('markdown', 'Iran spoke.\n');
    assert.equal(actorOf(await cardAt(document, 'Iran')), 'Iran');
  });
});
