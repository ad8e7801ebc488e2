import assert from 'node:assert/strict';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { activateDossier, openReport, type ReportLanguage } from './reports';

const date = '---\ndate: 2015-12-28\n---\n\n';

/** What is offered at the cursor to somebody who asks, with so many items resolved. */
async function completions(language: ReportLanguage, marked: string, resolved = 0): Promise<vscode.CompletionItem[]> {
  const { document, selection } = await openReport(language, marked);
  return completionsAt(document, selection.active, resolved);
}

async function completionsAt(
  document: vscode.TextDocument,
  position: vscode.Position,
  resolved = 0,
): Promise<vscode.CompletionItem[]> {
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    position,
    undefined,
    resolved,
  );
  return list.items.filter(({ kind }) => kind === vscode.CompletionItemKind.Reference);
}

function inserted({ insertText }: vscode.CompletionItem): string {
  return typeof insertText === 'string' ? insertText : (insertText?.value ?? '');
}

describe('Completing names', () => {
  const cases: readonly (readonly [language: ReportLanguage, marked: string, typed: string, inserted: string])[] = [
    ['markdown', 'Then Daes|', 'Daes', 'Islamic State'],
    ['markdown', 'Then daes|', 'daes', 'Islamic State'],
    ['markdown', 'Then Islamic St|', 'Islamic St', 'Islamic State'],
    ['markdown', 'The Islamic State met. Then Daes|', 'Daes', 'Islamic State'],
    ['markdown', 'Then Замир Каб|', 'Замир Каб', 'Zamir Kabulov'],
    ['markdown', 'Zamir Kabulov spoke. Then Замир Каб|', 'Замир Каб', 'Kabulov'],
    ['markdown', '- Талиб|', 'Талиб', 'Taliban'],
    ['markdown', '> طالب|', 'طالب', 'Taliban'],
    ['latex', '\\section{A}\n\nBy Kabulo|', 'Kabulo', 'Zamir Kabulov'],
    ['plaintext', 'By Kabulo|', 'Kabulo', 'Zamir Kabulov'],
  ];
  for (const [language, marked, typed, expected] of cases) {
    it(`${JSON.stringify(marked)} in ${language}: ${expected}`, async () => {
      const [first] = await completions(language, marked);
      assert.ok(first, 'something is offered');
      assert.equal(inserted(first), expected);
      const range = first.range instanceof vscode.Range ? first.range : first.range?.replacing;
      const text = vscode.window.activeTextEditor?.document.getText(range);
      assert.equal(text, typed);
      assert.ok(first.filterText?.startsWith(typed));
    });
  }

  for (const marked of ['`Tali|`', 'https://x.example/Tali|', '---\ntitle: Tali|\n---\n', 'Tali|ban', 'of thexyz|']) {
    it(`nothing in ${JSON.stringify(marked)}`, async () => {
      assert.deepEqual(await completions('markdown', marked), []);
    });
  }

  it('in the spelling of the house', async () => {
    const configuration = vscode.workspace.getConfiguration('dossier');
    await configuration.update('names.preferred', { 'Islamic State': 'ISIS' }, vscode.ConfigurationTarget.Global);
    try {
      const [first] = await completions('markdown', 'Then Daes|');
      assert.equal(first && inserted(first), 'ISIS');
    } finally {
      await configuration.update('names.preferred', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('has the card beside it, as of the date of the report', async () => {
    const [first] = await completions('markdown', `${date}Mansoo|`, 1);
    const card = first?.documentation;
    assert.ok(card instanceof vscode.MarkdownString);
    assert.match(card.value, /^\*\*Akhtar Mansoor\*\*[^]*leader of the Taliban \(since 29 July 2015\)/);
  });
});

describe('Completing citation keys', () => {
  /** The report after the item was chosen, as the editor would make it of the item's edits. */
  async function chosen(item: vscode.CompletionItem): Promise<string> {
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    const range = item.range instanceof vscode.Range ? item.range : item.range?.replacing;
    assert.ok(range);
    const edit = new vscode.WorkspaceEdit();
    const snippet = item.insertText instanceof vscode.SnippetString ? item.insertText : undefined;
    const text = new vscode.SnippetString().appendText(inserted(item));
    edit.set(editor.document.uri, [
      new vscode.SnippetTextEdit(range, snippet ?? text),
      ...(item.additionalTextEdits ?? []).map((other) => vscode.TextEdit.replace(other.range, other.newText)),
    ]);
    assert.ok(await vscode.workspace.applyEdit(edit));
    return editor.document.getText();
  }

  const key = 'alarabiya2015';
  const note = /^\[\^alarabiya2015\]: Al Arabiya English \(relaying AFP\), .*$/m;

  it('offers what was published after the date of the report last, and says so', async () => {
    const items = await completions('markdown', `${date}One.[^news|]`);
    const order = items.toSorted((left, right) => ((left.sortText ?? '') < (right.sortText ?? '') ? -1 : 1));
    const isLate = order.map(({ label }) =>
      (typeof label === 'string' ? '' : (label.description ?? '')).endsWith("published after the report's date"),
    );
    assert.ok(isLate.includes(true) && isLate.includes(false), 'some are late, and some are not');
    assert.ok(!isLate.slice(isLate.indexOf(true)).includes(false));
  });

  it('behind "[^" brings the note with the label, and cuts no other', async () => {
    const text = 'One.[^ala|] Two.[^b]\n\n[^b]: B.\n';
    const [first] = await completions('markdown', text);
    assert.ok(first);
    const result = await chosen(first);
    assert.match(result, /^One\.\[\^alarabiya2015\] Two\.\[\^b\]\n\n/);
    assert.match(result, note);
    assert.match(result, /^\[\^b\]: B\.$/m);
  });

  it('brings the note where the report ends at the cursor, and in plain text', async () => {
    for (const language of ['markdown', 'plaintext'] as const) {
      const [first] = await completions(language, 'One.[^alara|');
      assert.ok(first);
      assert.match(await chosen(first), /^One\.\[\^alarabiya2015\]\n\n\[\^alarabiya2015\]: Al Arabiya[^\n]*$/);
    }
  });

  it('refers to the note that the report has for the source, under its label', async () => {
    const url =
      'https://english.alarabiya.net/News/middle-east/2015/12/23/Russia-s-interests-coincide-with-Taliban-s-in-fight-against-ISIS';
    const [first] = await completions('markdown', `One.[^|\n\nTwo.[^7]\n\n[^7]: See ${url}.\n`);
    assert.ok(first);
    assert.equal(inserted(first), '[^7]');
    assert.deepEqual(first.additionalTextEdits ?? [], []);
  });

  const keys: readonly (readonly [language: ReportLanguage, marked: string, result: string])[] = [
    ['markdown', 'One [see @alara|].\n', 'One [see @alarabiya2015].\n'],
    ['latex', 'One~\\cite{other,alara|}.\n', 'One~\\cite{other,alarabiya2015}.\n'],
  ];
  for (const [language, marked, result] of keys) {
    it(`${JSON.stringify(marked)} in ${language}`, async () => {
      const [first] = await completions(language, marked);
      assert.ok(first);
      assert.equal(await chosen(first), result);
    });
  }

  it('follows the bibliography file that the report names', async () => {
    const folder = vscode.Uri.file(await mkdtemp(path.join(tmpdir(), 'dossier-keys-')));
    const library = vscode.Uri.joinPath(folder, 'theirs.bib');
    const report = vscode.Uri.joinPath(folder, 'report.md');
    const write = (file: vscode.Uri, text: string): Thenable<void> =>
      vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
    try {
      await activateDossier();
      await write(library, '% none yet\n');
      await write(report, '---\nbibliography: theirs.bib\n---\n\nOne [@ala].\n');
      const document = await vscode.workspace.openTextDocument(report);
      await vscode.window.showTextDocument(document);
      const at = document.positionAt(document.getText().indexOf('].'));
      const offered = async (): Promise<readonly string[]> =>
        (await completionsAt(document, at)).map((item) => inserted(item));
      assert.ok((await offered()).includes('@alarabiya2015'));
      const url =
        'https://english.alarabiya.net/News/middle-east/2015/12/23/Russia-s-interests-coincide-with-Taliban-s-in-fight-against-ISIS';
      await write(library, `@online{arabiya, url = {${url}}}\n`);
      const now = await offered();
      assert.ok(now.includes('@arabiya') && !now.includes('@alarabiya2015'), now.join(' '));
    } finally {
      await vscode.workspace.fs.delete(folder, { recursive: true });
    }
  });

  it('finds sources by what they say of themselves, and shows them', async () => {
    const items = await completions('markdown', 'One.[^interests|', 3);
    const found = items.find(({ label }) => typeof label === 'object' && label.label === key);
    assert.ok(found?.documentation instanceof vscode.MarkdownString);
    assert.match(found.documentation.value, /^Al Arabiya English \(relaying AFP\), "Russia's interests coincide/);
    assert.equal(found.filterText, '[^interests');
  });

  for (const marked of ['`[^ala|`', 'me@ala|', '```\n[^ala|\n```\n', 'One.[^ala|rabiya2015]']) {
    it(`nothing in ${JSON.stringify(marked)}`, async () => {
      assert.deepEqual(await completions('markdown', marked), []);
    });
  }
});
