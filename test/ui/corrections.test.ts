import assert from 'node:assert/strict';
import { readCard } from './analyst';
import { lineUnder, waitForLine } from './marks';
import { useWindow } from './window';

describe('A name that is put right from its card', () => {
  const opened = useWindow({ file: 'contacts-report.md' });

  it('closes the card, says where that holds, and takes it back from the message', async () => {
    const window = opened();
    const { page } = window;
    await waitForLine(page, 'Vladimir Putin', /^solid /);
    const card = await readCard(window, 'Vladimir Putin', 'Vladimir Putin');
    await card.getByText('Not meant?').click();
    const picker = page.locator('.quick-input-widget:visible');
    const active = picker.locator('.monaco-list-row.focused');
    await active.filter({ hasText: 'Nobody: ignore the name' }).waitFor();
    await page.keyboard.press('Enter');
    await active.filter({ hasText: 'In this report' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const message = page.locator('.notification-toast', { hasText: 'is not taken for a name only at this place' });
    await message.waitFor();
    // With the mouse where it was, and the keyboard back where it was.
    await page.locator('.monaco-resizable-hover .monaco-hover').waitFor({ state: 'hidden' });
    await waitForLine(page, 'Vladimir Putin', /^none$/);
    assert.match(await lineUnder(page, 'Zamir Kabulov'), /^solid /);
    await message.getByRole('button', { name: 'Undo' }).click();
    await waitForLine(page, 'Vladimir Putin', /^solid /);
  });
});
