import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { bundleText, messagesIn } from '../../scripts/l10n/messages.mjs';

describe('The words of the interface', () => {
  it('are all in the bundle that translations start from', async () => {
    assert.equal(readFileSync('l10n/bundle.l10n.json', 'utf8'), await bundleText('.'), 'run npm run l10n');
  });

  it('tell the kinds of what is contested apart as docs/knowledge.md does', () => {
    const said = Object.values(JSON.parse(readFileSync('l10n/bundle.l10n.json', 'utf8')) as Record<string, string>);
    const defined = readFileSync('docs/knowledge.md', 'utf8').matchAll(
      /\*\*(contradicted|contested|superseded|qualifies)\*\* \(([^)]+)\)/g,
    );
    const meanings = Array.from(defined, ([, , meaning = '']) => meaning);
    assert.equal(meanings.length, 4);
    assert.deepEqual(
      meanings.filter((meaning) => !said.includes(meaning)),
      [],
    );
  });

  it('are found wherever they are handed to VS Code, and have to be written out', () => {
    const source = "const { t } = vscode.l10n;\nt('one');\nvscode.l10n.t(`two {0}`, x);\nother.t('three');\n";
    assert.deepEqual(messagesIn(source, 'a.ts'), ['one', 'two {0}']);
    assert.deepEqual(messagesIn("t('no');", 'a.ts'), []);
    assert.throws(() => messagesIn('vscode.l10n.t(x);', 'a.ts'), /a\.ts:1: a message has to be written out/);
  });
});
