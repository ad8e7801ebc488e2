import assert from 'node:assert/strict';
import { cp, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { editorText, openPreview, readCard } from './analyst';
import { useWindow } from './window';

/** A translation that can be told from the original: every text of the interface stands in brackets. */
function bracketed(texts: string): string {
  const entries = Object.entries(JSON.parse(texts) as Record<string, string>);
  return JSON.stringify(Object.fromEntries(entries.map(([key, text]) => [key, `⟦${text}⟧`])));
}

/** Adds translations as translators do: a file for what the program says, and one for the manifest. */
async function translate(extension: string): Promise<void> {
  const bundle = bracketed(await readFile('l10n/bundle.l10n.json', 'utf8'));
  // VS Code does not see that a program behind a link belongs to the extension, and has no words for it; and what is written
  // behind a link is written into the repository.
  for (const folder of ['dist', 'l10n']) {
    await rm(path.join(extension, folder));
    await cp(folder, path.join(extension, folder), { recursive: true });
  }
  await writeFile(path.join(extension, 'l10n/bundle.l10n.de.json'), bundle);
  await writeFile(path.join(extension, 'package.nls.de.json'), bracketed(await readFile('package.nls.json', 'utf8')));
}

describe('In another language', () => {
  const opened = useWindow({ file: 'contacts-report.md', language: 'de', change: translate });

  it('a translation is a file: card, sidebar, commands and preview follow it', async () => {
    const window = opened();
    const { page, webview } = window;
    const card = await (await readCard(window, 'Zamir Kabulov', 'Zamir Kabulov')).innerText();
    assert.match(card, /⟦person⟧/);
    assert.match(card, /⟦contested⟧: ⟦denied by⟧ Taliban, 25\. Dez\. 2015/);
    // What is left outside of the brackets is the pack's.
    const others = card.replaceAll(/⟦(?:[^⟦⟧]|⟦[^⟦⟧]*⟧)*⟧/g, '');
    assert.doesNotMatch(others, /person|as of|contested|denied|Sources|Relations|Insert|Cite|sidebar|meant|more/);
    await window.screenshot('language-card');
    await page.locator('.activitybar').getByRole('tab', { name: 'Dossier' }).click();
    await page.locator('.sidebar').getByText('⟦States⟧').waitFor();
    await page.locator('.sidebar').getByText('⟦Actors⟧').first().waitFor();
    await window.screenshot('language-sidebar');
    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget:visible input').first().fill('>Dossier: ⟦Insert Summary⟧');
    await page.locator('.quick-input-widget:visible').getByText('Dossier: ⟦Insert Summary⟧').first().waitFor();
    await page.keyboard.press('Escape');
    await openPreview(window, 'Zamir Kabulov');
    await webview().getByText('⟦Sources cited (17)⟧').waitFor();
  });

  it('what is inserted keeps the language of the report', async () => {
    const window = opened();
    const { page } = window;
    await page.locator('.tab', { hasText: 'contacts-report.md' }).first().click();
    await window.goTo(10);
    const card = await readCard(window, 'Zamir Kabulov', 'Zamir Kabulov');
    await card.getByText('⟦Insert summary⟧').click();
    const picker = page.locator('.quick-input-widget:visible');
    await picker.getByPlaceholder('⟦Sentences to insert⟧').waitFor();
    await picker.locator('.monaco-list-row').first().waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.view-line', { hasText: '[^avesta2015]' }).first().waitFor();
    assert.doesNotMatch(await editorText(page), /⟦/);
  });
});
