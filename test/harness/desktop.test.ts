import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const root = path.resolve(__dirname, '../../..');

describe('The desktop VS Code', function () {
  let folder: string;
  let executable: string;

  before(async function () {
    if (process.platform === 'win32') this.skip();
    folder = await mkdtemp(path.join(tmpdir(), 'dossier desktop '));
    executable = path.join(folder, 'code');
    const script = `#!/bin/sh\nprintf '%s\\n' "$@" > '${folder}/arguments'\nexit 3\n`;
    await writeFile(executable, script, { mode: 0o755 });
  });
  after(() => rm(folder, { recursive: true, force: true }));

  const launched = async () => (await readFile(path.join(folder, 'arguments'), 'utf8')).split('\n');

  it('is started with the extension and the examples by npm start -- --desktop', async () => {
    await assert.rejects(run(process.execPath, ['scripts/start.mjs', '--desktop'], options()), { code: 3 });
    const args = await launched();
    assert.ok(args.includes(`--extensionDevelopmentPath=${root}`));
    assert.ok(args.includes(path.join(root, 'examples')));
    assert.ok(args.includes(path.join(root, 'examples/contacts-report.md')));
  });

  it('is given the tests by npm run test:desktop', async () => {
    const script = ['scripts/vscode/host-tests.mjs', '--where=desktop'];
    await assert.rejects(run(process.execPath, script, options()), { code: 1 });
    const args = await launched();
    assert.ok(args.includes(`--extensionDevelopmentPath=${root}`));
    assert.ok(args.includes(`--extensionTestsPath=${path.join(root, 'out/test/host/index.js')}`));
  });

  it('is asked for in one line when it does not exist', async () => {
    const env = { ...process.env, VSCODE_EXECUTABLE: path.join(folder, 'missing') };
    await assert.rejects(
      run(process.execPath, ['scripts/start.mjs', '--desktop'], { cwd: root, env }),
      ({ stderr }: { stderr: string }) => /^VSCODE_EXECUTABLE names .+, which does not exist\.\n$/.test(stderr),
    );
  });

  function options() {
    return { cwd: root, env: { ...process.env, VSCODE_EXECUTABLE: executable } };
  }
});
