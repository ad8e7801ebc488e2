// @ts-check
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { openSync, closeSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/**
 * @typedef {object} Server
 * @property {string} authority host and port, as `vscode-remote` addresses name them
 * @property {string} token what every request has to carry
 * @property {string} logFile
 * @property {Promise<void>} exited resolves when the server has ended, for whatever reason
 * @property {() => Promise<void>} stop ends the server and all its children
 */

/**
 * Starts a VS Code server on the loopback interface, behind a random token, and waits until it answers.
 *
 * @param {import('./install.mjs').ServerInstallation} installation
 * @param {object} options
 * @param {string} options.dataFolder keeps its profile, its log and its token; created when missing
 * @param {string} options.extensionsFolder the installed extensions
 * @param {number} [options.port] default: any free one
 * @param {boolean} [options.development] whether windows load the development extension and the tests that their
 *   address names; such windows show neither notifications nor dialogs
 * @param {boolean} [options.workspaceTrust] whether folders have to be trusted; default: all are
 * @param {Record<string, string | undefined>} [options.env] variables beside the inherited ones
 * @returns {Promise<Server>}
 */
export async function startServer(installation, options) {
  const { dataFolder, extensionsFolder, port = 0, development = false, workspaceTrust = false, env = {} } = options;
  const token = randomBytes(24).toString('hex');
  const tokenFile = path.join(dataFolder, 'token');
  const logFile = path.join(dataFolder, 'server.log');
  await mkdir(dataFolder, { recursive: true });
  // A file rather than an argument: other users of the machine can read the arguments of a process.
  await writeFile(tokenFile, token, { mode: 0o600 });
  const args = [
    installation.main,
    '--host=127.0.0.1',
    `--port=${port}`,
    `--connection-token-file=${tokenFile}`,
    '--accept-server-license-terms',
    `--server-data-dir=${dataFolder}`,
    `--extensions-dir=${extensionsFolder}`,
    '--telemetry-level=off',
    ...(development ? ['--enable-smoke-test-driver'] : []),
    ...(workspaceTrust ? [] : ['--disable-workspace-trust']),
  ];
  const log = openSync(logFile, 'w');
  // A process group of its own lets `stop` reach the extension hosts as well.
  const child = spawn(installation.node, args, {
    detached: process.platform !== 'win32',
    env: {
      ...process.env,
      // No gallery: a window would ask one for updates as soon as it opens.
      EXTENSIONS_GALLERY: '{}',
      XDG_CACHE_HOME: path.join(dataFolder, 'cache'),
      ...env,
    },
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  /** @type {Promise<void>} */
  const exited = new Promise((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  });
  const kill = () => signalGroup(child, 'SIGKILL');
  process.once('exit', kill);
  const server = {
    token,
    logFile,
    exited,
    stop: async () => {
      await stop(child, exited);
      process.off('exit', kill);
    },
  };
  try {
    const authority = `127.0.0.1:${await listeningPort(logFile, exited)}`;
    await answers(authority);
    return { ...server, authority };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/**
 * @param {string} logFile
 * @param {Promise<void>} exited
 */
async function listeningPort(logFile, exited) {
  let ended = false;
  void exited.then(() => (ended = true));
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; await delay(50)) {
    const log = readFileSync(logFile, 'utf8');
    const port = /Extension host agent listening on (\d+)/.exec(log)?.[1];
    if (port) return Number(port);
    if (ended) throw new Error(`The VS Code server ended at once:\n${log}`);
  }
  throw new Error(`The VS Code server was not ready within a minute (log: ${logFile}).`);
}

/** @param {string} authority */
async function answers(authority) {
  for (const deadline = Date.now() + 30_000; Date.now() < deadline; await delay(100)) {
    const response = await fetch(`http://${authority}/version`).catch(() => undefined);
    if (response?.ok) return;
  }
  throw new Error(`The VS Code server does not answer at ${authority}.`);
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {Promise<void>} exited
 */
async function stop(child, exited) {
  signalGroup(child, 'SIGTERM');
  await Promise.race([exited, delay(5000, undefined, { ref: false })]);
  // Also when the server itself is gone: an extension host that hangs outlives it.
  signalGroup(child, 'SIGKILL');
  await exited;
}

/**
 * @param {import('node:child_process').ChildProcess} child the leader of its process group
 * @param {NodeJS.Signals} signal
 */
function signalGroup({ pid }, signal) {
  if (pid === undefined) return;
  try {
    if (process.platform === 'win32') spawn('taskkill', ['/pid', String(pid), '/T', '/F'], { stdio: 'ignore' });
    else process.kill(-pid, signal);
  } catch {
    // It has already ended.
  }
}
