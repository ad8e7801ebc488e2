import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openPreview } from './analyst';
import { accessibilityProblems } from './axe';
import { isFocused, outlineOf } from './elements.mjs';
import { themes } from './themes';
import { useWindow } from './window';

for (const [theme, settingsName] of themes) {
  describe(`In a ${theme} window, the preview`, () => {
    const opened = useWindow({ file: 'contacts-report.md', theme: settingsName });

    before(async () => {
      await openPreview(opened(), 'Zamir Kabulov');
    });

    it('shows a card while the mouse is on a name, and axe finds nothing wrong', async () => {
      const window = opened();
      const content = window.webview();
      await content.getByText('Sources cited (17)').waitFor();
      await content.locator('p .dossier-name', { hasText: 'Vladimir Putin' }).hover();
      await content.locator('p .dossier-name', { hasText: 'Zamir Kabulov' }).hover();
      const card = content.getByRole('dialog', { name: 'Zamir Kabulov' });
      await card.waitFor();
      const shown = await card.innerText();
      assert.match(shown, /person · as of 28 Dec 2015 · from “Russia–Taliban contacts, December 2015”/);
      assert.match(shown, /contested: denied by Taliban, 25 Dec 2015/);
      assert.match(shown, /more contested claims in the Dossier sidebar/);
      assert.equal(await content.getByRole('dialog').count(), 1);
      await window.screenshot(`preview-card-${theme}`);
      assert.deepEqual(await accessibilityProblems(content), []);
      await content.getByRole('heading').first().hover();
      await card.waitFor({ state: 'hidden' });
    });

    it('shows it by the keyboard, goes into it with Enter and back with Escape', async () => {
      const window = opened();
      const { page } = window;
      const content = window.webview();
      const name = content.locator('.dossier-name', { hasText: 'Taliban' }).first();
      await content.locator('.dossier-name').first().press('Tab');
      assert.equal(await content.locator('.dossier-name:focus').innerText(), 'Taliban');
      const card = content.getByRole('dialog', { name: 'Taliban' });
      await card.waitFor();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      assert.match(await content.locator(':focus').innerText(), /^\[1\]$/);
      assert.equal(await content.locator(':focus').evaluate(outlineOf), 'solid 2px 2px');
      await window.screenshot(`preview-keyboard-${theme}`);
      assert.deepEqual(await accessibilityProblems(content), []);
      await page.keyboard.press('Escape');
      await card.waitFor({ state: 'hidden' });
      assert.ok(await name.evaluate(isFocused));
    });
  });
}

describe('The preview', () => {
  const opened = useWindow({ file: 'contacts-report.md' });

  it('follows the date of the report, the setting, and what is put right', async () => {
    const window = opened();
    const { page, goTo } = window;
    await openPreview(window, 'Zamir Kabulov');
    const content = window.webview();
    const role = content.locator('.dossier-card[aria-label="Akhtar Mansoor"] p').first();
    await role.getByText(/leader of the Taliban \(since 29 July 2015\)/).waitFor({ state: 'attached' });
    await page.locator('.tab', { hasText: 'contacts-report.md' }).first().click();
    await goTo(3, 7);
    await page.keyboard.press('Shift+End');
    await page.keyboard.type('2017-01-01');
    await role.getByText(/leader of the Taliban \(29 July 2015 – 21 May 2016\)/).waitFor({ state: 'attached' });
    await goTo(3);
    await page.keyboard.press('Shift+End');
    await page.keyboard.type('author: me');
    const settings = path.join(window.folder, '.vscode');
    await mkdir(settings, { recursive: true });
    await writeFile(path.join(settings, 'settings.json'), JSON.stringify({ 'dossier.asOf': '2014-01-01' }));
    await content.getByText('as of 1 Jan 2014').first().waitFor({ state: 'attached' });
  });
});
