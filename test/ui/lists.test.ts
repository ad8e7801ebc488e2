import { useWindow } from './window';

describe('The lists to choose from', () => {
  const opened = useWindow({ file: 'first-report.md' });

  it('have those whom the report names at the top, and long sentences to their end; one types on after going through them', async () => {
    const { page, runCommand, goTo } = opened();
    const picker = page.locator('.quick-input-widget:visible');
    const rows = picker.locator('.monaco-list-row');
    await goTo(17);
    await runCommand('Dossier: Insert Summary');
    await picker.getByPlaceholder('Actor whose summary to insert').waitFor();
    for (const [index, actor] of ['Russia', 'Taliban', 'Zamir Kabulov'].entries()) {
      await rows.nth(index).filter({ hasText: actor }).waitFor();
    }
    await page.keyboard.type('Kabulov');
    await page.keyboard.press('Enter');
    await picker.getByPlaceholder('Sentences to insert').waitFor();
    const below = rows.filter({ hasText: 'told Interfax' }).first().locator('.quick-input-list-label-meta');
    await below
      .filter({
        hasText:
          /^contested · holds since 23 December 2015 · .*Al Arabiya English.* · … .*channels for exchanging information/,
      })
      .waitFor();
    await page.keyboard.press('ArrowDown');
    await picker.locator('.monaco-list-row.focused').waitFor();
    await page.keyboard.press('ArrowUp');
    await picker.locator('input:focus').waitFor();
    await page.keyboard.type('for exchanging');
    await rows.filter({ hasText: 'became the Russian' }).waitFor({ state: 'hidden' });
    await page.keyboard.press('Escape');
    await picker.waitFor({ state: 'hidden' });
  });
});
