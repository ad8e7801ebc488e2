import assert from 'node:assert/strict';
import { openPreview, openRow, openSidebar, readCard, rowOf, takeSentences } from './analyst';
import { isCut, isDrawn } from './elements.mjs';
import { useWindow, type TestWindow } from './window';

/** The part of the window that the pictures of the walkthrough show, which VS Code draws small. */
const picture = { x: 0, y: 0, width: 800, height: 520 };

/** Drags the edge of the sidebar to the right. */
async function widen({ page }: TestWindow, pixels: number): Promise<void> {
  const box = await page.locator('.part.sidebar').boundingBox();
  assert.ok(box);
  const [edge, middle] = [box.x + box.width, box.y + box.height / 2];
  await page.mouse.move(edge, middle);
  await page.mouse.down();
  await page.mouse.move(edge + pixels, middle, { steps: 4 });
  await page.mouse.up();
}

for (const [name, theme] of [
  ['light', 'Default Light Modern'],
  ['dark', 'Default Dark Modern'],
] as const) {
  describe(`First contact in a ${name} window`, () => {
    const opened = useWindow({ theme, size: { width: 800, height: 640 } });

    it('an example report opens, and a name in it shows its card', async () => {
      const window = opened();
      await window.runCommand('Dossier: Open Example Report');
      await window.page.locator('.view-line', { hasText: 'Two answers' }).first().waitFor();
      await window.runCommand('View: Toggle Primary Side Bar Visibility');
      const card = await readCard(window, 'Zamir Kabulov', 'Zamir Kabulov');
      assert.match(await card.innerText(), /contested: denied by Taliban, 25 Dec 2015/);
      await window.screenshot(`walkthrough/card-${name}`, picture);
      await window.page.keyboard.press('Escape');
    });

    it('an actor is found by an alias, with what is contested about it', async () => {
      const window = opened();
      const { page } = window;
      await openSidebar(window);
      await widen(window, 220);
      await window.runCommand('Dossier: Find Actor');
      const picker = page.locator('.quick-input-widget:visible');
      await picker.locator('input').first().fill('Талибан');
      await picker.locator('.monaco-list-row.focused').filter({ hasText: 'Taliban' }).waitFor();
      await page.keyboard.press('Enter');
      const tree = await openSidebar(window);
      await openRow(tree, 'Taliban', 'Summary');
      await rowOf(tree, 'The Taliban denied').waitFor();
      await page.mouse.move(600, 600);
      await window.screenshot(`walkthrough/actors-${name}`, picture);
      await window.runCommand('View: Toggle Primary Side Bar Visibility');
    });

    it('sentences with their sources go into the report, and the preview shows them', async () => {
      const window = opened();
      const { page } = window;
      await window.goTo(17);
      await window.runCommand('Dossier: Insert Summary');
      const picker = page.locator('.quick-input-widget:visible');
      await picker.locator('input').first().fill('Kabulov');
      await picker.locator('.monaco-list-row.focused').filter({ hasText: 'Zamir Kabulov' }).waitFor();
      await page.keyboard.press('Enter');
      await takeSentences(window);
      await page.locator('.view-line', { hasText: 'became the Russian' }).first().waitFor();
      await window.goTo(14);
      await window.screenshot(`walkthrough/insert-${name}`, picture);
      await openPreview(window, 'Two answers');
      const content = window.webview();
      await content.locator('section.footnotes').waitFor();
      await page.locator('.tab', { hasText: 'Preview' }).dblclick();
      await content.locator('p .dossier-name', { hasText: 'Zamir Kabulov' }).first().hover();
      await content.getByRole('dialog', { name: 'Zamir Kabulov' }).waitFor();
      await window.screenshot(`walkthrough/preview-${name}`, picture);
    });

    it('the walkthrough leads through four steps with pictures', async () => {
      const { page, runCommand, screenshot } = opened();
      // In a narrow window VS Code leaves the pictures out.
      await page.setViewportSize({ width: 1280, height: 800 });
      await runCommand('Welcome: Open Walkthrough...');
      const picker = page.locator('.quick-input-widget:visible');
      await picker.locator('input').first().fill('Who is who');
      await picker.locator('.monaco-list-row', { hasText: 'Who is who, on whose word' }).first().click();
      const steps = page.locator('.getting-started-step');
      await steps.first().waitFor();
      assert.equal(await steps.count(), 4);
      for (const [title, picture] of [
        ['Rest the mouse', /^A card over the name/],
        ['Find an actor', /^The sidebar with the Taliban/],
        ['Insert sentences', /^A report into which/],
        ['See what readers', /^The preview of the report/],
      ] as const) {
        await steps.filter({ hasText: title }).first().click();
        const shown = page.locator('.getting-started-media').getByAltText(picture);
        await shown.waitFor();
        assert.ok(await shown.evaluate(isDrawn), `the picture of "${title}" is there`);
        const step = steps.filter({ hasText: title }).first();
        assert.equal(await step.evaluate(isCut), false, `all of "${title}" is in sight`);
      }
      assert.equal(
        await page.locator('.category-description:visible').evaluate(isCut),
        false,
        'all of the introduction',
      );
      await screenshot(`walkthrough-${name}`);
      await steps.filter({ hasText: 'Insert sentences' }).first().click();
      await page.getByRole('button', { name: 'Insert a Summary' }).click();
      await picker.getByPlaceholder('Actor whose summary to insert').waitFor();
      await page.keyboard.press('Escape');
    });
  });
}
