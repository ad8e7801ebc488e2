// @ts-check
import { spawn } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';

/**
 * Runs a command, passes its output on as it comes, and stops it with all its children when it takes too long.
 *
 * @param {string} file
 * @param {readonly string[]} args
 * @param {{ folder: string, seconds: number, env?: Record<string, string> }} options
 * @returns {Promise<{ code: number | null, output: string, timedOut: boolean, interrupted: boolean }>} `interrupted` when
 *   this process was asked to end meanwhile
 */
export async function runCommand(file, args, { folder, seconds, env = {} }) {
  const windows = process.platform === 'win32';
  const child = spawn(file, args, {
    cwd: folder,
    detached: !windows,
    env: { ...process.env, ...env },
    shell: windows && !file.endsWith('.exe'),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let timedOut = false;
  let interrupted = false;
  for (const [source, target] of /** @type {const} */ ([
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ])) {
    source.setEncoding('utf8').on('data', (/** @type {string} */ text) => {
      output += text;
      target.write(text);
    });
  }
  /** @param {NodeJS.Signals} signal */
  const send = (signal) => {
    try {
      if (windows || child.pid === undefined) child.kill(signal);
      else process.kill(-child.pid, signal);
    } catch {
      // It has already ended.
    }
  };
  const interrupt = () => {
    interrupted = true;
    send('SIGTERM');
  };
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, interrupt);
  const timer = setTimeout(async () => {
    timedOut = true;
    send('SIGTERM');
    await delay(15_000, undefined, { ref: false });
    send('SIGKILL');
  }, seconds * 1000);
  try {
    const code = await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', resolve);
    });
    return { code, output, timedOut, interrupted };
  } finally {
    clearTimeout(timer);
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.off(signal, interrupt);
  }
}
