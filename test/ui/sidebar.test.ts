import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { copied, pressUntil } from './analyst';
import { useWindow } from './window';

/** The row of a view that a screen reader reads like this. */
function read(view: Locator, label: string | RegExp): Locator {
  return view.locator('.monaco-list-row').and(view.page().getByLabel(label));
}

/** Waits until the keyboard is on the row that is read like this. */
async function focused(view: Locator, label: string | RegExp): Promise<void> {
  await read(view, label).and(view.page().locator('.focused')).waitFor();
}

/** The row that is read like this, once it is closed. */
function closed(view: Locator, label: string | RegExp): Locator {
  return read(view, label).and(view.page().locator('[aria-expanded="false"]'));
}

/** Goes from the first row so many rows down, to the one that is read like this. A tree that is being renewed loses keys. */
async function goDown(view: Locator, rows: number, label: string | RegExp): Promise<void> {
  const { keyboard } = view.page();
  const row = read(view, label).and(view.page().locator('.focused'));
  for (let turn = 0; turn < 10; turn++) {
    await keyboard.press('Home');
    for (let key = 0; key < rows; key++) await keyboard.press('ArrowDown');
    const isThere = await row.waitFor({ timeout: 2000 }).then(
      () => true,
      () => false,
    );
    if (isThere) return;
  }
  await row.waitFor();
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
    await read(view, /^Taliban, movement, contested claims, Afghan Islamist/).waitFor();
    await read(view, /^States/).waitFor({ state: 'hidden' });
    await page.keyboard.type('zzz');
    await view.getByText('No actor has such a name.').waitFor();
    for (let key = 0; key < 3; key++) await page.keyboard.press('Backspace');
    await read(view, /^Taliban, movement/).waitFor();
    await page.keyboard.press('Enter');
    await box.waitFor({ state: 'hidden' });
    await focused(view, /^Taliban, movement/);
    await pressUntil(page, 'ArrowRight', read(view, /^Claims/));
    await runCommand('Dossier: Clear Filter');
    await read(view, 'States, 10 actors').waitFor();
  });

  it('actors are grouped by their relation to one, by what is contested and by alphabet, and the window remembers it', async () => {
    const { page, runCommand } = opened();
    const view = page.locator('.sidebar');
    const group = async (by: string): Promise<void> => {
      await runCommand('Dossier: Group Actors…');
      await page.locator('.quick-input-widget:visible').getByPlaceholder('How to group').waitFor();
      await page.keyboard.type(by);
      await page.keyboard.press('Enter');
    };
    // The tree draws the rows that are in sight, and no others.
    const end = async (): Promise<void> => {
      await view.locator('.monaco-list[aria-label="Actors"]').focus();
      await page.keyboard.press('End');
    };
    await group('By relation');
    const picker = page.locator('.quick-input-widget:visible');
    await picker.getByPlaceholder('Actor to whom the others are related').fill('Taleban');
    await picker.locator('.monaco-list-row.focused').filter({ hasText: 'Taliban' }).waitFor();
    await page.keyboard.press('Enter');
    await read(view, /^is in contact with \(contested\), 1 actor$/).waitFor();
    await end();
    await read(view, /^No relation recorded, \d+ actors$/).waitFor();
    await runCommand('Dossier: Group Actors…');
    await picker
      .locator('.monaco-list-row', { hasText: 'By relation to an actor' })
      .getByText('current grouping')
      .waitFor();
    await page.keyboard.press('Escape');
    await group('By what is contested');
    await read(view, /^Contradicted, \d+ actors$/).waitFor();
    await end();
    await read(view, /^Not contested, \d+ actors$/).waitFor();
    await group('By alphabet');
    await read(view, /^A, \d+ actors$/).waitFor();
    await end();
    await read(view, /^Z, 2 actors$/).waitFor();
    // VS Code writes what workspaces remember with a delay.
    await page.waitForTimeout(2000);
    await page.reload();
    await read(view, /^A, \d+ actors$/).waitFor();
  });
});

describe('With the keyboard alone, in the view of this report', () => {
  const opened = useWindow({ file: 'contacts-report.md' });

  function tree(): Locator {
    return opened().page.locator('.sidebar .monaco-list[aria-label="This Report"]');
  }

  function position(): Locator {
    return opened()
      .page.locator('.statusbar')
      .getByText(/^Ln \d+, Col \d+/);
  }

  it('stand the actors in the order in which it names them, and under each where; Enter goes there', async () => {
    const { page, runCommand } = opened();
    await runCommand('Dossier: Focus on This Report View');
    await read(tree(), 'Actors 27').waitFor();
    // VS Code does not focus a view that it has just opened.
    await runCommand('Dossier: Focus on This Report View');
    await tree().and(page.locator(':focus')).waitFor();
    await goDown(tree(), 2, /^Russia, state, named 16 times, contested claims, State in/);
    await goDown(tree(), 3, /^Taliban, movement, named 21 times, contested claims/);
    await pressUntil(page, 'ArrowRight', read(tree(), /^line 10, …a line to the Taliban,/));
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await position().and(page.getByText('Ln 10, Col 60 (7 selected)')).waitFor();
  });

  it('the next and the previous mention of the actor at the cursor are a key away, and of any actor elsewhere', async () => {
    const { page, goTo } = opened();
    const key = async (last: string, place: string): Promise<void> => {
      await page.keyboard.press('Control+K');
      await page.keyboard.press(last);
      await position()
        .and(page.getByText(place, { exact: true }))
        .waitFor();
    };
    await goTo(10, 56);
    await key('F8', 'Ln 10, Col 86');
    await key('Shift+F8', 'Ln 10, Col 53');
    await key('Shift+F8', 'Ln 6, Col 18');
    await goTo(1, 1);
    await key('F8', 'Ln 6, Col 3');
  });

  it('what is contested about them is counted, listed and explained', async () => {
    const { page } = opened();
    const tab = page
      .locator('.activitybar')
      .getByRole('tab', { name: /12 contested points: contested claims all of whose/ });
    await tab.waitFor();
    await tree().focus();
    await goDown(tree(), 0, 'Contested points 12');
    const point = read(tree(), /^Taliban: .*, contested, /);
    await pressUntil(page, 'ArrowRight', point);
    await read(tree(), /^contradicted by .*: /)
      .first()
      .waitFor();
    // Who denies it may be contested, too.
    await read(tree(), /^(?:denied|contradicted) by .*, contested, /)
      .first()
      .waitFor();
    // It leads to the claim, among all that is contested about the actor.
    await pressUntil(page, 'ArrowDown', point.and(page.locator('.focused')));
    await page.keyboard.press('Enter');
    const actors = page.locator('.sidebar .monaco-list[aria-label="Actors"]');
    await read(actors, /^Contested claims, \d+$/).waitFor();
    await read(actors, /^Taliban: .*, contested, /)
      .and(page.locator('.selected'))
      .waitFor();
    await tree().focus();
    await goDown(tree(), 0, 'Contested points 12');
    await pressUntil(page, 'ArrowLeft', closed(tree(), 'Contested points 12'));
    await goDown(tree(), 1, 'Actors 27');
    await pressUntil(page, 'ArrowLeft', closed(tree(), 'Actors 27'));
  });

  it('Ctrl+C copies what the selected rows say: a source, the name of an actor, the line of a mention', async () => {
    const { page } = opened();
    const select = (key: string, label: string | RegExp): Promise<void> =>
      pressUntil(page, key, read(tree(), label).and(page.locator('.selected')));
    await tree().focus();
    await goDown(tree(), 2, 'Sources cited 17');
    await pressUntil(page, 'ArrowRight', read(tree(), /^Al Arabiya English, 23 Dec 2015, cited/));
    await goDown(tree(), 3, /^Al Arabiya English, 23 Dec 2015, cited/);
    await select('Enter', /^Al Arabiya English, 23 Dec 2015, cited/);
    assert.match(
      await copied(page),
      /^Al Arabiya English \(relaying AFP\), "Russia's interests .*2015, https:\/\/\S+$/,
    );
    await goDown(tree(), 2, 'Sources cited 17');
    await pressUntil(page, 'ArrowLeft', closed(tree(), 'Sources cited 17'));
    await goDown(tree(), 1, 'Actors 27');
    await pressUntil(page, 'ArrowRight', read(tree(), /^Taliban, movement/));
    await goDown(tree(), 3, /^Taliban, movement/);
    await select('Enter', /^Taliban, movement/);
    assert.equal(await copied(page), 'Taliban');
    await pressUntil(page, 'ArrowRight', read(tree(), /^line 6, /));
    await goDown(tree(), 4, /^line 6, /);
    await select('Control+Shift+Enter', /^line 6, /);
    assert.equal(await copied(page), 'Taliban\n# Moscow and the Taliban after the December statements');
    await goDown(tree(), 1, 'Actors 27');
    await pressUntil(page, 'ArrowLeft', closed(tree(), 'Actors 27'));
  });

  it('it follows what is typed: names, and citations that lead nowhere', async () => {
    const { page, goTo } = opened();
    await read(tree(), 'Sources cited 17').waitFor();
    await goTo(12, 1);
    await page.keyboard.press('End');
    await page.keyboard.type(' Hibatullah Akhundzada waits.[^nowhere] ');
    await read(tree(), 'Actors 28').waitFor();
    await read(tree(), 'Citations that lead nowhere 1').waitFor();
    await tree().focus();
    await pressUntil(page, 'End', read(tree(), 'Citations that lead nowhere 1').and(page.locator('.focused')));
    await pressUntil(page, 'ArrowRight', read(tree(), /^nowhere, line 12, no note/));
  });

  it('says what to do where a report names nobody, and where there is none', async () => {
    const { page, runCommand } = opened();
    const view = page.locator('.sidebar');
    await runCommand('File: New Untitled Text File');
    await view.getByText('This report names no actor that is loaded').waitFor();
    await view.getByRole('button', { name: 'Insert Summary' }).waitFor();
    for (let editor = 0; editor < 2; editor++) await runCommand('View: Revert and Close Editor');
    await view.getByText('Open a report, a Markdown, LaTeX or plain text file').waitFor();
    await view.getByRole('button', { name: 'Open an Example Report' }).click();
    await read(tree(), /^Actors \d+$/).waitFor();
  });
});
