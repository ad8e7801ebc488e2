import assert from 'node:assert/strict';
import {
  assertNotesResolved,
  clickRowAction,
  editorText,
  insertByName,
  notesIn,
  openPreview,
  openRow,
  openSidebar,
  readCard,
  rowOf,
  scrollTo,
  takeSentences,
} from './analyst';
import { useWindow } from './window';

describe('At work on a report', () => {
  const opened = useWindow({ file: 'contacts-report.md' });
  let before: string;

  it('the card inserts the summary behind the sentence that the mouse points at, wherever the cursor is', async () => {
    const window = opened();
    const { page, goTo } = window;
    await goTo(1);
    before = await editorText(page);
    await goTo(1);
    const card = await readCard(window, 'Vladimir Putin', 'Vladimir Putin');
    await card.getByText('Insert summary').click();
    await takeSentences(window);
    await page.locator('.view-line', { hasText: 'since 2012' }).first().waitFor();
    const text = await editorText(page);
    assert.match(text, /concerned\.\[\^alarabiya2015\] Putin .* since 2012.*\] Two days later/);
    const { cited, defined } = notesIn(text);
    assert.deepEqual(cited, defined);
  });

  it('one undo takes text and notes away', async () => {
    const { page } = opened();
    await page.keyboard.press('Control+Z');
    await page.locator('.view-line', { hasText: 'since 2012' }).first().waitFor({ state: 'hidden' });
    assert.equal(await editorText(page), before);
  });

  it('the card leads to the actor in the sidebar', async () => {
    const window = opened();
    const { page, goTo } = window;
    await goTo(1);
    const card = await readCard(window, 'Zamir Kabulov', 'Zamir Kabulov');
    await card.getByText('Show in sidebar').click();
    const row = page.locator('.sidebar .monaco-list-row.selected');
    await row.filter({ hasText: 'Zamir Kabulov' }).waitFor();
  });

  it('a row shows the card, inserts the summary and one sentence, and opens the source', async () => {
    const window = opened();
    const { page, goTo } = window;
    await goTo(13);
    const tree = await openSidebar(window);
    const row = rowOf(tree, 'Zamir Kabulov');
    await clickRowAction(row, 'Insert Summary');
    await takeSentences(window);
    await page.locator('.view-line', { hasText: 'told Interfax' }).nth(1).waitFor();
    assert.match(await editorText(page), /^On 23 December 2015 Kabulov told Interfax.*became the Russian/m);
    await page.keyboard.press('Control+Z');
    await page.locator('.view-line', { hasText: 'became the Russian' }).waitFor({ state: 'hidden' });

    await row.click();
    await page.keyboard.press('Control+K');
    await page.keyboard.press('Control+A');
    await takeSentences(window);
    await page.locator('.view-line', { hasText: 'became the Russian' }).first().waitFor();
    await page.keyboard.press('Control+Z');
    await page.locator('.view-line', { hasText: 'became the Russian' }).waitFor({ state: 'hidden' });

    await openRow(tree, 'Zamir Kabulov', 'Sources');
    // The tooltip has the sentence as it is inserted, and the button says that it inserts no more.
    const sentence = rowOf(tree, 'told Interfax');
    await sentence.hover();
    await page.locator('.monaco-hover:visible').getByText('which the Taliban denied').first().waitFor();
    await clickRowAction(sentence, 'Insert This Sentence');
    await page.locator('.view-line', { hasText: 'told Interfax' }).nth(1).waitFor();
    assert.doesNotMatch(await editorText(page), /became the Russian/);
    await page.keyboard.press('Control+Z');
    await rowOf(tree, 'Summary').click();
    await openRow(tree, 'Sources', 'Fergana News');
    await clickRowAction(rowOf(tree, 'Fergana News'), 'Open Source');
    const dialog = page.locator('.monaco-dialog-box');
    await dialog.getByText('enews.fergananews.com').first().waitFor();
    await dialog.getByRole('button', { name: 'Cancel' }).click();

    await openRow(tree, 'Relations', 'Vladimir Putin');
    await rowOf(tree, 'represents Vladimir Putin').hover();
    await page.locator('.monaco-hover:visible').getByText('attribution:').first().waitFor();
  });

  it('the keyboard alone inserts a summary: keys, an alias, Enter', async () => {
    const window = opened();
    const { page, goTo } = window;
    await goTo(11);
    await page.keyboard.press('Control+K');
    await page.keyboard.press('Control+A');
    const picker = page.locator('.quick-input-widget:visible');
    await picker.getByPlaceholder('Actor whose summary to insert').fill('Taleban');
    await picker.locator('.monaco-list-row.focused').filter({ hasText: 'Taliban' }).waitFor();
    await page.keyboard.press('Enter');
    await takeSentences(window);
    await page.locator('.view-line', { hasText: 'denied in a statement' }).first().waitFor();
    await page.keyboard.press('Control+Z');
  });

  it('the keyboard alone chooses actors and sentences, goes back, and sets the date', async () => {
    const { page, goTo, runCommand } = opened();
    const picker = page.locator('.quick-input-widget:visible');
    const active = picker.locator('.monaco-list-row.focused');
    const find = async (name: string, actor: string | RegExp): Promise<void> => {
      await page.keyboard.type(name);
      await active.filter({ hasText: actor }).waitFor();
      await page.keyboard.press('Enter');
    };
    await goTo(11);
    await page.keyboard.press('Control+K');
    await page.keyboard.press('Control+A');
    await picker.getByPlaceholder('Actor whose summary to insert').waitFor();
    await find('НАТО', 'NATO');
    await picker.getByPlaceholder('Sentences to insert').waitFor();
    await page.keyboard.press('Control+Alt+-');
    // Used last, and so the first now; the last row is the one for several.
    await picker.getByPlaceholder('Actor whose summary to insert').waitFor();
    await active.filter({ hasText: 'NATO' }).waitFor();
    await page.keyboard.press('ArrowUp');
    await active.filter({ hasText: 'Pick several actors' }).waitFor();
    await page.keyboard.press('Enter');
    await picker.getByText('Pick several actors').waitFor({ state: 'hidden' });
    await find('Kabulov', 'Zamir Kabulov');
    await active.filter({ hasText: 'Go on with this actor' }).waitFor();
    await find('nobody whatsoever', /among the \d+ of "Russia–Taliban contacts, December 2015"/);
    await page.keyboard.press('Control+A');
    await find('Putin', 'Vladimir Putin');
    await active.filter({ hasText: 'Go on with these 2 actors' }).waitFor();
    await page.keyboard.press('Enter');
    await picker.getByPlaceholder('Sentences to insert').waitFor();
    await page.keyboard.press('ArrowDown');
    await active.filter({ hasText: 'told Interfax' }).waitFor();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await page.locator('.view-line', { hasText: 'has been president of Russia' }).first().waitFor();
    const text = await editorText(page);
    assert.match(text, /\n\nWhere Islamic State is concerned, Kabulov told .*\n\nPutin has been president/);
    assert.doesNotMatch(text, /^On 23 December 2015 (?:Zamir )?Kabulov told/m);
    await page.keyboard.press('Control+Z');

    // What was inserted has been scrolled to.
    await goTo(1);
    await runCommand('Dossier: Set Report Date');
    const input = picker.locator('input');
    await picker.getByText('The date for which the report speaks').waitFor();
    await page.keyboard.type('5 May');
    await picker.getByText('is not understood').waitFor();
    await page.keyboard.type(' 2016');
    await picker.getByText('As of 5 May 2016').waitFor();
    assert.equal(await input.inputValue(), '5 May 2016');
    await page.keyboard.press('Enter');
    await page.locator('.view-line', { hasText: 'date: 2016-05-05' }).waitFor();
    await page.keyboard.press('Control+Z');
    await page.locator('.view-line', { hasText: 'date: 2015-12-28' }).waitFor();
  });
});

describe('In the sidebar', () => {
  const opened = useWindow({ file: 'contacts-report.md' });

  it('an actor is found by any of its names', async () => {
    const window = opened();
    const { page } = window;
    await openSidebar(window);
    // The actions of a view are in sight while the mouse is on it.
    await page.locator('.sidebar .pane-header', { hasText: 'Actors' }).hover();
    await page.locator('.sidebar').getByRole('button', { name: 'Find Actor' }).click();
    const picker = page.locator('.quick-input-widget:visible');
    await picker.getByPlaceholder('Actor to show in the sidebar').fill('Daesh');
    await picker.locator('.monaco-list-row.focused').filter({ hasText: 'Islamic State' }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.sidebar .monaco-list-row.selected').filter({ hasText: 'Islamic State' }).waitFor();
  });

  it('every kind of row is read with what it shows, its marks as well', async () => {
    const window = opened();
    const { page, runCommand } = window;
    await page
      .locator('.sidebar')
      .getByRole('button', { name: /^This Report.* Section$/ })
      .click();
    await runCommand('Dossier: Find Actor');
    const picker = page.locator('.quick-input-widget:visible');
    await picker.getByPlaceholder('Actor to show in the sidebar').fill('Kabulov');
    await picker.locator('.monaco-list-row.focused').filter({ hasText: 'Zamir Kabulov' }).waitFor();
    await page.keyboard.press('Enter');
    const tree = await openSidebar(window);
    const isRead = (label: RegExp): Promise<void> => tree.getByRole('treeitem', { name: label }).first().waitFor();
    await isRead(/^Zamir Kabulov, person, contested claims, Russian diplomat$/);
    await isRead(/^Summary, 4$/);
    await isRead(/^On 23 December 2015 Zamir Kabulov told Interfax .*, contested$/);
    await scrollTo(tree, /^Claims/);
    await openRow(tree, /^Claims/, '3 contested');
    await isRead(/^Zamir Kabulov, 7 claims, 3 contested$/);
    await rowOf(tree, '3 contested').hover();
    await page.locator('.monaco-hover:visible').getByText('contested: somebody says otherwise').first().waitFor();
    await scrollTo(tree, 'in touch with each other');
    await isRead(/^Zamir Kabulov: Russia .* in touch with each other\., contested, 23 Dec 2015$/);
    for (const [section, row, label] of [
      ['Relations', 'represents', /^represents Vladimir Putin, since 2012/],
      ['Names', 'Замир Кабулов', /^Замир Кабулов, name, Russian$/],
      ['Sources', 'Al Arabiya English', /^Al Arabiya English, 23 Dec 2015, Russia's interests/],
    ] as const) {
      await scrollTo(tree, section);
      await openRow(tree, section, row);
      await isRead(label);
    }
  });

  it('what came later stands apart, and the date that counts is named', async () => {
    const { page, goTo } = opened();
    const message = page.locator('.sidebar .message');
    await message.getByText('As of 28 December 2015').waitFor();
    await goTo(3);
    await page.keyboard.press('End');
    await page.keyboard.press('Shift+Home');
    await page.keyboard.type('date: 1 June 2014');
    await message.getByText('As of 1 June 2014').waitFor();
    await page.keyboard.press('Shift+Home');
    await page.keyboard.type('date: next week');
    await message.getByText('The report gives "next week" as its date').waitFor();
  });
});

describe('Summaries of actors of different kinds', () => {
  const opened = useWindow({ file: 'contacts-report.md' });

  it('render in the preview with each note resolved to its source', async function () {
    this.timeout('3m');
    const window = opened();
    const { page, webview } = window;
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Delete');
    await page.keyboard.insertText('---\ndate: 2015-12-28\n---\n\n');
    for (const actor of ['Russia', 'Zamir Kabulov', 'Taliban', 'NATO', 'Al Jazeera']) {
      // Above the notes, which stand at the end.
      await page.keyboard.press('Control+Home');
      for (let line = 0; line < 4; line++) await page.keyboard.press('ArrowDown');
      await page.keyboard.insertText('\n');
      await page.keyboard.press('ArrowUp');
      await insertByName(window, actor, actor);
      await page.waitForTimeout(300);
    }
    const text = await editorText(page);
    const { cited, defined } = notesIn(text);
    assert.ok(defined.length > 10);
    assert.deepEqual(cited, defined);

    await openPreview(window, 'ISAF');
    await assertNotesResolved(webview(), defined);
  });
});
