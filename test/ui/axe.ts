import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { AxeResults } from 'axe-core';
import type { FrameLocator } from 'playwright-core';

const axeFile = createRequire(path.resolve('package.json')).resolve('axe-core/axe.min.js');

/**
 * What axe finds wrong in the Markdown preview, as one line for each rule: its id, and the elements. The links of the report
 * itself look as VS Code has them.
 */
export async function accessibilityProblems(frame: FrameLocator): Promise<readonly string[]> {
  const body = frame.locator('body');
  // The strict content policy keeps scripts out that are added to the page, but not what the test itself runs.
  await body.evaluate(await readFile(axeFile, 'utf8'));
  // The preview lies transparent on the editor's background, which axe cannot see.
  await body.evaluate("document.documentElement.style.background = 'var(--vscode-editor-background)'");
  const run = `axe.run({ include: '.markdown-body', exclude: 'a:not(.dossier-card a, .dossier-sources a)' }, { resultTypes: ['violations'] })`;
  const { violations } = await body.evaluate<AxeResults, never>(run);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('; ')}`);
}
