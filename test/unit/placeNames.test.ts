import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import footnotes from 'markdown-it-footnote';
import { nameIn } from '../../src/core/mentions/corrections';
import type { Mention } from '../../src/core/mentions/findMentions';
import { createNameIndex } from '../../src/core/mentions/nameIndex';
import { NameScanner } from '../../src/core/mentions/nameScanner';
import { placeNames } from '../../src/core/preview/placeNames';
import { findMentions } from '../fixtures/findMentions';
import { labelledPassages } from '../fixtures/labelledPassages';
import { multiscriptPack } from '../fixtures/multiscriptPack';
import { baseOf, date } from '../fixtures/samplePack';

const base = baseOf(multiscriptPack);
const scanner = new NameScanner(createNameIndex(base.actors, base.otherNames));
// As VS Code's preview has it.
const markdownIt = new MarkdownIt({ html: true, linkify: true }).use(footnotes);

const letters = (text: string): string => text.normalize('NFC').replaceAll(/[^\p{L}\p{N}\p{M}]|\u0640/gu, '');

/** The mentions of a text, and what is placed of each in the tokens of the preview. */
function placed(text: string, at = '2015-12-26'): { mentions: readonly Mention[]; shown: Map<Mention, string> } {
  const mentions = findMentions(text, 'markdown', scanner, base, date(at));
  const shown = new Map<Mention, string>();
  for (const [{ content }, names] of placeNames(markdownIt.parse(text, {}), text, mentions)) {
    for (const { mention, start, end } of names) {
      shown.set(mention, `${shown.get(mention) ?? ''} ${content.slice(start, end)}`);
    }
  }
  return { mentions, shown };
}

describe('Names in the preview', () => {
  const passages = labelledPassages.filter(({ markup = 'markdown' }) => markup === 'markdown');

  it('are those of the editor, in all labelled passages', () => {
    const lacking = passages.flatMap(({ text, at }) => {
      const plain = text.replaceAll(/⟦([^⟦⟧]*)⟧\{[a-z-]+\}/g, '$1');
      const { mentions, shown } = placed(plain, at);
      return mentions
        .filter((mention) => letters(shown.get(mention) ?? '') !== letters(nameIn(plain, mention, 'markdown')))
        .map(({ start, end }) => `${plain.slice(start, end)} in ${JSON.stringify(plain)}`);
    });
    // The text of a picture is no text in the preview.
    assert.deepEqual(lacking, ['Taliban in "![Taliban flag](russia.png)"']);
  });

  it('are those of the editor, whatever stands around them', () => {
    const piece = fc.constantFrom(
      ...[
        'Taliban',
        'the *Islamic* State',
        '**Zamir Kabulov**',
        '[Moscow](http://x.example/Russia "Iran")',
        'Al-Qaida',
      ],
      ...[
        '`Taliban`',
        'and',
        '$NATO$',
        '[@russia, p. 2]',
        '<http://taliban.example>',
        'http://iran.example/Iran',
        '\\*',
      ],
      ...[
        '[^1]',
        'Islamic\nState',
        'U.S.',
        '<b>Russia</b>',
        '<!-- Iran -->',
        'x_Taliban_',
        'said: "Kabulov',
        'AT&amp;T',
      ],
    );
    const line = fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => pieces.join(' '));
    const block = fc.oneof(
      line,
      line.map((text) => `## ${text.replaceAll('\n', ' ')} ##`),
      line.map((text) => text.split('\n').map((part) => `> ${part}`).join('\n')), // prettier-ignore
      fc.array(line, { minLength: 1, maxLength: 3 }).map((items) => items.map((item, index) => `${String(index + 1)}. ${item.replaceAll('\n', '\n   ')}`).join('\n')), // prettier-ignore
      fc.array(line, { minLength: 2, maxLength: 2 }).map((cells) => `| a | b |\n| --- | --- |\n| ${cells.join(' | ').replaceAll('\n', ' ')} |`), // prettier-ignore
      line.map((text) => `[^1]: ${text.replaceAll('\n', ' ')}`),
      line.map((text) => '```\n' + text + '\n```'),
    );
    fc.assert(
      fc.property(fc.array(block, { maxLength: 6 }), fc.boolean(), (blocks, isWindows) => {
        // A note that nothing refers to is not shown, and of two with one label one is not.
        const labelled = blocks.map((body, index) => body.replace('[^1]:', `[^n${String(index)}]:`));
        const references = blocks.map((_, index) => `x[^n${String(index)}]`).join(' ');
        const text = [references, ...labelled].join('\n\n').replaceAll('\n', isWindows ? '\r\n' : '\n');
        const { mentions, shown } = placed(text);
        for (const mention of mentions) {
          const name = nameIn(text, mention, 'markdown');
          assert.equal(letters(shown.get(mention) ?? ''), letters(name), `${name} in ${text}`);
        }
      }),
      { numRuns: 300 },
    );
  });
});
