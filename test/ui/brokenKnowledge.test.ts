import assert from 'node:assert/strict';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { openSidebar, readCard } from './analyst';
import { runInWebHost } from './webHost';
import { useWindow, type TestWindow } from './window';

/** A window whose extension has another knowledge file; `undefined` stands for none at all. */
function useKnowledge(
  edit: (text: string) => string | undefined,
  adapt: (extensionFolder: string) => Promise<void> = () => Promise.resolve(),
): () => TestWindow {
  return useWindow({
    file: 'contacts-report.md',
    change: async (extension) => {
      const folder = path.join(extension, 'knowledge');
      const text = edit(await readFile(path.join(folder, 'knowledge.json'), 'utf8'));
      await rm(folder, { recursive: true });
      await mkdir(folder);
      if (text !== undefined) await writeFile(path.join(folder, 'knowledge.json'), text);
      await adapt(extension);
    },
  });
}

/** Dossier's notification, of which there has to be one. */
async function notification({ page }: TestWindow): Promise<Locator> {
  const toast = page.locator('.notification-toast', { hasText: 'Dossier:' });
  await toast.first().waitFor();
  assert.equal(await toast.count(), 1);
  return toast;
}

describe('With a knowledge file that has a bad statement', () => {
  const opened = useKnowledge((text) => {
    const pack = JSON.parse(text) as { actors: { id: string; statements: { cites: unknown[] }[] }[] };
    const statement = pack.actors.find(({ id }) => id === 'zamir-kabulov')?.statements[0];
    assert.ok(statement);
    statement.cites = [];
    return JSON.stringify(pack, null, 2);
    // In the web host, because without its native logger the local server writes no logs of extensions.
  }, runInWebHost);

  it('says which and where, and shows the rest', async () => {
    const window = opened();
    const toast = await notification(window);
    const place = /knowledge\.json:\d+:\d+ \(\/actors\/\d+\/statements\/0\): .* it cites no source/;
    const message = await toast.innerText();
    assert.match(message, /what is sound was loaded/);
    assert.match(message, place);
    await toast.getByRole('button', { name: 'Show Log' }).click();
    const log = window.page.locator('.panel .view-lines');
    const entry = log.getByText('knowledge.json').first();
    // A window that has only just come up may lose the panel; the command then shows it.
    await entry.waitFor({ timeout: 8000 }).catch(() => window.runCommand('Dossier: Show Log'));
    await entry.waitFor();
    assert.match((await log.innerText()).replaceAll(/\s+/g, ' '), place);
    await window.screenshot('broken-statement');
    const card = await readCard(window, 'Zamir Kabulov', 'Zamir Kabulov');
    assert.doesNotMatch(await card.innerText(), /told Interfax that Russia/);
  });
});

describe('With a knowledge file that is cut off', () => {
  const opened = useKnowledge((text) => text.slice(0, Math.floor(text.length / 2)));

  it('says where, and stays up', async () => {
    const toast = await notification(opened());
    assert.match(await toast.innerText(), /knowledge\.json:\d+:\d+.*not valid JSON.*cut off/s);
    await openSidebar(opened());
  });
});

for (const [name, edit, message] of [
  ['is missing', () => undefined, /knowledge\.json cannot be read\. Reinstall/],
  ['is no JSON', () => 'Hello', /was not loaded.*knowledge\.json:1:1.*not valid JSON/s],
  [
    'is of a later format',
    (text: string) => text.replace('"format": 1', '"format": 2'),
    /was not loaded.*:3:13 \(\/format\).*reads format 1/s,
  ],
] as const) {
  describe(`With a knowledge file that ${name}`, () => {
    const opened = useKnowledge(edit);

    it('says so once, in a notification and in the sidebar, and stays up', async () => {
      const window = opened();
      const toast = await notification(window);
      assert.match(await toast.innerText(), message);
      await window.page.locator('.activitybar').getByRole('tab', { name: 'Dossier' }).click();
      await window.page.getByText('No actors are loaded').waitFor();
    });
  });
}
