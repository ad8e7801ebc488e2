import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { UserError, ensureFolder } from '../../scripts/vscode/install.mjs';

describe('A download for the local VS Code', () => {
  let store: string;
  const report = () => undefined;

  beforeEach(async () => {
    store = await mkdtemp(path.join(tmpdir(), 'dossier store '));
  });
  afterEach(() => rm(store, { recursive: true, force: true }));

  const folders = async () => (await readdir(store)).filter((name) => !name.endsWith('.log'));

  it('appears only when it is complete', async () => {
    let during: string[] = [];
    const fill = async (_: unknown, target: string) => {
      await writeFile(path.join(target, 'part'), '');
      during = await folders();
    };
    const folder = await ensureFolder(store, 'thing-1', { title: 'Thing', report, fill });
    assert.ok(!during.includes('thing-1'));
    assert.deepEqual((await readdir(folder)).sort(), ['package.json', 'part']);
    assert.deepEqual(await folders(), ['thing-1']);
  });

  it('is made once', async () => {
    let times = 0;
    const fill = () => {
      times += 1;
      return Promise.resolve();
    };
    await ensureFolder(store, 'thing-1', { title: 'Thing', report, fill });
    await ensureFolder(store, 'thing-1', { title: 'Thing', report, fill });
    assert.equal(times, 1);
  });

  it('may be asked for by two at the same time', async () => {
    const fill = () => Promise.resolve();
    const ask = () => ensureFolder(store, 'thing-1', { title: 'Thing', report, fill });
    assert.deepEqual(new Set(await Promise.all([ask(), ask()])).size, 1);
    assert.deepEqual(await folders(), ['thing-1']);
  });

  it('leaves nothing behind when it fails, and says so in one line', async () => {
    const fill = async (install: (args: readonly string[]) => Promise<void>) => {
      await install(['install', `file:${path.join(store, 'no-such-package')}`]);
    };
    await assert.rejects(ensureFolder(store, 'thing-1', { title: 'Thing', report, fill }), (error: Error) => {
      assert.ok(error instanceof UserError);
      assert.match(error.message, /^Could not download Thing from the npm registry\..+$/);
      return true;
    });
    assert.deepEqual(await folders(), []);
  });
});
