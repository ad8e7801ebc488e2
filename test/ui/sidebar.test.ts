import type { Locator } from 'playwright-core';
import { useWindow } from './window';

/** The row of a view that a screen reader reads like this. */
function read(view: Locator, label: string | RegExp): Locator {
  return view.locator('.monaco-list-row').and(view.page().getByLabel(label));
}

/** Waits until the keyboard is on the row that is read like this. */
async function focused(view: Locator, label: string | RegExp): Promise<void> {
  await read(view, label).and(view.page().locator('.focused')).waitFor();
}

describe('With the keyboard alone, in the sidebar', () => {
  const opened = useWindow({ file: 'contacts-report.md' });

  it('actors are filtered while one types, by a name in any script, and all are shown again', async () => {
    const { page, runCommand } = opened();
    await runCommand('Dossier: Filter Actors…');
    const box = page.locator('.quick-input-widget:visible');
    await box.getByPlaceholder('Any name, in any script').waitFor();
    await page.keyboard.type('ТАЛИБ');
    await box.getByText('1 of 63 actors').waitFor();
    const view = page.locator('.sidebar');
    await view.getByText('1 of 63 actors match "ТАЛИБ"').waitFor();
    await read(view, /^Taliban, movement, contradicted, Afghan Islamist/).waitFor();
    await read(view, /^States/).waitFor({ state: 'hidden' });
    await page.keyboard.type('zzz');
    await view.getByText('No actor has a name').waitFor();
    for (let key = 0; key < 3; key++) await page.keyboard.press('Backspace');
    await read(view, /^Taliban, movement/).waitFor();
    await page.keyboard.press('Enter');
    await box.waitFor({ state: 'hidden' });
    await view.locator('.monaco-list:focus').waitFor();
    await page.keyboard.press('Home');
    await focused(view, 'Movements, 1 actor');
    await page.keyboard.press('ArrowDown');
    await focused(view, /^Taliban, movement/);
    await page.keyboard.press('ArrowRight');
    await read(view, /^Claims/).waitFor();
    await runCommand('Dossier: Clear Filter');
    await read(view, 'States, 10 actors').waitFor();
  });

  it('actors are grouped by their relation to one, by dispute and by alphabet, and the window remembers it', async () => {
    const { page, runCommand } = opened();
    const view = page.locator('.sidebar');
    const group = async (by: string): Promise<void> => {
      await runCommand('Dossier: Group Actors…');
      await page.locator('.quick-input-widget:visible').getByPlaceholder('How to group').waitFor();
      await page.keyboard.type(by);
      await page.keyboard.press('Enter');
    };
    await group('By relation');
    const picker = page.locator('.quick-input-widget:visible');
    await picker.getByPlaceholder('Actor to whom the others are related').fill('Taleban');
    await picker.locator('.monaco-list-row.focused').filter({ hasText: 'Taliban' }).waitFor();
    await page.keyboard.press('Enter');
    await read(view, 'is led by, 1 actor').waitFor();
    await read(view, /^No relation recorded, \d+ actors$/).waitFor();
    await group('By dispute');
    await read(view, /^Contradicted, \d+ actors$/).waitFor();
    await read(view, /^Not disputed, \d+ actors$/).waitFor();
    await group('By alphabet');
    await read(view, /^Z, 2 actors$/).waitFor();
    await page.reload();
    await read(view, /^Z, 2 actors$/).waitFor();
  });
});
