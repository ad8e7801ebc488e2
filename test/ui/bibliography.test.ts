import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { editorText, insertByName } from './analyst';
import { useWindow } from './window';

describe('A report that cites by key', () => {
  const opened = useWindow({ file: 'contacts-report.md', settings: { 'dossier.citations.style': 'pandoc' } });

  it('is offered its bibliography once, as a file that it then names', async () => {
    const window = opened();
    const { page, folder } = window;
    await page.locator('.activitybar').getByRole('tab', { name: 'Dossier' }).waitFor();
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText('# Contacts\n\n');
    await insertByName(window, 'NATO', 'NATO');
    const offered = page.locator('.notification-toast', { hasText: 'cites sources that no bibliography of it holds' });
    await offered.waitFor();
    await offered.getByRole('button', { name: 'Export Bibliography' }).click();
    const picker = page.locator('.quick-input-widget:visible');
    await picker.locator('.monaco-list-row', { hasText: 'CSL-JSON file' }).waitFor();
    await page.keyboard.press('Enter');
    await picker.getByText('Show Local').waitFor();
    await page.keyboard.press('Enter');
    const named = page.locator('.notification-toast', { hasText: 'does not name references.json yet' });
    await named.getByRole('button', { name: 'Name It in the Report' }).click();
    await page.locator('.view-line', { hasText: 'bibliography: references.json' }).waitFor();
    const text = await editorText(page);
    assert.ok(text.startsWith('---\nbibliography: references.json\n---\n\n# Contacts\n'), text);
    const keys = new Set(Array.from(text.matchAll(/@([\w-]+)/g), ([, key]) => key));
    const file = await readFile(path.join(folder, 'references.json'), 'utf8');
    const items = JSON.parse(file) as readonly { readonly id: string }[];
    assert.deepEqual(new Set(items.map(({ id }) => id)), keys);
    assert.ok(keys.size > 0);
  });
});
