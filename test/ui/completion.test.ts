import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { cursorAt, editorText, openSidebar } from './analyst';
import { openWindow, type TestWindow } from './window';

describe('Writing with completion', () => {
  let folder = '';
  let window: TestWindow | undefined;
  const opened = (): TestWindow => {
    assert.ok(window);
    return window;
  };
  const suggestions = (): Locator => opened().page.locator('.suggest-widget.visible');
  const focused = (text: string): Locator =>
    suggestions().locator('.monaco-list-row.focused').filter({ hasText: text });

  /** Puts a text into the report in front and the cursor at its end. */
  async function start(file: string, text: string): Promise<void> {
    const { page, openFile } = opened();
    await openFile(file);
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
    await page.keyboard.insertText(text);
  }

  /** Opens the details beside the list, which the same keys close, and waits for a text in them. */
  async function showDetails(text: string): Promise<void> {
    const { page } = opened();
    const details = page.locator('.suggest-details').getByText(text).first();
    for (const deadline = Date.now() + 20_000; Date.now() < deadline;) {
      const shown = details.waitFor({ timeout: 2000 }).then(() => true);
      if (await shown.catch(() => false)) return;
      await page.keyboard.press('Control+Space');
    }
    await details.waitFor();
  }

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'dossier-writing-'));
    for (const file of ['report.md', 'report.txt', 'report.tex']) await writeFile(path.join(folder, file), 'x\n');
    // Words of the document, which VS Code itself suggests, would stand in the way of what is tested.
    const settings = { 'editor.wordBasedSuggestions': 'off' };
    window = await openWindow({ folder, file: 'report.md', settings });
    // Nobody is asked for completions before the extension has started, as its view shows.
    await openSidebar(window);
  });

  after(async () => {
    await window?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('Ctrl+Space turns the start of any name into the name, with the card beside it', async () => {
    const { page } = opened();
    await start('report.md', '---\ndate: 2015-12-28\n---\n\n');
    await page.keyboard.type('Then Daes');
    await page.keyboard.press('Control+Space');
    await focused('Islamic State').waitFor();
    await showDetails('as of 28');
    await opened().screenshot('complete-name');
    await page.keyboard.type('h');
    await focused('Islamic State').waitFor();
    await page.keyboard.press('Enter');
    await suggestions().waitFor({ state: 'hidden' });
    assert.match(await editorText(page), /^Then Islamic State$/m);
  });

  it('"[^" offers the sources, Enter brings the note, and one undo takes both away', async () => {
    const { page } = opened();
    await start('report.md', 'One.');
    await page.keyboard.type('[^alarab');
    await focused('alarabiya2015').waitFor();
    await showDetails('relaying AFP');
    await opened().screenshot('complete-key');
    await page.keyboard.press('Enter');
    await suggestions().waitFor({ state: 'hidden' });
    await page.keyboard.type(' Two.');
    const text = await editorText(page);
    assert.match(text, /^One\.\[\^alarabiya2015\] Two\.\n\n\[\^alarabiya2015\]: Al Arabiya English/);
    await page.keyboard.press('Control+Z');
    await page.keyboard.press('Control+Z');
    assert.equal(await editorText(page), 'One.[^alarab]');
  });

  for (const file of ['report.txt', 'report.tex']) {
    it(`in ${file} nothing pops up while one types, and Enter is Enter; on demand there are names`, async () => {
      const { page } = opened();
      await start(file, 'It is so.\n');
      await page.keyboard.type('Then Daes', { delay: 60 });
      await page.waitForTimeout(700);
      assert.equal(await suggestions().getByText('Islamic State').count(), 0);
      await page.keyboard.press('Enter');
      assert.equal(await editorText(page), 'It is so.\nThen Daes\n');
      await page.keyboard.press('Control+End');
      await page.keyboard.type('Daes', { delay: 60 });
      await page.waitForTimeout(700);
      await page.keyboard.press('Control+K');
      await page.keyboard.press('Control+Space');
      await focused('Islamic State').waitFor();
      await page.keyboard.press('Enter');
      assert.equal(await editorText(page), 'It is so.\nThen Daes\nIslamic State');
    });
  }

  it('in LaTeX "\\cite{" offers the keys', async () => {
    const { page } = opened();
    await start('report.tex', 'One~');
    await page.keyboard.type('\\cite{');
    await suggestions().waitFor();
    await page.keyboard.type('alarab');
    await focused('alarabiya2015').waitFor();
    await page.keyboard.press('Enter');
    assert.equal(await editorText(page), 'One~\\cite{alarabiya2015}');
  });

  it('a citation is inserted with keys alone: a source by its title, a place that is typed', async () => {
    const { page, runCommand } = opened();
    await start('report.md', 'One.');
    await runCommand('Dossier: Insert Citation');
    const picker = page.locator('.quick-input-widget:visible');
    await picker.getByPlaceholder('Source to cite').waitFor();
    await page.keyboard.type('interests coinc');
    await picker.locator('.monaco-list-row.focused').filter({ hasText: 'Al Arabiya English' }).waitFor();
    await opened().screenshot('cite-source');
    await page.keyboard.press('Enter');
    await picker.getByText('The source as a whole').waitFor();
    await page.keyboard.type('para 3');
    await picker.locator('.monaco-list-row.focused').filter({ hasText: 'para. 3' }).waitFor();
    await opened().screenshot('cite-place');
    await page.keyboard.press('Enter');
    await cursorAt(page, 1, 'One.[^alarabiya2015-para3]'.length + 1);
    await page.keyboard.type(' Two.');
    assert.match(
      await editorText(page),
      /^One\.\[\^alarabiya2015-para3\] Two\.\n\n\[\^alarabiya2015-para3\]: .* para\. 3, /,
    );
  });
});
