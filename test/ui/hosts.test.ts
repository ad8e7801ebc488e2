import assert from 'node:assert/strict';
import { insertByName, openSidebar, readCard } from './analyst';
import { runInWebHost } from './webHost';
import { useWindow } from './window';

describe('In the web extension host', () => {
  const opened = useWindow({ file: 'contacts-report.md', change: runInWebHost });

  it('the extension runs in a worker', async () => {
    const { page, runCommand } = opened();
    await runCommand('Developer: Show Running Extensions');
    const list = page.locator('.runtime-extensions-editor .monaco-list');
    const row = list.locator('.monaco-list-row', { hasText: 'Dossier' });
    try {
      await list.locator('.monaco-list-row').first().waitFor();
      await list.hover();
      // Those that took longest to start come first, and only the rows in sight are there at all.
      for (let turn = 0; turn < 50 && (await row.count()) === 0; turn++) {
        await page.mouse.wheel(0, 200);
        await page.waitForTimeout(100);
      }
      assert.match(await row.innerText(), /web worker/i);
    } finally {
      await page.keyboard.press('Escape');
    }
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
