// @ts-check
/** Takes the pictures of the documentation anew from the real window, so that they show what the product is. */
import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { root } from './build.mjs';
import { runCommand } from './vscode/command.mjs';

const surfaces = ['card', 'tree', 'inserted', 'preview'];
const themes = ['light', 'dark'];

const { code } = await runCommand(process.execPath, ['scripts/test.mjs', 'ui', '--grep', 'In a (light|dark) window'], {
  folder: root,
  env: {},
  seconds: 300,
});
if (code === 0) {
  const target = path.join(root, 'docs/images');
  await mkdir(target, { recursive: true });
  for (const name of surfaces.flatMap((surface) => themes.map((theme) => `${surface}-${theme}.png`))) {
    await copyFile(path.join(root, 'out/screenshots', name), path.join(target, name));
  }
}
process.exitCode = code ?? 1;
