#!/usr/bin/env node
// @ts-check
/**
 * Takes the place of the desktop VS Code executable in `runTests` of @vscode/test-electron: accepts the same arguments,
 * runs the tests in a VS Code window in a browser without a display, and exits with their result.
 *
 * Beside `--extensionDevelopmentPath`, `--extensionTestsPath` and the folder it understands `--server=oldest`,
 * `--timeout=SECONDS` and `--log=FILE`; further options of the desktop VS Code mean nothing here.
 */
import { createWriteStream, mkdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { UserError } from './install.mjs';
import { testLines } from './test-output.mjs';
import { servers } from './versions.mjs';
import { openWindow } from './window.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

const { values, positionals } = parseArgs({
  options: {
    extensionDevelopmentPath: { type: 'string' },
    extensionTestsPath: { type: 'string' },
    log: { type: 'string' },
    server: { type: 'string', default: 'newest' },
    timeout: { type: 'string', default: '240' },
  },
  allowPositionals: true,
  strict: false,
});

process.exitCode = await main().catch((error) => {
  console.error(error instanceof UserError ? error.message : error);
  return 1;
});

/** @returns {Promise<number>} the exit code */
async function main() {
  const { extensionDevelopmentPath: extensionPath, extensionTestsPath: testsPath, log, server, timeout } = values;
  const [folder] = positionals;
  if (typeof extensionPath !== 'string' || typeof testsPath !== 'string' || folder === undefined) {
    throw new UserError('Usage: stand-in.mjs --extensionDevelopmentPath=DIR --extensionTestsPath=FILE FOLDER');
  }
  const record = typeof log === 'string' ? recorder(log) : undefined;
  /** @type {(code: number) => void} */
  let finish = () => {};
  /** @type {Promise<number>} */
  const finished = new Promise((resolve) => (finish = resolve));
  const window = await openWindow({
    store: path.join(root, '.vscode-test'),
    version: server === 'oldest' ? servers.oldest : servers.newest,
    content: { folder: path.resolve(folder), extensionPath, testsPath },
    prepare: async (page) => {
      await page.exposeFunction('codeAutomationLog', (/** @type {string} */ type, /** @type {unknown[]} */ args) => {
        const text = args.join(' ');
        record?.(`[${type}] ${text}`);
        for (const line of testLines(text)) console.log(line);
      });
      await page.exposeFunction('codeAutomationExit', finish);
      page.once('crash', () => {
        console.error('The browser page crashed.');
        finish(1);
      });
    },
  });
  const timer = setTimeout(
    () => {
      console.error(`The tests in VS Code did not end within ${timeout} seconds and were stopped.`);
      finish(1);
    },
    Number(timeout) * 1000,
  );
  try {
    return await finished;
  } finally {
    clearTimeout(timer);
    record?.(await window.log());
    await window.close();
  }
}

/**
 * @param {string} file
 * @returns {(text: string) => void}
 */
function recorder(file) {
  mkdirSync(path.dirname(file), { recursive: true });
  const stream = createWriteStream(file);
  return (text) => void stream.write(`${text}\n`);
}
