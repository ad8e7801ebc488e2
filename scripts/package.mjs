// @ts-check
/** Builds the extension as it is published and packs it into `dossier-<version>.vsix` in the repository's folder. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { createVSIX } from '@vscode/vsce';
import { buildExtension, root } from './build.mjs';

/** The README as it is packaged, beside the rest of what is built. */
const readmePath = 'out/README.md';

/**
 * @param {string} [folder] where the package goes; default: the repository
 * @returns {Promise<string>} the path of the package
 */
export async function packageExtension(folder = root) {
  const { name, version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8'));
  const packagePath = path.join(folder, `${name}-${version}.vsix`);
  await mkdir(folder, { recursive: true });
  await buildExtension({ minify: true });
  await mkdir(path.join(root, 'out'), { recursive: true });
  await writeFile(
    path.join(root, readmePath),
    withoutRelativeLinks(await readFile(path.join(root, 'README.md'), 'utf8')),
  );
  await createVSIX({
    cwd: root,
    packagePath,
    readmePath,
    dependencies: false,
    allowMissingRepository: true,
    rewriteRelativeLinks: false,
  });
  return packagePath;
}

/**
 * There is no public repository yet that relative links could lead to, and VS Code shows no pictures from a package: in the
 * packaged README pictures are left out, and links keep their text only.
 *
 * @param {string} markdown
 */
function withoutRelativeLinks(markdown) {
  return markdown
    .replaceAll(/^!\[[^\]]*\]\((?!https?:)[^)]*\)\n+/gm, '')
    .replaceAll(/\[([^\]]*)\]\((?!https?:)[^)]*\)/g, '$1');
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) await packageExtension();
