import { insertByName, openPreview, openRow, openSidebar, rowOf, scrollTo } from './analyst';
import { useWindow } from './window';

for (const [name, theme] of [
  ['light', 'Default Light Modern'],
  ['dark', 'Default Dark Modern'],
] as const) {
  describe(`In a ${name} window`, () => {
    const opened = useWindow({ file: 'contacts-report.md', theme });

    it('the sidebar shows actors by kind, and each with its statements, claims, relations and sources', async () => {
      const window = opened();
      const tree = await openSidebar(window);
      await openRow(tree, 'Movements', 'Taliban');
      await openRow(tree, 'Taliban', 'Summary');
      await rowOf(tree, 'The Taliban denied').waitFor();
      await window.screenshot(`tree-${name}`);
      for (const part of [/^Claims/, /^Relations/, /^Sources/, /^Ended or later/]) await scrollTo(tree, part);
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
