import assert from 'node:assert/strict';
import { editorText } from './analyst';
import { useWindow } from './window';

describe('Where nothing can be inserted', () => {
  const opened = useWindow({ file: 'first-report.md' });

  it('the keys for inserting say that an editor is read-only for the session', async () => {
    const { page, runCommand } = opened();
    const before = await editorText(page);
    await runCommand('File: Set Active Editor Read-only in Session');
    await page.locator('.editor-group-container.active .view-line').first().click();
    const refusal = page.getByText('Dossier: Nothing was inserted: the report is read-only.').first();
    // Again and again: the editor learns a moment later that it is.
    for (let turn = 0; turn < 10 && !(await refusal.isVisible()); turn++) {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+K');
      await page.keyboard.press('Control+A');
      await refusal.waitFor({ timeout: 2000 }).catch(() => undefined);
    }
    await refusal.waitFor();
    assert.equal(await page.locator('.quick-input-widget:visible').count(), 0);
    assert.equal(await editorText(page), before);
  });
});
