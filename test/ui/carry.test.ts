import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { copied, editorText, openRow, openSidebar, pressUntil, rowOf } from './analyst';
import { openWindow, type TestWindow } from './window';

describe('From the sidebar into a report', () => {
  let folder = '';
  let window: TestWindow | undefined;
  let tree: Locator;
  const opened = (): TestWindow => {
    assert.ok(window);
    return window;
  };

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'dossier-carry-'));
    await writeFile(path.join(folder, 'report.md'), '---\ndate: 2015-12-28\n---\n\nOne here. Two there.\n');
    await writeFile(path.join(folder, 'windows.md'), '---\r\ndate: 2015-12-28\r\n---\r\n\r\nOne here.\r\n');
    await writeFile(path.join(folder, 'report.txt'), 'One here.\n');
    await writeFile(path.join(folder, 'report.tex'), 'One here.\n');
    await writeFile(path.join(folder, 'script.js'), '\n');
    window = await openWindow({ folder, file: 'report.md' });
    tree = await openSidebar(window);
    await openRow(tree, 'Alliances', 'NATO');
  });

  after(async () => {
    await window?.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** The text of the report in front, once it is as expected; else as it is after a while. */
  async function textOnce(expected: RegExp): Promise<string> {
    const { page } = opened();
    for (const deadline = Date.now() + 15_000; ;) {
      await focusEditor();
      const text = await editorText(page);
      if (expected.test(text) || Date.now() > deadline) return text;
      await page.waitForTimeout(200);
    }
  }

  /** Copies the row of an actor, which is found by its name, with keys alone. */
  async function copyActor(name: string): Promise<string> {
    const { page, runCommand } = opened();
    await runCommand('Dossier: Find Actor');
    const picker = page.locator('.quick-input-widget:visible');
    await picker.locator('input').first().fill(name);
    await picker.locator('.monaco-list-row.focused').filter({ hasText: name }).waitFor();
    await page.keyboard.press('Enter');
    await picker.waitFor({ state: 'hidden' });
    await tree.locator('.monaco-list-row.selected.focused').filter({ hasText: name }).waitFor();
    await tree.and(page.locator(':focus')).waitFor();
    return copied(page);
  }

  async function focusEditor(): Promise<void> {
    await opened().page.locator('.editor-group-container.active .view-line').first().click();
  }

  it('an actor that is dragged brings its summary, behind the sentence, in one undo step, and one writes on behind it', async () => {
    const { page } = opened();
    await focusEditor();
    const before = await editorText(page);
    await focusEditor();
    const line = page.locator('.view-line', { hasText: 'One here' });
    await rowOf(tree, 'NATO').dragTo(line, { targetPosition: { x: 20, y: 8 } });
    await page.locator('.view-line', { hasText: 'NATO led' }).first().waitFor();
    await opened().screenshot('dropped');
    await page.keyboard.type(' On.');
    await focusEditor();
    const text = await editorText(page);
    assert.match(text, /One here\. NATO led .*\] On\. Two there\.\n\n\[\^/);
    await page.keyboard.press('Control+Z');
    await page.keyboard.press('Control+Z');
    assert.equal(await editorText(page), before);
  });

  for (const [file, pattern] of [
    ['report.md', /Two there\. NATO led .*\[\^[\w-]+\] On\.\n\n\[\^/],
    ['windows.md', /One here\. NATO led .*\[\^[\w-]+\] On\.\n\n\[\^/],
    ['report.txt', /One here\. NATO led .*\[1[\];].* On\.\n/],
    ['report.tex', /One here\. NATO led .*\\cite.* On\.\n/],
  ] as const) {
    it(`what is copied becomes cited text when it is pasted into ${file}, in one undo step, and one writes on behind it`, async () => {
      const { page, openFile } = opened();
      await openFile(file);
      assert.match(await copyActor('NATO'), /^NATO led [^]*\n\nSources\n\n\[1\] /);
      await focusEditor();
      await page.keyboard.press('Control+End');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('End');
      await page.keyboard.press('Control+V');
      await page.locator('.view-line', { hasText: 'NATO led' }).first().waitFor();
      await page.keyboard.type(' On.');
      assert.match(await textOnce(pattern), pattern);
      await page.keyboard.press('Control+Z');
      assert.match(await textOnce(/NATO led (?![^]* On\.)/), /NATO led (?![^]* On\.)/);
      await page.keyboard.press('Control+Z');
      assert.doesNotMatch(await textOnce(/^(?![^]*NATO)/), /NATO/);
    });
  }

  it('a source that is copied, or dragged, becomes a citation with its note', async () => {
    const { page, openFile } = opened();
    const citation =
      /One here\.\[\^nato2017\] Two there\.\n\n\[\^nato2017\]: NATO, "NATO and Afghanistan", 10 November 2017, /;
    await openFile('report.md');
    await focusEditor();
    const before = await editorText(page);
    await copyActor('NATO');
    await openRow(tree, /^Sources/, 'NATO, 10 Nov 2017');
    const source = rowOf(tree, 'NATO, 10 Nov 2017');
    await pressUntil(page, 'ArrowDown', source.and(page.locator('.focused')));
    await pressUntil(page, 'Control+Shift+Enter', source.and(page.locator('.selected')));
    assert.match(await copied(page), /^NATO, "NATO and Afghanistan", 10 November 2017, https:\S+$/);
    await opened().goTo(5, 'One here.'.length + 1);
    await page.keyboard.press('Control+V');
    assert.match(await textOnce(citation), citation);
    await opened().screenshot('pasted-source');
    await page.keyboard.press('Control+Z');
    assert.equal(await textOnce(/Two there\.\n$/), before);
    const line = page.locator('.view-line', { hasText: 'One here' });
    await source.dragTo(line, { targetPosition: { x: 20, y: 8 } });
    await page.locator('.view-line', { hasText: '[^nato2017]:' }).waitFor();
    assert.match(await textOnce(/\[\^nato2017\]:/), /O.*\[\^nato2017\].*Two there\.\n\n\[\^nato2017\]: NATO, /);
    await page.keyboard.press('Control+Z');
    assert.equal(await textOnce(/Two there\.\n$/), before);
  });

  it('elsewhere it is plain text that has its sources', async () => {
    const { page, openFile } = opened();
    await openFile('script.js');
    const clipboard = await copyActor('NATO');
    await focusEditor();
    await page.keyboard.press('Control+V');
    const expected = /^NATO led [^]*\nSources\n\n/;
    assert.match(await textOnce(expected), expected);
    assert.match(clipboard, expected);
  });
});
