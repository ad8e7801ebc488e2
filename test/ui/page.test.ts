import assert from 'node:assert/strict';
import path from 'node:path';
import { bibliographyIn, pandoc } from '../fixtures/pandoc';
import { addressOfNote, assertNotesResolved, cursorAt, notesIn, openPreview } from './analyst';
import { Keyboard } from './keyboard';
import { useWindow } from './window';

const folder = path.resolve(__dirname, '../../../test/fixtures/emptyReport');
describe('A page is written with the keyboard alone, from an empty file', () => {
  const opened = useWindow({ folder, file: 'page.md', theme: 'Default Light Modern' });

  it('with footnotes: typed, inserted and completed, and the preview resolves every note to its source', async () => {
    const window = opened();
    const { page } = window;
    const keys = new Keyboard(window);
    await keys.press('Control+1');
    await keys.setReportDate('28 December 2015', 'As of 28 December 2015');
    await keys.see('date: 2015-12-28');
    await keys.press('Control+End');
    const first = 'Both say that they have one enemy, ';
    await keys.write(`# The Taliban and Russia\n\n${first}Daes`);
    await keys.completeName('Islamic State');
    await keys.write('.');
    await keys.insertCitation('interests coinc', 'Al Arabiya English', 'para. 3');
    await cursorAt(page, 7, `${first}Islamic State.[^alarabiya2015-para3]`.length + 1);
    await keys.write(' They do not say the same of their contacts.\n\n## Who says what\n\n');
    await keys.insertSummaries(
      [
        ['Taleban', 'Taliban'],
        ['Россия', 'Russia'],
        ['Kabulov', 'Zamir Kabulov'],
      ],
      ['of little concern', 'began air strikes in Syria'],
    );
    await window.screenshot('page-sentences-light');
    await keys.takeSentences();
    await cursorAt(page, 15);
    const second = 'Neither side has shown what it exchanges.';
    await keys.write(`\n\n## Assessment\n\n${second}`);
    await keys.insertCitation('Taliban deny contacts with Russia', 'Riyadh Vision', 'para. 2');
    await cursorAt(page, 19, `${second}[^riyadhvision2015-para2]`.length + 1);
    await window.runCommand('Dossier: Insert Bibliography');
    const text = await keys.textWith('## Sources');
    await page.keyboard.press('Control+Home');
    await window.screenshot('page-report-light');
    assert.match(text, /^---\ndate: 2015-12-28\n---\n\n# The Taliban and Russia\n\n/);
    assert.match(text, /one enemy, Islamic State\.\[\^alarabiya2015-para3\] They do not say/);
    assert.match(text, /Islamic State is of little concern/);
    assert.doesNotMatch(text, /began air strikes in Syria/);
    assert.match(text, /exchanges\.\[\^riyadhvision2015-para2\]\n\n## Sources\n\n- /);
    const { cited, defined } = notesIn(text);
    assert.ok(defined.length > 10);
    assert.deepEqual(cited, defined);

    await openPreview(window, 'Who says what');
    await assertNotesResolved(window.webview(), defined);
    await window.screenshot('page-preview-light');
  });
});

describe('A page in the style of Pandoc is written with the keyboard alone', () => {
  const opened = useWindow({ folder, file: 'page.md', theme: 'Default Dark Modern' });
  let keys: readonly string[] = [];

  it('from an empty file, and its sources are exported into the bibliography that it names', async () => {
    const window = opened();
    const { page } = window;
    const keyboard = new Keyboard(window);
    await keyboard.press('Control+1');
    await keyboard.write('---\nbibliography: references.bib\n---\n\n# The Taliban and Russia\n\n');
    await keyboard.setReportDate('2015-12-28', 'As of 28 December 2015');
    await keyboard.see('date: 2015-12-28');
    await keyboard.press('Control+End');
    await keyboard.insertSummaries(
      [
        ['Taleban', 'Taliban'],
        ['Daesh', 'Islamic State'],
        ['НАТО', 'NATO'],
      ],
      ['of little concern'],
    );
    await keyboard.takeSentences();
    await cursorAt(page, 12);
    const toasts = page.locator('.notification-toast');
    await toasts.filter({ hasText: 'references.bib, which the report names, can be made of' }).waitFor();
    assert.equal(await toasts.filter({ hasText: 'cannot be read' }).count(), 0);
    const last = 'The envoy spoke of one enemy, ';
    await keyboard.write(`\n\n${last}Daes`);
    await keyboard.completeName('Islamic State');
    await keyboard.insertCitation('interests coinc', 'Al Arabiya English', 'para. 3');
    await cursorAt(page, 14, `${last}Islamic State [@alarabiya2015, para. 3]`.length + 1);
    await keyboard.write('.');
    await window.runCommand('Dossier: Insert Bibliography');
    const text = await keyboard.textWith('::: {#refs}');
    await keyboard.press('Control+S');
    await page.locator('.tab.active:not(.dirty)').waitFor();
    await window.runCommand('Dossier: Export Bibliography');
    await keyboard.take('references.bib');
    await page.locator('.notification-toast', { hasText: 'added to references.bib' }).waitFor();
    await page.keyboard.press('Control+Home');
    await window.screenshot('page-report-dark');
    assert.match(text, /one enemy, Islamic State \[@alarabiya2015, para\. 3\]\.\n/);
    keys = [...new Set(Array.from(text.matchAll(/@([\w-]+)/g), ([, key = '']) => key))].sort();
    assert.ok(keys.length > 10);
  });

  it('and Pandoc makes HTML and DOCX of it, with one entry for each source', function () {
    const { folder: report } = opened();
    const html = pandoc(report, ['--citeproc', '--to', 'html', 'page.md']);
    if (html === undefined) this.skip();
    assert.deepEqual(
      bibliographyIn(html)
        .map(([key]) => key)
        .sort(),
      keys,
    );
    assert.doesNotMatch(html, /\?\?\?|@[a-z]|:::/, 'every citation was understood');
    pandoc(report, ['--citeproc', '--output', 'page.docx', 'page.md']);
    const plain = pandoc(report, ['--from', 'docx', '--to', 'plain', '--wrap', 'none', 'page.docx']) ?? '';
    const [, bibliography = ''] = plain.split('\nSources\n');
    for (const key of keys) assert.equal(bibliography.split(addressOfNote(key)).length, 2, key);
  });
});
