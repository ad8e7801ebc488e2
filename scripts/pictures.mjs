// @ts-check
/** Takes the pictures of the documentation and of the walkthrough anew from the real window, so that they show what the product is. */
import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { root } from './build.mjs';
import { runCommand } from './vscode/command.mjs';

const themes = ['light', 'dark'];
const sets = [
  { from: 'out/screenshots', to: 'docs/images', surfaces: ['card', 'tree', 'inserted', 'preview'] },
  { from: 'out/screenshots/walkthrough', to: 'media/walkthrough', surfaces: ['card', 'actors', 'insert', 'preview'] },
];

// The walkthrough needs the pictures that are only about to be taken.
const tests = '(In a|First contact in a) (light|dark) window(?!, the preview|.* the walkthrough)';
const { code } = await runCommand(process.execPath, ['scripts/test.mjs', 'ui', '--grep', tests], {
  folder: root,
  env: {},
  seconds: 300,
});
if (code === 0) {
  for (const { from, to, surfaces } of sets) {
    await mkdir(path.join(root, to), { recursive: true });
    for (const name of surfaces.flatMap((surface) => themes.map((theme) => `${surface}-${theme}.png`))) {
      await copyFile(path.join(root, from, name), path.join(root, to, name));
    }
  }
}
process.exitCode = code ?? 1;
