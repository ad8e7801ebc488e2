// @ts-check
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { stageExtension } from './extensions.mjs';

/**
 * Sets the built extension up so that VS Code runs it in its web extension host, with its host tests in one bundle:
 * that host has no file system to look for tests in. Tests that need Node.js are named `*.node.test.ts` and left out.
 *
 * @param {string} root the repository
 * @returns {Promise<{ extensionDevelopmentPath: string, extensionTestsPath: string }>}
 */
export async function stageWebTests(root) {
  const extensionDevelopmentPath = path.join(root, 'out/web-extension');
  const extensionTestsPath = path.join(extensionDevelopmentPath, 'out/index.js');
  // What is left of the manifest allows for no other host.
  await stageExtension(root, extensionDevelopmentPath, ({ main: _, extensionKind: __, ...manifest }) => manifest);
  const folder = path.join(root, 'test/host');
  const tests = (await readdir(folder)).filter((name) => /(?<!\.node)\.test\.ts$/.test(name));
  await build({
    absWorkingDir: root,
    stdin: {
      // The entry comes first: it defines what the tests call while they load.
      contents: ['export { run } from "./web";', ...tests.map((name) => `import "./${name}";`)].join('\n'),
      resolveDir: folder,
    },
    alias: { mocha: 'mocha/mocha.js', 'node:assert/strict': path.join(folder, 'web-assert.ts') },
    bundle: true,
    external: ['vscode'],
    format: 'cjs',
    logLevel: 'warning',
    outfile: extensionTestsPath,
    platform: 'browser',
    sourcemap: 'inline',
    target: 'es2022',
  });
  return { extensionDevelopmentPath, extensionTestsPath };
}
