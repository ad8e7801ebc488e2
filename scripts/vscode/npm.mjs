// @ts-check
import { spawn } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { once } from 'node:events';

/** Keeps a dead network from holding the user up for minutes: npm's own retries are that long. */
const impatient = ['--fetch-retries=1', '--fetch-retry-mintimeout=1000', '--fetch-retry-maxtimeout=3000'];

/**
 * Runs npm in `folder`, with its output appended to `logFile`.
 *
 * @param {readonly string[]} args
 * @param {{ folder: string, logFile: string }} options
 * @returns {Promise<boolean>} whether npm succeeded
 */
export async function npm(args, { folder, logFile }) {
  const log = createWriteStream(logFile, { flags: 'a' });
  await once(log, 'open');
  const { command, prefix, shell } = npmCommand();
  const child = spawn(command, [...prefix, ...args, ...impatient, '--no-audit', '--no-fund', '--no-update-notifier'], {
    cwd: folder,
    // Settings of the npm that runs this script (its local prefix, for one) are not meant for this folder.
    env: Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('npm_config_local'))),
    shell,
    stdio: ['ignore', log, log],
  });
  try {
    const [code] = await once(child, 'close');
    return code === 0;
  } catch {
    return false;
  } finally {
    log.end();
  }
}

/**
 * How to start npm. Prefers the npm that runs this script, so that none has to be on the PATH.
 *
 * @returns {{ command: string, prefix: string[], shell: boolean }}
 */
export function npmCommand() {
  const running = process.env['npm_execpath'];
  if (running?.endsWith('npm-cli.js')) return { command: process.execPath, prefix: [running], shell: false };
  return { command: 'npm', prefix: [], shell: process.platform === 'win32' };
}
