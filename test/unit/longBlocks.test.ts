import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Block, Range } from '../../src/core/report/block';
import { markdownBlocks } from '../../src/core/report/markdown/markdownBlocks';
import { markdownNotes } from '../../src/core/report/markdown/markdownNotes';
import { notesIn } from '../../src/core/report/notes';
import { finish } from '../../src/core/steps';

const runs = Number(process.env['FC_RUNS'] ?? 300);

const inParts = (text: string, units = 24): readonly Block[] => trimmed(text, finish(markdownBlocks(text, 0, units)));
const atOnce = (text: string): readonly Block[] => trimmed(text, finish(markdownBlocks(text, 0, Infinity)));

/** The blocks without empty lines at their end, which code that is never closed may have or not. */
function trimmed(text: string, blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block) => ({ ...withoutEnd(text, block), outer: withoutEnd(text, block.outer) }));
}

function withoutEnd<T extends Range>(text: string, range: T): T {
  let { end } = range;
  while (end > range.start && /[\s>]/.test(text.charAt(end - 1))) end--;
  return { ...range, end };
}

/** Of a text that is read in parts, the blocks, and how many steps it took. */
function read(text: string): { readonly blocks: readonly Block[]; readonly steps: number } {
  const work = markdownBlocks(text, 0);
  for (let steps = 1; ; steps++) {
    const { done, value } = work.next();
    if (done) return { blocks: trimmed(text, value), steps };
  }
}

const marks = [
  '',
  '',
  '',
  '',
  '> ',
  '>',
  '> > ',
  '- ',
  '-   ',
  '1. ',
  '2) ',
  '10. ',
  '* ',
  '-     ',
  '  ',
  '    ',
  '      ',
];
const notesAndTabs = ['[^1]: ', '[^2]:\t', '\t', '-\t', '>\t', '  \t', '> > -\t', '-   \u00a0', '- \f'];
const ends = [
  ...['', '', '', 'a', 'b *c*', '# Heading', '===', '---', '***', '| a | b |', '| - | - |', '|a', '|-', '::: x', ':::'],
  ...[
    '```',
    '```',
    '````',
    '~~~',
    '<!-- a',
    '<!-- a | b',
    '<?|',
    '<script>|',
    '-->',
    '<div>',
    '</div>',
    '<pre>',
    '</pre>',
    '<a>',
    '-',
    '1.',
    '>',
    '[^1]:',
  ],
  ...['[a]: b', '[a]: b "c', 'd"', '"t"', '(t', ')', '[c]:', '[a', 'b]: c', '    code'],
];
const line = fc
  .tuple(fc.array(fc.constantFrom(...marks, ...notesAndTabs), { maxLength: 3 }), fc.constantFrom(...ends))
  .map(([before, end]) => before.join('') + end);
const quote = (text: string): string => text.replace(/^/gm, '> ');
const bareQuote = (text: string): string => text.replace(/^(?! )/gm, '>');
const item = (text: string): string => `- ${text.replace(/\n(?=.)/g, '\n  ')}`;
const number = (text: string): string => `10) ${text.replace(/\n(?=.)/g, '\n    ')}`;
const note = (text: string): string => `[^9]: ${text.replace(/\n(?=.)/g, '\n    ')}`;
const none = (text: string): string => text;
const windows = (text: string): string => text.replace(/\n/g, '\r\n');
// Few different lines, so that what one opens others go on with.
const text = fc
  .uniqueArray(line, { minLength: 1, maxLength: 5 })
  .chain((few) =>
    fc.array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...few) }, line), { minLength: 1, maxLength: 20 }),
  )
  .map((parts) => parts.join('\n'));
const wraps = fc.array(fc.constantFrom(quote, bareQuote, item, number, note, windows), { maxLength: 3 });
const sizes = fc.constantFrom(1, 2, 5, 10, 20, 40);

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
  .array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...rows) }, line), {
    minLength: 1,
    maxLength: 9,
  })
  .map((parts) => parts.join('\n'));
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

describe('Markdown', () => {
  it('has the same blocks, read in parts of any size', () => {
    fc.assert(
      fc.property(text, wraps, fc.boolean(), sizes, (inside, around, ends, units) => {
        const whole = around.reduce((part, wrap) => wrap(part), inside) + (ends ? '\n' : '');
        assert.deepEqual(inParts(whole, units), atOnce(whole));
      }),
      { numRuns: 4 * runs },
    );
  });

  for (const [what, whole] of [
    ['a paragraph', 'a\n'.repeat(60_000)],
    ['a heading over many lines', `${'a\n'.repeat(60_000)}===\n`],
    ['a fence', `\`\`\`\n${'\n'.repeat(100_000)}`],
    ['fences', '```\n'.repeat(30_000)],
    ['indented code', '    a\n\n'.repeat(20_000)],
    ['a comment', `<!--\n${'a\n\n'.repeat(40_000)}`],
    ['HTML', `<div>\n${'a\n'.repeat(60_000)}`],
    ['a table', `|a\n|-\n${'|a\n'.repeat(40_000)}`],
    ['a quotation of paragraphs', quote('A sentence.\n\n'.repeat(20_000))],
    ['a quotation of a paragraph', '> a\n'.repeat(30_000)],
    ['a quotation with lines that have no marks', `> a\n${'a\n'.repeat(60_000)}`],
    ['an empty quotation', '>\n'.repeat(60_000)],
    ['a list in a quotation', quote('- A sentence.\n'.repeat(20_000))],
    ['a table in a quotation', quote(`| a |\n| - |\n${'| b |\n'.repeat(30_000)}`)],
    ['an item with a list', item(`Head\n${'- A sentence.\n'.repeat(20_000)}`)],
    ['an item with tabs', `- a\n${'\ta\n'.repeat(40_000)}`],
    ['empty items', '-\n'.repeat(60_000)],
    ['items with tabs in nested quotations', '> > -\ta\n'.repeat(30_000)],
    ['items that start with other white space', `-   \u00a0a\n${'\n      b\n'.repeat(4000)}`],
    ['headings that look like definitions', '# [a]: b\ny\n'.repeat(20_000)],
    ['a note', `[^1]: a\n${'\n    a\n'.repeat(20_000)}`],
    ['notes', '[^1]: a\n'.repeat(15_000)],
    ['notes in a quotation', '> [^1]: a\n'.repeat(12_000)],
    ['definitions of links', '[a]: b\n'.repeat(20_000)],
    ['rules', '***\n'.repeat(30_000)],
    ['fenced divs', '::: a\na\n'.repeat(20_000)],
  ] as const) {
    it(`is read in many steps: ${what}`, () => {
      const { blocks, steps } = read(whole);
      assert.ok(steps >= whole.length / 8192, String(steps));
      assert.deepEqual(blocks, atOnce(whole));
    });
  }

  it('has definitions of links whose titles are long, and takes for text what would be a longer one', () => {
    const kinds = (lines: number): readonly string[] =>
      read(`[a]: b "c\n${'d\n'.repeat(lines)}e"\n\nf\n`).blocks.map(({ kind }) => kind);
    assert.deepEqual(kinds(20_000), ['other', 'paragraph']);
    assert.deepEqual(kinds(60_000), ['paragraph', 'paragraph']);
  });
});

describe('The notes of Markdown', () => {
  it('are where they stand, whatever label they have', () => {
    const text = '> [^a]: One\n\n[^a]:\n[^b]: Two\n\n    Three\n\n- [^a]:\n\n      Four\n';
    assert.deepEqual(
      notesIn(text, 'markdown').map(({ label, start, end, text: body }) => [label, text.slice(start, end), body]),
      [
        ['a', '> [^a]: One', 'One'],
        ['a', '[^a]:', ''],
        ['b', '[^b]: Two\n\n    Three', 'Two\nThree'],
        ['a', '- [^a]:\n\n      Four', 'Four'],
      ],
    );
  });

  it('are the same, read in parts of any size', () => {
    const found = (whole: string, units: number): readonly unknown[] =>
      finish(markdownNotes(whole, 0, units)).map((each) => ({ ...withoutEnd(whole, each), text: '' }));
    fc.assert(
      fc.property(
        text,
        fc.array(fc.constantFrom(quote, item, note, windows), { maxLength: 3 }),
        sizes,
        (inside, around, units) => {
          const whole = around.reduce((part, wrap) => wrap(part), `[^1]: ${inside}`);
          assert.deepEqual(found(whole, units), found(whole, Infinity));
        },
      ),
      { numRuns: 2 * runs },
    );
  });

  it('have their whole text where they are read in parts', () => {
    const said = Array.from({ length: 3000 }, (_, index) => `${String(index)}\n${'b'.repeat(index % 7)}c`).join('\n\n');
    for (const around of [none, quote, item, (whole: string) => quote(item(whole))]) {
      const [only, ...more] = notesIn(around(`[^a]: ${said.replace(/\n(?=.)/g, '\n    ')}\n`), 'markdown');
      assert.equal(only?.text, said.replace(/\n\n/g, '\n'));
      assert.deepEqual(more, []);
    }
  });
});
