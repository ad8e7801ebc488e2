import assert from 'node:assert/strict';
import { editorText, readCard } from './analyst';
import { useWindow, type TestWindow } from './window';

/** What VS Code says of Dossier in its list of running extensions; `undefined` where it does not run. */
async function running({ page, runCommand }: TestWindow): Promise<string | undefined> {
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
  const text = (await ours.count()) === 0 ? undefined : await ours.innerText();
  await page.keyboard.press('Escape');
  return text;
}

describe('Starting Dossier', () => {
  const opened = useWindow();

  it('waits until something asks for it', async () => {
    assert.equal(await running(opened()), undefined);
  });

  it('is what the first report asks for; VS Code says how long it takes', async () => {
    const window = opened();
    const { page, openFile, runCommand } = window;
    await openFile('contacts-report.md');
    await readCard(window, 'Zamir Kabulov', 'Zamir Kabulov');
    await runCommand('Developer: Startup Performance');
    await page.locator('.view-line', { hasText: 'System Info' }).first().waitFor();
    const row = /^\| *dossier-analysis\.dossier *\|.*$/m.exec(await editorText(page))?.[0] ?? '';
    const [, , , load, call, , event] = row.split('|').map((cell) => cell.trim());
    assert.equal(event, 'onLanguage:markdown', row);
    console.log(`      ${String(load)} ms to load the program, ${String(call)} ms to activate it`);
    assert.ok(Number.isFinite(Number(load)) && Number.isFinite(Number(call)), row);
  });
});
