import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { editorText, insertByName, openRow, openSidebar, readCard, rowOf, scrollTo } from '../ui/analyst';
import { useWindow, type TestWindow } from '../ui/window';

const packageFile = process.env['DOSSIER_VSIX'];
assert.ok(packageFile, 'DOSSIER_VSIX has to name the package; run the test with `npm run test:vsix`.');

/** Whether VS Code has Dossier in its list of running extensions. */
async function isRunning({ page, runCommand }: TestWindow): Promise<boolean> {
  await runCommand('Developer: Show Running Extensions');
  const list = page.locator('.runtime-extensions-editor .monaco-list');
  await list.locator('.monaco-list-row').first().waitFor();
  await list.hover();
  const ours = list.locator('.monaco-list-row', { hasText: 'Dossier' });
  // Only the rows in sight are there at all.
  for (let turn = 0; turn < 20 && (await ours.count()) === 0; turn++) {
    await page.mouse.wheel(0, 200);
    await page.waitForTimeout(100);
  }
  const found = (await ours.count()) > 0;
  await page.keyboard.press('Escape');
  return found;
}

/** What the report of VS Code on its start says of an extension: milliseconds, and what it was started by. */
interface Start {
  readonly load: number;
  readonly activate: number;
  readonly event: string | undefined;
}

/** The starts of extensions, by their ids. */
async function startsOf({ page, runCommand }: TestWindow, ids: readonly string[]): Promise<readonly Start[]> {
  await runCommand('Developer: Startup Performance');
  await page.locator('.view-line', { hasText: 'System Info' }).first().waitFor();
  const rows = (await editorText(page)).split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
  await page.keyboard.press('Control+W');
  return ids.map((id) => {
    const [, , , load, activate, , event] = rows.find(([, first]) => first === id) ?? [];
    return { load: Number(load), activate: Number(activate), event };
  });
}

describe('The packaged extension, installed in an empty VS Code', () => {
  const opened = useWindow({ extension: { packageFile } });

  it('does not start before something asks for it', async () => {
    assert.equal(await isRunning(opened()), false);
  });

  it('is started by a report; VS Code says what that took', async () => {
    // In plain text nothing starts along with it, whose time VS Code would count, too.
    await writeFile(path.join(opened().folder, 'notes.txt'), 'Zamir Kabulov spoke.\n');
    await opened().openFile('notes.txt');
    await readCard(opened(), 'Zamir Kabulov', 'Zamir Kabulov');
    // A small extension of VS Code itself shows what the machine is worth at the moment.
    const names = ['dossier-analysis.dossier', 'vscode.merge-conflict'];
    const starts = await startsOf(opened(), names);
    assert.equal(starts[0]?.event, 'onLanguage:plaintext');
    for (const [index, { load, activate }] of starts.entries()) {
      assert.ok(Number.isFinite(load) && Number.isFinite(activate), names[index]);
      console.log(`      ${names[index] ?? ''}: ${String(load)} ms to load, ${String(activate)} ms to activate`);
    }
  });

  it('shows the card of a name', async () => {
    await opened().openFile('contacts-report.md');
    const card = await readCard(opened(), 'Zamir Kabulov', 'Zamir Kabulov');
    assert.match(await card.innerText(), /denied by Taliban, 25 Dec 2015/);
  });

  it('shows the tree of actors', async () => {
    const tree = await openSidebar(opened());
    await openRow(tree, 'Movements', 'Taliban');
    await openRow(tree, 'Taliban', 'Summary');
    await scrollTo(tree, 'The Taliban denied');
    await rowOf(tree, 'The Taliban denied').waitFor();
  });

  it('inserts a summary with its notes', async () => {
    const window = opened();
    await window.goTo(11);
    await insertByName(window, 'NATO', 'NATO');
    await window.page.locator('.view-line', { hasText: '[^rt]' }).first().waitFor();
  });

  it('is listed as installed, with its description', async () => {
    const { page, runCommand } = opened();
    await runCommand('View: Show Extensions');
    const item = page.locator('.extension-list-item', { hasText: 'Dossier' });
    await item.getByText('Hover a name').waitFor();
  });
});
