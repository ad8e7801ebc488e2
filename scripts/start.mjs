// @ts-check
/** Opens the examples in a VS Code that has the extension, as built from the source folder. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildExtension, root } from './build.mjs';
import { windowAddress } from './vscode/address.mjs';
import { desktopArguments, ensureDesktop } from './vscode/desktop.mjs';
import { linkExtension } from './vscode/extensions.mjs';
import { UserError, ensureServer } from './vscode/install.mjs';
import { openInBrowser } from './vscode/open.mjs';
import { startServer } from './vscode/server.mjs';
import { quietSettings, writeUserSettings } from './vscode/settings.mjs';
import { servers } from './vscode/versions.mjs';

const help = `Usage: npm start -- [options]

Builds the extension and opens the examples in a local VS Code that has it, in your browser. The first time, this
VS Code is downloaded from the npm registry and kept in .vscode-test/. Ctrl-C ends it.

  --port N     serve on port N (default: 8765)
  --no-open    print the address only, do not open a browser
  --desktop    use the desktop VS Code: the one VSCODE_EXECUTABLE names, or a downloaded one
  --help       show this text
`;

const store = path.join(root, '.vscode-test');
const folder = path.join(root, 'examples');
const file = path.join(folder, 'contacts-report.md');

process.exitCode = await main().catch((error) => {
  console.error(error instanceof UserError ? error.message : error);
  return 1;
});

/** @returns {Promise<number>} the exit code */
async function main() {
  const options = readOptions();
  if (options.help) {
    console.log(help);
    return 0;
  }
  if (!options.desktop) await requireFreePort(options.port);
  console.log('Building the extension …');
  await buildExtension();
  return options.desktop ? startDesktop() : startInBrowser(options);
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        port: { type: 'string', default: '8765' },
        'no-open': { type: 'boolean', default: false },
        desktop: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    const port = Number(values.port);
    if (!/^\d+$/.test(values.port ?? '') || port < 1 || port > 65535) {
      throw new Error(`--port needs a number from 1 to 65535, not "${values.port}".`);
    }
    return { port, open: !values['no-open'], desktop: values.desktop, help: values.help };
  } catch (error) {
    throw new UserError(`${error instanceof Error ? error.message : error}\n\n${help}`);
  }
}

/** @param {number} port */
async function requireFreePort(port) {
  await new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      const reason = error.code === 'EADDRINUSE' ? 'is already in use' : `cannot be used (${error.code})`;
      reject(new UserError(`Port ${port} ${reason}; choose another one with: npm start -- --port N`));
    });
    probe.listen(port, '127.0.0.1', () => probe.close(resolve));
  });
}

/**
 * @param {{ port: number, open: boolean }} options
 * @returns {Promise<number>}
 */
async function startInBrowser({ port, open }) {
  const installation = await ensureServer(store, servers.newest, console.log);
  const dataFolder = path.join(store, 'start');
  // What the user changes in the window stays until the folder is deleted.
  if (!existsSync(path.join(dataFolder, 'data'))) await writeUserSettings(dataFolder, quietSettings);
  const extensionsFolder = path.join(dataFolder, 'extensions');
  await linkExtension(root, extensionsFolder);
  console.log('Starting VS Code …');
  // Not before: while it downloads, Ctrl-C ends the process at once.
  const stopped = signalled();
  const server = await startServer(installation, { dataFolder, extensionsFolder, port });
  try {
    const address = windowAddress(server, { folder, file });
    const opened = open && (await openInBrowser(address));
    console.log(
      `\nDossier is running. ${opened ? 'If no browser has opened, open' : 'Open'} this address:\n\n${address}\n`,
    );
    console.log('The address holds a secret token; without it, requests are refused. Press Ctrl-C to end.');
    const crashed = await Promise.race([stopped.then(() => false), server.exited.then(() => true)]);
    if (crashed) throw new UserError(`VS Code ended unexpectedly (log: ${server.logFile}).`);
    console.log('\nEnding VS Code …');
    return 0;
  } finally {
    await server.stop();
  }
}

/** @returns {Promise<number>} */
async function startDesktop() {
  const executable = await ensureDesktop(root);
  const stopped = signalled();
  const profile = path.join(store, 'desktop');
  console.log('Starting the desktop VS Code. It ends with its window, or with Ctrl-C.');
  const child = spawn(executable, desktopArguments({ profile, extensionPath: root, folder, file }), {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  void stopped.then(() => child.kill());
  return new Promise((resolve, reject) => {
    child.once('error', (error) => reject(new UserError(`${executable} cannot be started: ${error.message}`)));
    child.once('exit', (code) => resolve(code ?? 0));
  });
}

/** @returns {Promise<void>} resolves when the user, or the system, asks this process to end */
function signalled() {
  return new Promise((resolve) => {
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => resolve());
  });
}
