import assert from 'node:assert/strict';
import type { Markup } from '../../src/core/report/languages';
import { takesProse } from '../../src/core/report/typing';

/** Whether prose may be written between the marks, or at the only one. */
function takes(marked: string, markup: Markup = 'markdown'): boolean {
  const [before = '', between = '', after] = marked.split('¦');
  const text = after === undefined ? before + between : before + between + after;
  const end = after === undefined ? before.length : before.length + between.length;
  return takesProse(text, markup, { start: before.length, end });
}

describe('Prose may be written', () => {
  const places: readonly (readonly [marked: string, markup?: Markup])[] = [
    ['¦'],
    ['One.\n\n¦\n\nTwo.'],
    ['met ¦Tal¦ there'],
    ['# He¦ading'],
    ['- ¦'],
    ['> said ¦'],
    ['| a | ¦ |\n| - | - |\n'],
    ['see ¦[^ala¦ now'],
    ['see ¦[^ala]¦ now'],
    ['see ¦@ala¦'],
    ['[text ¦](http://x.example)'],
    ['\\emph{¦}', 'latex'],
    ['Text ¦\\cite{a,b¦} more.', 'latex'],
    ['Any ¦', 'plain'],
  ];
  for (const [marked, markup] of places) {
    it(`in ${JSON.stringify(marked)}`, () => {
      assert.equal(takes(marked, markup), true);
    });
  }

  const others: readonly (readonly [marked: string, markup?: Markup])[] = [
    ['---\ntitle: ¦\n---\n'],
    ['```\n¦\n```\n'],
    ['    code ¦'],
    ['a `co ¦de`'],
    ['https://x.example/¦Tal¦'],
    ['[text](http://x.example/¦)'],
    ['<a href="¦">'],
    ['$x ¦ y$'],
    ['% ¦', 'latex'],
    ['\\label{¦}', 'latex'],
    ['see https://x.example/¦Tal¦', 'plain'],
  ];
  for (const [marked, markup] of others) {
    it(`not in ${JSON.stringify(marked)}`, () => {
      assert.equal(takes(marked, markup), false);
    });
  }
});
