import assert from 'node:assert/strict';
import { insertByName, openPreview, openRow, openSidebar, readCard, rowOf } from './analyst';
import { useWindow } from './window';

for (const [name, theme] of [
  ['light', 'Default Light Modern'],
  ['dark', 'Default Dark Modern'],
] as const) {
  describe(`In a ${name} window`, () => {
    const opened = useWindow({ file: 'contacts-report.md', theme });

    it('a name shows the card of its actor', async () => {
      const card = await readCard(opened(), 'Zamir Kabulov', 'Zamir Kabulov');
      const text = await card.innerText();
      assert.match(text, /person/);
      assert.match(text, /special representative of the Russian president/);
      assert.match(text, /contested/);
      assert.match(text, /denied by Taliban, 25 Dec 2015/);
      assert.match(text, /as of 28 December 2015/);
      await opened().screenshot(`card-${name}`);
    });

    it('the sidebar shows actors by kind, and each with its statements, claims, relations and sources', async () => {
      const window = opened();
      const tree = await openSidebar(window);
      await openRow(tree, 'Movements', 'Taliban');
      await openRow(tree, 'Taliban', 'Summary');
      for (const part of ['Claims', 'Relations', 'Sources', 'Ended or later']) await rowOf(tree, part).waitFor();
      await rowOf(tree, 'The Taliban denied').waitFor();
      await window.screenshot(`tree-${name}`);
    });

    it('the summary goes into the report, and the preview shows it with its notes', async () => {
      const window = opened();
      const { page, goTo, screenshot, webview } = window;
      await goTo(10);
      await page.keyboard.press('Control+End');
      await goTo(10);
      await page.keyboard.press('End');
      await page.keyboard.press('End');
      await page.keyboard.type('\n\n');
      await insertByName(window, 'Daesh', 'Islamic State');
      await page.locator('.view-line', { hasText: 'caliphate' }).first().waitFor();
      await screenshot(`inserted-${name}`);
      await openPreview(window, 'caliphate');
      await webview().locator('section.footnotes').waitFor();
      // Away from the breadcrumbs, which would show a tooltip of their own.
      await page.mouse.move(600, 790);
      await page.locator('.monaco-hover:visible').waitFor({ state: 'hidden' });
      await screenshot(`preview-${name}`);
    });
  });
}
