import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { actorOf, cardAt, cardAtOffset, openReport } from './reports';

describe('Hovering', () => {
  it('over a name shows the card of its actor, on exactly the name', async () => {
    const { document } = await openReport('markdown', "The Taliban's aims.");
    const card = await cardAt(document, 'Taliban');
    assert.ok(card);
    assert.match(card.text, /^\*\*Taliban\*\* — government/);
    assert.deepEqual(card.range, new vscode.Range(0, 4, 0, 11));
  });

  const names: readonly (readonly [name: string, actor: string])[] = [
    ['Taliban', 'Taliban'],
    ['Kabulov', 'Zamir Kabulov'],
    ['Moscow', 'Russia'],
    ['Kremlin', 'Kremlin'],
    ['al-Qaida', 'al-Qaida'],
    ['IS', 'Islamic State'],
    ['Islamic State', 'Islamic State'],
  ];
  for (const language of ['markdown', 'plaintext'] as const) {
    for (const [name, actor] of names) {
      it(`over "${name}" in ${language} shows ${actor}`, async () => {
        const { document } = await openReport(language, `Now the ${name} speaks.`);
        const card = await cardAt(document, name);
        assert.equal(actorOf(card), actor);
        assert.deepEqual(card?.range, new vscode.Range(0, 8, 0, 8 + name.length));
      });
    }
  }

  it('shows nothing in front matter, code and addresses, nor over other words', async () => {
    const text =
      '---\ntitle: Taliban\n---\n\n`Taliban` and https://x.example/Taliban and it is the regime.\n\n```\nTaliban\n```\n';
    const { document } = await openReport('markdown', text);
    for (let offset = 0; offset < text.length; offset += 2) {
      assert.equal(
        await cardAtOffset(document, offset),
        undefined,
        `at ${JSON.stringify(text.slice(offset, offset + 10))}`,
      );
    }
  });

  it('speaks as of the date in the front matter', async () => {
    const report = (date: string): string => `---\ndate: ${date}\n---\n\nAkhtar Mansoor\n`;
    const role = async (date: string): Promise<string | undefined> => {
      const { document } = await openReport('markdown', report(date));
      return (await cardAt(document, 'Mansoor'))?.text.match(/leader of the Taliban \([^)]*\)/)?.[0];
    };
    assert.equal(await role('2015-12-26'), 'leader of the Taliban (since 29 July 2015)');
    assert.equal(await role('2017-01-01'), 'leader of the Taliban (29 July 2015 – 21 May 2016)');
    assert.equal(await role('2014-01-01'), undefined);
  });

  it('says so where it cannot read the date of the report', async () => {
    const { document } = await openReport('markdown', '---\ndate: next week\n---\n\nAkhtar Mansoor\n');
    assert.match(
      (await cardAt(document, 'Mansoor'))?.text ?? '',
      /gives "next week" as its date, which is not understood/,
    );
  });

  it('speaks as of the setting where the report has no date, and can be switched off', async () => {
    const settings = vscode.workspace.getConfiguration('dossier');
    const { document } = await openReport('markdown', 'Akhtar Mansoor leads.');
    try {
      await settings.update('asOf', '2015-12-26', vscode.ConfigurationTarget.Global);
      assert.match((await cardAt(document, 'Mansoor'))?.text ?? '', /as of 26 Dec 2015/);
      await settings.update('hover.enabled', false, vscode.ConfigurationTarget.Global);
      assert.equal(await cardAt(document, 'Mansoor'), undefined);
    } finally {
      await settings.update('asOf', undefined, vscode.ConfigurationTarget.Global);
      await settings.update('hover.enabled', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  async function contentAt(text: string, character: number): Promise<vscode.MarkdownString> {
    const { document } = await openReport('markdown', text);
    const [hover] = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      new vscode.Position(0, character),
    );
    const [content] = hover?.contents ?? [];
    assert.ok(content instanceof vscode.MarkdownString);
    return content;
  }

  it('inserts behind the sentence of the name, even where the name begins it', async () => {
    const { value } = await contentAt('One. Taliban talk.', 6);
    const argument = /command:dossier\.insertSummary\?([^)\s]+)/.exec(value)?.[1] ?? '';
    const [{ offset } = {}] = JSON.parse(decodeURIComponent(argument)) as { readonly offset?: number }[];
    assert.equal(offset, 'One. Taliban'.length);
  });

  it('runs no commands but its own, and shows no HTML', async () => {
    const content = await contentAt('The Taliban.', 5);
    assert.notEqual(content.isTrusted, true);
    assert.notEqual(content.supportHtml, true);
    const commands = Array.from(content.value.matchAll(/\(command:([\w.]+)/g), ([, command]) => command);
    assert.deepEqual([...new Set(commands)].sort(), [
      'dossier.correctMention',
      'dossier.insertCitation',
      'dossier.insertSummary',
      'dossier.revealActor',
    ]);
  });
});
