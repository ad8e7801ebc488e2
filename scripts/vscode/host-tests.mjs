#!/usr/bin/env node
// @ts-check
/**
 * Runs the built tests of `out/test/host` inside VS Code, through @vscode/test-electron. `--where` says in which one:
 * `newest` and `oldest` are local servers shown in a browser, `desktop` is the desktop VS Code, which is downloaded unless `VSCODE_EXECUTABLE` names an installed one.
 */
import { cp } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { TestRunFailedError, runTests } from '@vscode/test-electron';
import { ensureDesktop } from './desktop.mjs';
import { UserError } from './install.mjs';
import { temporaryFolder } from './temporary.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const { where } = parseArgs({ options: { where: { type: 'string', default: 'newest' } } }).values;

const temporary = await temporaryFolder('dossier workspace');
const workspace = path.join(temporary.path, 'examples');
// A bare signal would leave the folder.
for (const signal of ['SIGHUP', 'SIGTERM']) process.once(signal, () => process.exit(1));
try {
  // The tests change files, so they work on a copy.
  await cp(path.join(root, 'examples'), workspace, { recursive: true });
  await runTests({
    vscodeExecutablePath: where === 'desktop' ? await ensureDesktop(root) : standIn(),
    extensionDevelopmentPath: root,
    extensionTestsPath: path.join(root, 'out/test/host/index.js'),
    launchArgs: [workspace, ...(where === 'desktop' ? ['--disable-extensions'] : standInArguments())],
  });
} catch (error) {
  if (error instanceof UserError) console.error(error.message);
  // The tests have already said what failed.
  else if (!(error instanceof TestRunFailedError)) console.error(error);
  process.exitCode = 1;
} finally {
  await temporary.remove();
}

function standIn() {
  return path.join(root, 'scripts/vscode', process.platform === 'win32' ? 'stand-in.cmd' : 'stand-in.mjs');
}

function standInArguments() {
  return [
    `--server=${where === 'oldest' ? 'oldest' : 'newest'}`,
    `--log=${path.join(root, 'out/logs', `host-${where}.log`)}`,
  ];
}
