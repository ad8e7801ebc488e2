import assert from 'node:assert/strict';
import { typedKey } from '../../src/core/citations/typedKey';
import type { Markup } from '../../src/core/report/languages';

/** The style, what is replaced, and what of the key is typed, at the mark in a line. */
function typed(marked: string, markup: Markup): readonly string[] | undefined {
  const [before = '', after = ''] = marked.split('¦');
  const key = typedKey(before, after, markup);
  return key && [key.style, (before + after).slice(key.start, key.end), key.typed];
}

describe('A citation key is being typed', () => {
  const cases: readonly (readonly [marked: string, markup: Markup, style: string, replaced: string, typed: string])[] =
    [
      ['One.[^¦', 'markdown', 'footnotes', '[^', ''],
      ['One.[^¦] Two.', 'markdown', 'footnotes', '[^]', ''],
      ['One.[^ala¦] Two.', 'markdown', 'footnotes', '[^ala]', 'ala'],
      ['One.[^ala¦ Two.', 'plain', 'footnotes', '[^ala', 'ala'],
      ['One [@¦', 'markdown', 'pandoc', '@', ''],
      ['One [see @ala¦; @other]', 'markdown', 'pandoc', '@ala', 'ala'],
      ['One -@al.b¦', 'markdown', 'pandoc', '@al.b', 'al.b'],
      ['\\cite{¦}', 'latex', 'cite', '', ''],
      ['\\parencite[see][p.~2]{other, ala¦}', 'latex', 'cite', 'ala', 'ala'],
      ['\\textcites{a}{b,¦', 'latex', 'cite', '', ''],
    ];
  for (const [marked, markup, ...expected] of cases) {
    it(`in ${JSON.stringify(marked)} (${markup})`, () => {
      assert.deepEqual(typed(marked, markup), expected);
    });
  }

  const others: readonly (readonly [marked: string, markup: Markup])[] = [
    ['One.[^al¦ara]', 'markdown'],
    ['me@exam¦', 'markdown'],
    ['\\@al¦', 'markdown'],
    ['One @al¦ara', 'markdown'],
    ['One @al¦', 'plain'],
    ['One.[^al a¦', 'markdown'],
    ['\\emph{al¦}', 'latex'],
    ['\\cite{al}¦', 'latex'],
    ['\\cite{al¦ara}', 'latex'],
    ['One.[^¦', 'latex'],
  ];
  for (const [marked, markup] of others) {
    it(`not in ${JSON.stringify(marked)} (${markup})`, () => {
      assert.equal(typed(marked, markup), undefined);
    });
  }
});
