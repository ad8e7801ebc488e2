import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openReport, type ReportLanguage } from './reports';

const date = '---\ndate: 2015-12-28\n---\n\n';

/** What is offered at the cursor to somebody who asks, with so many items resolved. */
async function completions(language: ReportLanguage, marked: string, resolved = 0): Promise<vscode.CompletionItem[]> {
  const { document, selection } = await openReport(language, marked);
  const list = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    selection.active,
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
    ['markdown', 'Akhtar Mansoor spoke. Then Mullah Akhtar Mans|', 'Mullah Akhtar Mans', 'Mansoor'],
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

  it('has the card beside it, as of the date of the report', async () => {
    const [first] = await completions('markdown', `${date}Mansoo|`, 1);
    const card = first?.documentation;
    assert.ok(card instanceof vscode.MarkdownString);
    assert.match(card.value, /^\*\*Akhtar Mansoor\*\*[^]*leader of the Taliban \(since 29 July 2015\)/);
  });
});
