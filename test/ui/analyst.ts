import assert from 'node:assert/strict';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { bundledBase } from '../fixtures/bundledPack';
import type { TestWindow } from './window';

const { sources } = bundledBase();

/** What an analyst does in a window, with what has to be seen on the way. */

/** Rests the mouse on a name and returns its card once it shows the actor. */
export async function readCard(
  { hoverText }: TestWindow,
  name: string,
  actor: string,
  occurrence = 0,
): Promise<Locator> {
  // Again and again: while a window settles, text may move away from under the mouse, and the card goes.
  for (let turn = 0; turn < 5; turn++) {
    const card = await hoverText(name, occurrence);
    const shown = card.getByText(actor, { exact: true }).first().waitFor({ timeout: 4000 });
    const isShown = await shown.then(
      () => true,
      () => false,
    );
    if (isShown) return card;
  }
  throw new Error(`No card of ${actor} appeared over "${name}".`);
}

/** Opens the sidebar and returns its tree of actors. */
export async function openSidebar({ page }: TestWindow): Promise<Locator> {
  const tree = page.locator('.sidebar .customview-tree .monaco-list[aria-label="Actors"]');
  if (!(await tree.isVisible())) await page.locator('.activitybar').getByRole('tab', { name: 'Dossier' }).click();
  // Which rows are in sight depends on where the tree was left.
  await tree.locator('.monaco-list-row').first().waitFor();
  return tree;
}

/** The first row of a tree that holds a text. */
export function rowOf(tree: Locator, text: string | RegExp): Locator {
  return tree.locator('.monaco-list-row').filter({ hasText: text }).first();
}

/** Opens a row of a tree and waits for a row that it brings. */
export async function openRow(tree: Locator, text: string | RegExp, child: string): Promise<void> {
  const row = rowOf(tree, text);
  if ((await row.getAttribute('aria-expanded')) !== 'true') await row.click();
  await scrollTo(tree, child);
}

/** Scrolls down until a row is in sight: the tree draws no others. */
export async function scrollTo(tree: Locator, text: string | RegExp): Promise<void> {
  const row = rowOf(tree, text);
  for (let turn = 0; turn < 20; turn++) {
    const found = await row.waitFor({ timeout: 500 }).then(
      () => true,
      () => false,
    );
    if (found) return;
    await tree.hover();
    await tree.page().mouse.wheel(0, 100);
  }
  await row.waitFor();
}

/** Presses a key until something is in sight: a tree that is just being renewed leaves keys unanswered. */
export async function pressUntil(page: Page, key: string, sight: Locator): Promise<void> {
  for (let turn = 0; turn < 10; turn++) {
    await page.keyboard.press(key);
    const shown = await sight.waitFor({ timeout: 2000 }).then(
      () => true,
      () => false,
    );
    if (shown) return;
  }
  await sight.waitFor();
}

/** Clicks on an action that a row shows while the mouse is on it. */
export async function clickRowAction(row: Locator, action: string): Promise<void> {
  await row.hover();
  await row.getByRole('button', { name: action }).click();
}

/** Takes the sentences that Insert Summary offers as they are ticked. */
export async function takeSentences({ page }: TestWindow): Promise<void> {
  const picker = page.locator('.quick-input-widget:visible');
  await picker.getByPlaceholder('Sentences to insert').waitFor();
  await picker.locator('.monaco-list-row').first().waitFor();
  await page.keyboard.press('Enter');
  await picker.waitFor({ state: 'hidden' });
}

/** Inserts the summary of an actor that is picked by typing some of its names. */
export async function insertByName(window: TestWindow, name: string, actor: string): Promise<void> {
  const { page, runCommand } = window;
  await runCommand('Dossier: Insert Summary');
  const picker = page.locator('.quick-input-widget:visible');
  await picker.getByPlaceholder('Actor whose summary to insert').fill(name);
  await picker.locator('.monaco-list-row.focused').filter({ hasText: actor }).waitFor();
  await page.keyboard.press('Enter');
  await takeSentences(window);
}

/** Waits until the cursor stands at a place, counted from 1; where no column is given, anywhere in the line. */
export async function cursorAt(page: Page, line: number, column?: number): Promise<void> {
  const place = column === undefined ? `^Ln ${String(line)},` : `^Ln ${String(line)}, Col ${String(column)}$`;
  await page.locator('.statusbar-item', { hasText: new RegExp(place) }).waitFor();
}

/** The text of the active editor, copied: the window draws only what is in sight. */
export async function editorText(page: Page): Promise<string> {
  const selected = page.locator('.statusbar').getByText(/^Ln .*selected\)$/);
  // Again and again: keys get lost while an input that has just been answered gives the focus back.
  for (let turn = 0; turn < 5; turn++) {
    await page.keyboard.press('Control+A');
    const isSelected = await selected.waitFor({ timeout: 1000 }).then(
      () => true,
      () => false,
    );
    if (isSelected) break;
  }
  return (await copied(page)).replaceAll('\r\n', '\n');
}

/** Presses Ctrl+C until it has put something on the clipboard; empty text where it puts nothing there. */
export async function copied(page: Page): Promise<string> {
  await page.evaluate('navigator.clipboard.writeText("")');
  for (let turn = 0; turn < 50; turn++) {
    if (turn % 10 === 0) await page.keyboard.press('Control+C');
    const text = await page.evaluate('navigator.clipboard.readText()');
    if (text !== '') return String(text);
    await page.waitForTimeout(100);
  }
  return '';
}

/** Opens the Markdown preview beside the report and waits until it shows a text. */
export async function openPreview({ page, runCommand, webview }: TestWindow, text: string): Promise<void> {
  // Before the editor knows the language of the file, there is no such command.
  await page.locator('.statusbar-item', { hasText: 'Markdown' }).waitFor();
  await runCommand('Markdown: Open Preview to the Side');
  await webview().getByText(text).first().waitFor();
}

/** The labels of the notes that a report refers to and those that it defines, each once, by alphabet. */
export function notesIn(text: string): { readonly cited: readonly string[]; readonly defined: readonly string[] } {
  const labels = (pattern: RegExp): readonly string[] =>
    [...new Set(Array.from(text.matchAll(pattern), ([, label]) => label ?? ''))].sort();
  return { cited: labels(/\[\^([^\]]+)\](?!:)/g), defined: labels(/^\[\^([^\]]+)\]:/gm) };
}

/** The address of the source that the label of a note names, with a place in it or without. */
export function addressOfNote(label: string): string {
  const source = sources.find(({ key }) => label === key || new RegExp(`^${key}-[a-z]+\\d`).test(label));
  assert.ok(source?.csl.URL !== undefined, label);
  return source.csl.URL;
}

/**
 * Sees to it that the preview has just the notes of these labels, told by the addresses of their sources; that all references lead to notes;
 * and that no mark of a note is left.
 */
export async function assertNotesResolved(preview: FrameLocator, labels: readonly string[]): Promise<void> {
  const addresses = labels.map(addressOfNote);
  const section = preview.locator('section.footnotes');
  await section
    .locator('li')
    .nth(addresses.length - 1)
    .waitFor();
  assert.equal(await section.count(), 1);
  assert.equal(await preview.getByText(/\[\^/).count(), 0);
  const notes = new Map<string, string>();
  for (const note of await section.locator('li').all()) {
    notes.set((await note.getAttribute('id')) ?? '', (await note.locator('a').first().getAttribute('href')) ?? '');
  }
  assert.deepEqual([...notes.values()].sort(), [...addresses].sort());
  const referred = new Set<string>();
  for (const reference of await preview.locator('sup.footnote-ref a').all()) {
    referred.add(((await reference.getAttribute('href')) ?? '').replace('#', ''));
  }
  assert.deepEqual(referred, new Set(notes.keys()));
}
