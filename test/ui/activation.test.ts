import assert from 'node:assert/strict';
import { editorText, readCard } from './analyst';
import { useWindow, type TestWindow } from './window';

/** What VS Code says of Dossier in its list of running extensions; `undefined` where it does not run. */
async function running({ page, runCommand }: TestWindow): Promise<string | undefined> {
  await runCommand('Developer: Show Running Extensions');
  const list = page.locator('.runtime-extensions-editor .monaco-list');
  await list.locator('.monaco-list-row').first().waitFor();
  await list.focus();
  await page.keyboard.press('Home');
  const ours = list.locator('.monaco-list-row', { hasText: 'Dossier' });
  const focused = list.locator('.monaco-list-row.focused');
  // The list draws the rows that are in sight, and no others.
  for (let last: string | null = null; (await ours.count()) === 0;) {
    const place = await focused.getAttribute('data-index');
    if (place === last) return undefined;
    last = place;
    await page.keyboard.press('ArrowDown');
  }
  return ours.innerText();
}

describe('Dossier', () => {
  const opened = useWindow();

  it('does not start before something asks for it', async () => {
    assert.equal(await running(opened()), undefined);
  });

  it('starts with the first report, for the time that VS Code gives', async () => {
    const window = opened();
    const { page, openFile, runCommand } = window;
    await openFile('contacts-report.md');
    await readCard(window, 'Zamir Kabulov', 'Zamir Kabulov');
    assert.match((await running(window)) ?? '', /onLanguage:markdown/);
    await runCommand('Developer: Startup Performance');
    await page.locator('.view-line', { hasText: 'System Info' }).first().waitFor();
    const figures = await editorText(page);
    console.log(figures);
  });
});
