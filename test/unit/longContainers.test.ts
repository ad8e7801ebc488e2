import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Block, Range } from '../../src/core/report/block';
import { markdownBlocks } from '../../src/core/report/markdown/markdownBlocks';
import { finish } from '../../src/core/steps';

const runs = Number(process.env['FC_RUNS'] ?? 300);

const inParts = (text: string, units = 24): readonly Block[] => trimmed(text, finish(markdownBlocks(text, 0, units)));
const atOnce = (text: string): readonly Block[] => trimmed(text, finish(markdownBlocks(text, 0, Infinity)));

/** The blocks without empty lines at their end, which code that is never closed may have or not. */
function trimmed(text: string, blocks: readonly Block[]): readonly Block[] {
  const trim = <T extends Range>(range: T): T => {
    let { end } = range;
    while (end > range.start && /[\s>]/.test(text.charAt(end - 1))) end--;
    return { ...range, end };
  };
  return blocks.map((block) => ({ ...trim(block), outer: trim(block.outer) }));
}

/** Of a text that is read in parts, the blocks, and how many steps it took. */
function read(text: string): { readonly blocks: readonly Block[]; readonly steps: number } {
  const work = markdownBlocks(text, 0);
  for (let steps = 1; ; steps++) {
    const { done, value } = work.next();
    if (done) return { blocks: trimmed(text, value), steps };
  }
}

const lines = [
  ...['', '', 'Text', 'a *b* c', '# Heading', '    code', '  text', '===', '---', '***', '| a | b |', '| - | - |'],
  ...['- a', '- b', '  more', '1. a', '2) b', '   more', '-', '+ a', '- - a', '> a', '>', '>> b', '> - a', '>     c'],
  ...[
    '```',
    '```',
    '~~~',
    '<!-- a',
    '-->',
    '<div>',
    '</div>',
    '<pre>',
    '</pre>',
    '[^1]: Note',
    '[a]: b',
    '::: x',
    ':::',
  ],
  ...['\ta', '  - \tb', '- * * *', '10. x'],
];
const quote = (text: string): string => text.replace(/^/gm, '> ');
const bareQuote = (text: string): string => text.replace(/^(?! )/gm, '>');
const item = (text: string): string => `- ${text.replace(/\n(?=.)/g, '\n  ')}`;
const number = (text: string): string => `10) ${text.replace(/\n(?=.)/g, '\n    ')}`;
const text = fc.array(fc.constantFrom(...lines), { minLength: 1, maxLength: 24 }).map((parts) => parts.join('\n'));
const wraps = fc.array(fc.constantFrom(quote, bareQuote, item, number), { minLength: 1, maxLength: 3 });

const rows = [
  '|',
  '|',
  '|-',
  '|---|',
  '|-|-|',
  '| a',
  'a | b',
  '-|-',
  '| a |',
  '||',
  ' |',
  String.raw`\|`,
  ':-',
  ':-:',
];
const table = fc
  .array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...rows) }, fc.constantFrom(...lines)), {
    minLength: 1,
    maxLength: 9,
  })
  .map((parts) => parts.join('\n'));
const none = (text: string): string => text;
const windows = (text: string): string => text.replace(/\n/g, '\r\n');
const aroundTables = fc.constantFrom(none, quote, item, windows, (text: string) => quote(item(text)));

describe('A table', () => {
  it('has the same blocks, read in parts of any size', () => {
    fc.assert(
      fc.property(table, aroundTables, fc.constantFrom(1, 2, 3, 5, 8, 24), (inside, around, units) => {
        const whole = around(inside);
        assert.deepEqual(inParts(whole, units), atOnce(whole));
      }),
      { numRuns: runs },
    );
  });

  it('may start with a line that looks like an item, however long it is', () => {
    for (const whole of ['- |', '- a | b', '1. a | b'].map(
      (head) => `${head}\n  -|-\n${'  b | c\n'.repeat(4000)}\n  d`,
    )) {
      assert.deepEqual(read(whole).blocks, atOnce(whole));
    }
    const whole = item(`|\n|-|\n${'| a\n'.repeat(10)}\n${'a\n\n'.repeat(6000)}`);
    assert.deepEqual(read(whole).blocks, atOnce(whole));
  });
});

describe('A long quotation or item', () => {
  it('has the same blocks, read in parts', () => {
    fc.assert(
      fc.property(text, wraps, fc.boolean(), (inside, around, ends) => {
        const whole = around.reduce((part, wrap) => wrap(part), inside) + (ends ? '\n' : '');
        assert.deepEqual(inParts(whole), atOnce(whole));
      }),
      { numRuns: runs },
    );
  });

  for (const [what, whole] of [
    ['quotation', quote('A sentence.\n\n'.repeat(20_000))],
    ['list in an item', item(`Head\n${'- A sentence.\n'.repeat(20_000)}`)],
    ['list in a quotation', quote('- A sentence.\n'.repeat(20_000))],
    ['table in a quotation', quote(`| a |\n| - |\n${'| b |\n'.repeat(30_000)}`)],
  ] as const) {
    it(`is read in many steps: a ${what}`, () => {
      const { blocks, steps } = read(whole);
      assert.ok(steps >= 10, String(steps));
      assert.deepEqual(blocks, atOnce(whole));
    });
  }
});
