import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { openReport } from './reports';

const cited = '---\ndate: 2015-12-28\n---\n\nOne [@alarabiya2015]. Two [@geopoliticalfutures2015, para. 2].\n';

interface Item {
  readonly id: string;
}

describe('Dossier: Insert Bibliography', () => {
  it('lists what the summaries cite in front of their notes, in one undo step', async () => {
    const { document } = await openReport('markdown', '---\ndate: 2015-12-28\n---\n\n# One\n\n|\n');
    await vscode.commands.executeCommand('dossier.insertSummary', { actor: 'russia-taliban-2015/nato', choose: false });
    const before = document.getText();
    await vscode.commands.executeCommand('dossier.insertBibliography');
    const text = document.getText();
    const [, list = ''] = /\n## Sources\n\n((?:- .*\n)+)\n\[\^/.exec(text) ?? [];
    const urls = (part: string): string[] => [...new Set(part.match(/<https?:[^>]+>/g))].sort();
    assert.deepEqual(urls(list), urls(before));
    await vscode.commands.executeCommand('dossier.insertBibliography');
    assert.equal(document.getText(), text, 'a second time changes nothing');
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('changes nothing in a report that cites nothing', async () => {
    const { document } = await openReport('markdown', 'One.\n');
    await vscode.commands.executeCommand('dossier.insertBibliography');
    assert.equal(document.getText(), 'One.\n');
  });
});

describe('Dossier: Export Bibliography', () => {
  let folder = '';
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'dossier export '));
  });
  after(() => rm(folder, { recursive: true }));
  const exportTo = async (name: string, format?: string): Promise<string> => {
    const file = path.join(folder, name);
    await vscode.commands.executeCommand('dossier.exportBibliography', {
      file: vscode.Uri.file(file).toString(),
      ...(format !== undefined && { format }),
    });
    return readFile(file, 'utf8');
  };

  it('writes what the report cites, in the format that the file has', async () => {
    await openReport('markdown', cited);
    const items = JSON.parse(await exportTo('a.json')) as readonly Item[];
    assert.deepEqual(
      items.map(({ id }) => id),
      ['alarabiya2015', 'geopoliticalfutures2015'],
    );
    assert.match(await exportTo('a.bib'), /^@article\{alarabiya2015,\n[^]*\n@article\{geopoliticalfutures2015,/);
  });

  it('adds to a file that is there, byte for byte, and leaves a broken one as it is', async () => {
    await openReport('markdown', cited);
    const own = '\uFEFF[\r\n  {"id": "alarabiya2015", "title": "Mine"}\r\n]';
    await writeFile(path.join(folder, 'own.json'), own);
    const after = await exportTo('own.json');
    assert.ok(after.startsWith(own.slice(0, -3)), after);
    assert.deepEqual(
      (JSON.parse(after.slice(1)) as readonly Item[]).map(({ id }) => id),
      ['alarabiya2015', 'geopoliticalfutures2015'],
    );
    await writeFile(path.join(folder, 'broken.bib'), '@book{a,');
    assert.equal(await exportTo('broken.bib'), '@book{a,');
    const latin = Buffer.from([0x25, 0xe9, 0x0a]);
    await writeFile(path.join(folder, 'latin.bib'), latin);
    await exportTo('latin.bib');
    assert.deepEqual(await readFile(path.join(folder, 'latin.bib')), latin);
  });
});
