import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readCard } from './analyst';
import { waitForLine } from './marks';
import { openWindow, type TestWindow } from './window';

const paragraph =
  'The ministry said nothing about it. ' + 'What was agreed, and with whom, is told in several ways. '.repeat(10);
const lines = [
  '---',
  'date: 2015-12-28',
  '---',
  '',
  ...Array.from({ length: 1700 }, (_, index) => (index % 40 === 0 ? `## Part ${String(index)}` : paragraph)).flatMap(
    (line) => [line, ''],
  ),
  'At the end Zamir Kabulov spoke.',
];

/** A table of a megabyte, with a blank line nowhere in it, and many names. */
const table = [
  '| Day | Said by |',
  '| --- | --- |',
  ...Array.from({ length: 40_000 }, () => '| Monday | Russia, NATO |'),
];

describe('In a report of a megabyte', () => {
  let folder = '';
  let window: TestWindow | undefined;
  const opened = (): TestWindow => {
    assert.ok(window);
    return window;
  };

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'dossier-long-'));
    await writeFile(path.join(folder, 'long.md'), lines.join('\n'));
    await writeFile(path.join(folder, 'table.md'), table.join('\n'));
    window = await openWindow({ folder, file: 'long.md', settings: { 'editor.wordWrap': 'on' } });
  });

  after(async () => {
    await window?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('a name at the end shows its card', async () => {
    assert.ok(lines.join('\n').length > 900_000);
    await opened().goTo(lines.length);
    await readCard(opened(), 'Zamir Kabulov', 'Zamir Kabulov');
    await opened().page.keyboard.press('Escape');
  });

  it('a name shows its card as soon as it is typed, and none once a fence is opened in front', async () => {
    const { page, goTo } = opened();
    await goTo(1000);
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Here the Taliban deny it.', { delay: 20 });
    await readCard(opened(), 'Taliban', 'Taliban');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Home');
    await waitForLine(page, 'Taliban', /^(?:solid|dotted) /);
    await page.keyboard.type('```');
    await page.keyboard.press('Enter');
    await goTo(lines.length + 3);
    await page.locator('.view-line', { hasText: 'Zamir Kabulov' }).waitFor();
    await page.getByText('Zamir Kabulov').first().hover();
    await page.waitForTimeout(1500);
    assert.equal(await page.locator('.monaco-hover:visible').getByText('Insert summary').count(), 0);
  });

  for (const [what, file, line] of [
    ['paragraphs', 'long.md', 600],
    ['a table', 'table.md', 20_000],
  ] as const) {
    it(`marks and cards follow what is typed, in ${what}`, async () => {
      const { page, goTo, openFile } = opened();
      await openFile(file);
      await goTo(line);
      await page.keyboard.press(file === 'table.md' ? 'End' : 'Home');
      await page.keyboard.type(' Qatar', { delay: 20 });
      await waitForLine(page, 'Qatar', /^(?:solid|dotted) /);
      await page.keyboard.type('x', { delay: 20 });
      await waitForLine(page, 'Qatarx', /^none$/);
      await page.keyboard.press('Backspace');
      await waitForLine(page, 'Qatar', /^(?:solid|dotted) /);
      await readCard(opened(), 'Qatar', 'Qatar');
      await page.keyboard.press('Escape');
    });
  }
});
