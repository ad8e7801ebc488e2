// @ts-check
/** Builds the extension as it is published and packs it into `dossier-<version>.vsix` in the repository's folder. */
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createVSIX } from '@vscode/vsce';
import { buildExtension, root } from './build.mjs';

/**
 * @param {string} [folder] where the package goes; default: the repository
 * @returns {Promise<string>} the path of the package
 */
export async function packageExtension(folder = root) {
  const { name, version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  const packagePath = path.join(folder, `${name}-${version}.vsix`);
  await mkdir(folder, { recursive: true });
  await buildExtension({ minify: true });
  await createVSIX({
    cwd: root,
    packagePath,
    dependencies: false,
    // There is no public repository yet, so there is nothing that relative links could be rewritten to.
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
  return packagePath;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await packageExtension();
