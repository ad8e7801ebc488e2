// @ts-check
import { execFile } from 'node:child_process';
import { copyFile, mkdir, readFile, readdir, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What an installed extension consists of; `.vscodeignore` says the same for the package. */
const linkedFolders = ['dist', 'examples', 'knowledge', 'l10n', 'media'];
const copiedFiles = /^(package(\.nls.*)?\.json|README\.md|CHANGELOG\.md|LICENSE)$/;

/**
 * Makes the extension in `root` the only one in a folder of installed extensions, as built: a new build takes effect
 * when the window is reloaded. Unlike a development extension it leaves the window as its users see it. What is installed
 * holds links and copies only, so that uninstalling the extension in a window does no harm to the source folder.
 *
 * @param {string} root the repository
 * @param {string} extensionsFolder created, or emptied
 * @returns {Promise<string>} the folder of the installed extension
 */
export async function linkExtension(root, extensionsFolder) {
  const { name, publisher, version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  const target = path.join(extensionsFolder, `${publisher}.${name}-${version}`);
  await rm(extensionsFolder, { recursive: true, force: true });
  await mkdir(target, { recursive: true });
  for (const entry of await readdir(root, { withFileTypes: true })) {
    const source = path.join(root, entry.name);
    const destination = path.join(target, entry.name);
    // Windows lets everybody make junctions, not links.
    if (entry.isDirectory() && linkedFolders.includes(entry.name)) await symlink(source, destination, 'junction');
    if (entry.isFile() && copiedFiles.test(entry.name)) await copyFile(source, destination);
  }
  return target;
}

/**
 * Installs a packed extension the way its users do.
 *
 * @param {import('./install.mjs').ServerInstallation} installation
 * @param {string} packageFile the `.vsix`
 * @param {string} extensionsFolder
 * @param {string} dataFolder the server's data folder
 */
export async function installPackage({ node, main }, packageFile, extensionsFolder, dataFolder) {
  const folders = [`--extensions-dir=${extensionsFolder}`, `--server-data-dir=${dataFolder}`];
  await run(node, [main, ...folders, '--accept-server-license-terms', `--install-extension=${packageFile}`], {
    timeout: 60_000,
  });
}
