import assert from 'node:assert/strict';
import { editorText } from './analyst';
import { useWindow } from './window';

const sentence = 'Kabul in November: Vladimir Putin has been President of Russia since 1999.';
const stale =
  'On 23 December 2015 Zamir Kabulov told Interfax that Russia and the Taliban have channels for exchanging information.';

describe('Updating summaries with the keyboard alone', () => {
  const opened = useWindow({ file: 'contacts-report.md' });

  it('shows what would change beside the report, and changes what is ticked', async () => {
    const { page, goTo, runCommand } = opened();
    await page.locator('.activitybar').getByRole('tab', { name: 'Dossier' }).waitFor();
    await goTo(11);
    await page.keyboard.insertText(`${stale} ${sentence}`);
    const before = await editorText(page);
    await runCommand('Dossier: Update Summaries');
    const picker = page.locator('.quick-input-widget:visible');
    const row = picker.locator('.monaco-list-row', { hasText: 'channels for exchanging information' }).first();
    await row.waitFor();
    await row.getByText('What is said against it has changed').waitFor();
    await row.getByText('which the Taliban denied in a statement').waitFor();
    const updated = page.locator('.monaco-diff-editor .editor.modified');
    await updated.locator('.view-line', { hasText: 'panarmenian' }).first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.monaco-diff-editor').waitFor({ state: 'detached' });
    await page.locator('.view-line', { hasText: 'panarmenian' }).first().waitFor();
    const text = await editorText(page);
    assert.match(
      text,
      /exchanging information,(\[\^[\w-]+\])+ which the Taliban denied in a statement of 25 December 2015\./,
    );
    assert.ok(text.includes(sentence));
    await page.keyboard.press('Control+Z');
    await page.locator('.view-line', { hasText: 'panarmenian' }).first().waitFor({ state: 'hidden' });
    assert.equal(await editorText(page), before);
  });
});
