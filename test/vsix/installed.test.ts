import assert from 'node:assert/strict';
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

/** Dossier's row in the table of VS Code's report on its start. */
async function startOf({ page, runCommand }: TestWindow): Promise<readonly string[]> {
  await runCommand('Developer: Startup Performance');
  await page.locator('.view-line', { hasText: 'System Info' }).first().waitFor();
  const row = /^\| *dossier-analysis\.dossier *\|.*$/m.exec(await editorText(page))?.[0] ?? '';
  await page.keyboard.press('Control+W');
  return row.split('|').map((cell) => cell.trim());
}

describe('The packaged extension, installed in an empty VS Code', () => {
  const opened = useWindow({ extension: { packageFile } });

  it('does not start before something asks for it', async () => {
    assert.equal(await isRunning(opened()), false);
  });

  it('shows the card of a name', async () => {
    await opened().openFile('contacts-report.md');
    const card = await readCard(opened(), 'Zamir Kabulov', 'Zamir Kabulov');
    assert.match(await card.innerText(), /denied by Taliban, 25 Dec 2015/);
  });

  it('was started by the report; VS Code says what that took', async () => {
    const [, , , load, activate, , event] = await startOf(opened());
    assert.equal(event, 'onLanguage:markdown');
    console.log(`      ${String(load)} ms to load the program, ${String(activate)} ms to activate it`);
    assert.ok(Number.isFinite(Number(load)) && Number.isFinite(Number(activate)));
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
