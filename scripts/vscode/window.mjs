// @ts-check
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { windowAddress } from './address.mjs';
import { ensureBrowser } from './browser.mjs';
import { ensureServer } from './install.mjs';
import { startServer } from './server.mjs';
import { quietSettings, writeUserSettings } from './settings.mjs';
import { temporaryFolder } from './temporary.mjs';
import { servers } from './versions.mjs';

const signals = /** @type {const} */ (['SIGHUP', 'SIGINT', 'SIGTERM']);

/**
 * @typedef {object} Window
 * @property {import('playwright-core').Page} page
 * @property {string} dataFolder the throw-away data folder of the window's server; user settings are in `data/User`
 * @property {() => Promise<string>} log what the server and its extension host wrote
 * @property {() => Promise<void>} close ends browser and server and removes the data folder
 */

/**
 * Opens a VS Code window in a browser without a display, on a server, a profile and a browser of its own.
 *
 * @param {object} options
 * @param {string} options.store the folder that keeps downloads
 * @param {import('./address.mjs').WindowContent} options.content
 * @param {import('./versions.mjs').ServerVersion} [options.version] default: the newest
 * @param {(installation: import('./install.mjs').ServerInstallation, extensionsFolder: string, dataFolder: string) =>
 *   Promise<void>} [options.installExtensions] puts extensions into the folder of installed ones; default: none
 * @param {Readonly<Record<string, unknown>>} [options.settings] user settings, beside those that keep a window quiet
 * @param {{ width: number, height: number }} [options.size]
 * @param {boolean} [options.workspaceTrust] whether folders have to be trusted; default: all are
 * @param {(line: string) => void} [options.report] receives progress, one line at a time
 * @param {(page: import('playwright-core').Page) => Promise<void>} [options.prepare] is given the page before it loads
 * @returns {Promise<Window>}
 */
export async function openWindow(options) {
  const { store, content, version = servers.newest, report = console.log, prepare } = options;
  const installation = await ensureServer(store, version, report);
  const browserProgram = await ensureBrowser(store, report);
  const temporary = await temporaryFolder('dossier-window');
  const dataFolder = temporary.path;
  /** @type {(() => Promise<unknown>)[]} */
  const cleanUp = [temporary.remove];
  const close = async () => {
    for (const step of cleanUp.splice(0).reverse()) await step();
    for (const signal of signals) process.off(signal, abort);
  };
  for (const signal of signals) process.on(signal, abort);
  try {
    await writeUserSettings(dataFolder, { ...quietSettings, ...options.settings });
    const extensionsFolder = path.join(dataFolder, 'extensions');
    await options.installExtensions?.(installation, extensionsFolder, dataFolder);
    const server = await startServer(installation, {
      dataFolder,
      extensionsFolder,
      development: content.extensionPath !== undefined,
      // Sockets and the like, which the server would leave behind. Elsewhere the path would be too long for a socket.
      ...(process.platform === 'linux' ? { env: { TMPDIR: dataFolder, XDG_RUNTIME_DIR: dataFolder } } : {}),
      ...(options.workspaceTrust === undefined ? {} : { workspaceTrust: options.workspaceTrust }),
    });
    cleanUp.push(() => server.stop());
    const browser = await chromium.launch({
      executablePath: browserProgram.executablePath,
      env: { ...definedEnvironment(), ...browserProgram.env },
      args: ['--disable-gpu'],
      handleSIGHUP: false,
      handleSIGINT: false,
      handleSIGTERM: false,
    });
    cleanUp.push(() => browser.close());
    const context = await browser.newContext({
      viewport: options.size ?? { width: 1280, height: 800 },
      permissions: ['clipboard-read', 'clipboard-write'],
      locale: 'en-GB',
    });
    const page = await context.newPage();
    await prepare?.(page);
    await page.goto(windowAddress(server, content));
    return { page, dataFolder, log: () => readFile(server.logFile, 'utf8'), close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Exits in the regular way, in which the server and the folders are cleaned up; a bare signal would leave them. */
function abort() {
  process.exit(1);
}

/** @returns {Record<string, string>} */
function definedEnvironment() {
  return Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value ? [[name, value]] : [])));
}
