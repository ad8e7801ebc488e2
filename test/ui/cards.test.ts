import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { openSidebar, readCard } from './analyst';
import { lackingHeight } from './elements.mjs';
import { themes } from './themes';
import { useWindow } from './window';

for (const [name, theme] of themes) {
  describe(`In a ${name} window, a card`, () => {
    const opened = useWindow({ file: 'contacts-report.md', theme });

    it('says who it is, what is contested, on whose word, and as of when, without scrolling', async () => {
      const window = opened();
      for (const [text, occurrence, actor] of [
        ['Taliban', 1, 'Taliban'],
        ['Moscow', 1, 'Russia'],
        ['Vladimir Putin', 0, 'Vladimir Putin'],
        ['Zamir Kabulov', 0, 'Zamir Kabulov'],
      ] as const) {
        const card = await readCard(window, text, actor, occurrence);
        const lacking = await card.locator('.monaco-hover-content').evaluate(lackingHeight);
        assert.equal(lacking, 0, `pixels by which the card of ${actor} is too high`);
        const shown = await card.innerText();
        assert.match(shown, /as of 28 Dec 2015 · from “Russia–Taliban contacts, December 2015”/);
        assert.match(shown, /Show in sidebar/);
      }
      const shown = await (await readCard(window, 'Zamir Kabulov', 'Zamir Kabulov')).innerText();
      assert.match(shown, /person/);
      assert.match(shown, /special representative of the Russian president/);
      assert.match(shown, /contested: denied by Taliban, 25 Dec 2015/);
      await window.screenshot(`card-${name}`);
    });

    it('has its like in the sidebar, where the marks stand in words, too', async () => {
      const window = opened();
      await openSidebar(window);
      const report = window.page.locator('.sidebar .monaco-list[aria-label="This Report"]');
      await report.getByRole('treeitem', { name: /^Zamir Kabulov, person, named 2 times, contested/ }).waitFor();
      await window.screenshot(`sidebar-${name}`);
    });
  });
}

describe('With the keyboard alone, a card', () => {
  const opened = useWindow({ file: 'contacts-report.md' });

  it('is shown, and its links are gone through and followed', async () => {
    const { page, goTo } = opened();
    const card = page.locator('.monaco-resizable-hover .monaco-hover:visible').first();
    /** Presses the keys until they have shown something: before the extension is ready there is no card. */
    const showCard = async (sight: Locator): Promise<void> => {
      const isShown = (): Promise<boolean> =>
        sight.waitFor({ timeout: 2000 }).then(
          () => true,
          () => false,
        );
      do {
        await page.keyboard.press('Control+K');
        await page.keyboard.press('Control+I');
      } while (!(await isShown()));
    };
    const link = (name: string): Locator => card.locator('a:focus', { hasText: name });
    await goTo(10, 56);
    await showCard(card.getByText('Show in sidebar'));
    await showCard(card.locator(':focus'));
    await page.keyboard.press('Tab');
    await link('[1]').waitFor();
    while (!(await link('Show in sidebar').isVisible())) {
      assert.ok(await card.locator('a:focus').isVisible(), 'the keyboard is on a link of the card');
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await page.locator('.sidebar .monaco-list-row.selected').filter({ hasText: 'Taliban' }).waitFor();
  });
});
