import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activateDossier, actorOf, cardAtOffset } from './reports';

/** What a hover over every character of a document shows: each name once, with its actor. */
async function namesIn(
  document: vscode.TextDocument,
): Promise<readonly (readonly [name: string, actor: string, offset: number])[]> {
  const found: (readonly [string, string, number])[] = [];
  const text = document.getText();
  for (let offset = 0; offset < text.length; offset++) {
    if (!/\p{L}/u.test(text.charAt(offset))) continue;
    const card = await cardAtOffset(document, offset);
    const wordEnd = /^[\p{L}\p{N}\p{M}]*/u.exec(text.slice(offset))?.[0].length ?? 0;
    if (!card?.range) {
      offset += wordEnd;
      continue;
    }
    const start = document.offsetAt(card.range.start);
    const end = document.offsetAt(card.range.end);
    found.push([text.slice(start, end), actorOf(card) ?? '', start]);
    offset = Math.max(end, offset);
  }
  return found;
}

/** Every mention of an actor by a name in the article of 26 December 2015 that the knowledge starts from, counted. */
const namesOfTheArticle: Readonly<Record<string, number>> = {
  'Taliban → Taliban': 24,
  'Afghanistan → Afghanistan': 9,
  'Russia → Russia': 8,
  'Islamic State → Islamic State': 7,
  'Russian → Russia': 5,
  'Afghan → Afghanistan': 2,
  'Russians → Russia': 3,
  'Western → the West': 3,
  'United States → United States': 2,
  'al-Qaida → al-Qaida': 2,
  'Afghan Taliban → Taliban': 1,
  'Afghan regime → Afghan government (Islamic Republic)': 1,
  'Afghan government → Afghan government (Islamic Republic)': 1,
  'Al-Jazeera → Al Jazeera': 1,
  'American → United States': 1,
  'Caucuses → Caucasus': 1,
  'Central Asia → Central Asia': 1,
  'China → China': 1,
  'IS → Islamic State': 1,
  'Iran → Iran': 1,
  'Kabul → Kabul': 1,
  'Kremlin → Kremlin': 1,
  'Moscow → Russia': 1,
  'Moscow → Soviet Union': 1,
  'Mullah Akhtar Mansoor → Akhtar Mansoor': 1,
  'Mullah Omar → Mullah Omar': 1,
  'NATO → NATO': 1,
  'Nangarhar province → Nangarhar': 1,
  'Pakistan → Pakistan': 1,
  'Qatar → Qatar': 1,
  'Russian intelligence → Russian intelligence': 1,
  'Russian → Soviet Union': 1,
  'Syria → Syria': 1,
  'Taliban regime → First Taliban government, 1996–2001': 1,
  'Turkey → Turkey': 1,
  'Vladimir Putin → Vladimir Putin': 1,
  'Zamir Kabulov → Zamir Kabulov': 1,
};

describe('Over a whole report', () => {
  it('every name of the example shows its card, and no other word does', async () => {
    await activateDossier();
    const folder = vscode.workspace.workspaceFolders?.[0];
    assert.ok(folder, 'a folder is open');
    const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, 'contacts-report.md'));
    const found = await namesIn(document);
    const names = new Set(found.map(([name]) => name));
    for (const name of [
      'Russia',
      'Taliban',
      'Zamir Kabulov',
      'Islamic State',
      'Daesh',
      'Kremlin',
      'Moscow',
      'IS',
      'NATO',
      'Al Jazeera',
    ]) {
      assert.ok(names.has(name), name);
    }
    const ordinary = /^(is|us|it|regime|movement|dissidents|spokesman)$/;
    assert.deepEqual(
      found.filter(([name]) => ordinary.test(name)),
      [],
    );
  });

  const article = process.env['DOSSIER_ARTICLE'];
  for (const language of ['markdown', 'plaintext']) {
    (article === undefined ? it.skip : it)(
      `every name of the article shows the right card, as ${language}`,
      async function () {
        this.timeout(120_000);
        await activateDossier();
        const settings = vscode.workspace.getConfiguration('dossier');
        await settings.update('asOf', '2015-12-26', vscode.ConfigurationTarget.Global);
        try {
          const content = new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.file(article ?? '')));
          const document = await vscode.workspace.openTextDocument({ language, content });
          const found = await namesIn(document);
          const counts: Record<string, number> = {};
          for (const [name, actor] of found) {
            const pair = `${name} → ${actor}`;
            counts[pair] = (counts[pair] ?? 0) + 1;
          }
          assert.deepEqual(counts, namesOfTheArticle);
          const moscow = found.filter(([name]) => name === 'Moscow').map(([, actor]) => actor);
          assert.deepEqual(moscow, ['Russia', 'Soviet Union']);
          const at = (text: string): string | undefined => {
            const offset = content.indexOf(text);
            return found.find(([name, , start]) => start <= offset && offset < start + name.length)?.[1];
          };
          assert.equal(at('IS fighters'), 'Islamic State');
          assert.equal(at('the regime'), undefined);
          assert.equal(at('dissident factions'), undefined);
        } finally {
          await settings.update('asOf', undefined, vscode.ConfigurationTarget.Global);
        }
      },
    );
  }
});
