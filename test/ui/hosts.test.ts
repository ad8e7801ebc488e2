import assert from 'node:assert/strict';
import { insertByName, openSidebar, readCard } from './analyst';
import { runInWebHost } from './webHost';
import { useWindow } from './window';

describe('In the web extension host', () => {
  const opened = useWindow({ file: 'contacts-report.md', change: runInWebHost });

  it('the extension runs in a worker', async () => {
    const { page, runCommand } = opened();
    await runCommand('Developer: Show Running Extensions');
    const row = page.locator('.runtime-extensions-editor .monaco-list-row', { hasText: 'Dossier' });
    await row.waitFor();
    assert.match(await row.innerText(), /web worker/i);
    await page.keyboard.press('Escape');
  });

  it('card, tree and insertion work', async () => {
    const window = opened();
    const { page, goTo } = window;
    await readCard(window, 'Zamir Kabulov', 'Zamir Kabulov');
    await openSidebar(window);
    await goTo(11);
    await insertByName(window, 'NATO', 'NATO');
    await page.locator('.view-line', { hasText: 'ISAF' }).first().waitFor();
  });
});

describe('In Restricted Mode', () => {
  const opened = useWindow({ file: 'contacts-report.md', workspaceTrust: true });

  it('cards show', async () => {
    const window = opened();
    await window.page.getByText('Restricted Mode').first().waitFor();
    await readCard(window, 'Zamir Kabulov', 'Zamir Kabulov');
  });
});
