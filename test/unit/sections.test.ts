import assert from 'node:assert/strict';
import fc from 'fast-check';
import { blocksOf } from '../../src/core/report/blocks';
import type { Markup } from '../../src/core/report/languages';
import { ReportSections } from '../../src/core/report/sections/reportSections';
import { cutSections, sectionsWithRests } from '../../src/core/report/sections/cutSections';

const runs = Number(process.env['FC_RUNS'] ?? 300);

/** Blocks without the ones around them, which differ where a list is cut. */
function plainBlocks(text: string, markup: Markup, shift = 0): readonly string[] {
  return blocksOf(text, markup).map(
    ({ kind, start, end }) => `${kind} ${String(start + shift)} ${String(end + shift)} ${text.slice(start, end)}`,
  );
}

function blocksOfSections(text: string, markup: Markup): readonly string[] {
  let start = 0;
  return cutSections(text, markup).flatMap((section) => {
    start += section.length;
    return plainBlocks(section, markup, start - section.length);
  });
}

const words = [
  'Taliban',
  'the *regime* said',
  'a',
  '1999 was',
  'Text with `code`',
  'x | y',
  'é\u2028f',
  '\u00a0',
  '\0',
  '\uFEFF',
  '\f',
];
const markdownStarts = [
  ...words,
  ...['```', '```', '```', '````', '~~~', '~~~~', '```js', '``` a`b', '~~~ x', '``` x y', '```  '],
  ...[
    '<!-- a',
    '-->',
    '<!-- a --> b',
    '<!-->',
    '<pre>',
    '</pre>',
    '<script x>',
    '</style> x',
    '<textarea',
    '<? php',
    '?>',
  ],
  ...['<!DOCTYPE', '>', '<![CDATA[', ']]>', '<div>', '</div>', '<br>', '<a b', '<https://a.b>', '<x-y z="1">'],
  ...[
    '-',
    '- a',
    '* b',
    '+ c',
    '1. a',
    '2. b',
    '1) c',
    '10. d',
    '123456789. e',
    '1234567890. f',
    '-\ta',
    '-    b',
    '-      c',
  ],
  ...['- ```', '- ~~~ x', '1. ```', '2. ```', '- - ```', '- > ```', '* <!-- x', '- <div>', '- 2. ~~~', '-\t```'],
  ...['>', '> a', '> ```', '> - a', '>> b', '> <!--', '> <div>'],
  ...['---', '---', '***', '- - -', '===', '...', '--- ', '----', '-- a'],
  ...['| a | b |', '| - | - |', '|-', 'a | b', '--|--', ':-:'],
  ...[
    '[^a]: note',
    '[^b]:',
    '[^c]: ```',
    '[^d]: - x',
    '[^e]: <!--',
    '[a]: http://b',
    '[a]:',
    '"title',
    'title"',
    "[b]: <c> 'd",
  ],
  ...['# A', '####### no', '#', '::: note', ':::', ':::: {.a}', '$$', '{{< a >}}', '| a', '\\', 'a\\'],
];
const indents = [
  '',
  '',
  '',
  '',
  '',
  '',
  ' ',
  '  ',
  '  ',
  '   ',
  '   ',
  '    ',
  '    ',
  '      ',
  '         ',
  '\t',
  ' \t',
  '  \t',
];
const breaks = [
  '\n',
  '\n',
  '\n',
  '\n',
  '\n\n',
  '\n\n',
  '\n\n',
  '\n \n',
  '\n\t\n',
  '\r\n',
  '\r\n\r\n',
  '\r',
  '\n\r',
  '\n\n\n',
  '\r\r\n',
];
const plainStarts = [...words, '---', '...', 'date: 1', '\u2029', '\v'];
const latexStarts = [
  ...words,
  ...[
    '\\begin{verbatim}',
    '\\end{verbatim}',
    '\\begin{comment}',
    '\\end{comment}',
    '% a',
    '\\%',
    'a % \\begin{verbatim}',
  ],
  ...[
    '\\documentclass{a}',
    '\\begin{document}',
    '\\end{document}',
    '\\section{A}',
    '\\section{A',
    '}',
    '\\item b',
    '\\item[c]',
    '\\itemize',
    '\\\\',
    '$a$',
  ],
  ...[
    'a \\begin{lstlisting} b',
    '\\end{lstlisting} c',
    '\\begin{verbatim*} x \\end{verbatim*}',
    '\\begin{minted}{r}',
    '\\end{minted}',
  ],
];

function lines(starts: readonly string[]): fc.Arbitrary<string> {
  const line = fc.tuple(fc.constantFrom(...indents), fc.constantFrom(...starts), fc.constantFrom(...breaks));
  const head = fc.constantFrom('', '', '', '---\na: b\n---\n', '---\n', '\uFEFF---\r\ndate: 1\r\n...\r\n', '\n');
  return fc
    .tuple(head, fc.array(line, { maxLength: 25 }), fc.boolean())
    .map(([first, rest, whole]) => first + (whole ? rest.flat().join('') : rest.flat().join('').trimEnd()));
}

const texts: Readonly<Record<Markup, fc.Arbitrary<string>>> = {
  markdown: lines(markdownStarts),
  plain: lines(plainStarts),
  latex: lines(latexStarts),
};

describe('The sections of a report', () => {
  for (const markup of ['markdown', 'plain', 'latex'] as const) {
    it(`have the blocks of the whole, in ${markup}`, () => {
      fc.assert(
        fc.property(texts[markup], (text) => {
          assert.equal(cutSections(text, markup).join(''), text);
          assert.deepEqual(blocksOfSections(text, markup), plainBlocks(text, markup));
        }),
        { numRuns: runs },
      );
    });
  }

  for (const markup of ['markdown', 'plain', 'latex'] as const) {
    it(`are the same with rests, in ${markup}`, () => {
      fc.assert(
        fc.property(texts[markup], fc.integer({ min: 1, max: 60 }), (text, atOnce) => {
          const sections = Array.from(sectionsWithRests(text, markup, 0, atOnce)).filter((part) => part !== undefined);
          assert.deepEqual(sections, cutSections(text, markup));
        }),
        { numRuns: runs },
      );
    });
  }

  const cases: readonly (readonly [name: string, markup: Markup, sections: readonly string[]])[] = [
    ['nothing', 'markdown', ['']],
    ['paragraphs and headings', 'markdown', ['# A\n\n', 'b\nc\n\n', 'd']],
    ['items that stand apart', 'markdown', ['- a\n\n', '- b\n\n  c\n\n', 'd\n']],
    ['Windows line breaks', 'markdown', ['a\r\n\r\n', 'b\r\n \r\n', 'c']],
    ['front matter', 'markdown', ['---\na: b\n\nc: d\n---\n', 'e\n\n', 'f']],
    ['what looks like front matter', 'markdown', ['a\n\n---\nb: c\n---\n\n', 'd']],
    ['fenced code', 'markdown', ['```\na\n\nb\n```\n\n', 'c']],
    ['code that is never closed', 'markdown', ['a\n\n', '```\nb\n\nc\n']],
    ['code in a list item', 'markdown', ['- a\n\n  ```\n  b\n\n  c\n  ```\n\n', '- d\n\n', 'e']],
    ['code that its list item ends', 'markdown', ['- a\n\n  ```\n  b\n\n', '```\nc\n\nd\n```\n\n', 'e']],
    ['code on the first line of an item', 'markdown', ['1. ```\n   a\n   ```\n', '2. b\n\n', 'c']],
    ['items without blank lines', 'markdown', ['a\n', '- b\n  c\n', '* d\n', '- e\n  - f\n\n', '- g']],
    ['numbered items without blank lines', 'markdown', ['9. a\n', '10. b\n    c\n    1. d\n', '11. e\n', '1) f']],
    ['what starts like an item in a paragraph', 'markdown', ['a\n2. b\n-\n-c\n - d\n\n', '3. e\nf\n4. g\n', '1. h']],
    [
      'headings without blank lines',
      'markdown',
      ['a\n', '# b\nc\n - d\n', '###### e\n', '#\n####### f\n#g\n', '##\th\n'],
    ],
    ['headings in HTML and code', 'markdown', ['<div>\n# a\n\n', '```\n# b\n```\n', '# c\n > d\n', '# e']],
    ['items in HTML and code', 'markdown', ['<div>\n- a\n\n', '```\n- b\n```\n', '- c\n']],
    ['code behind a number in a paragraph', 'markdown', ['a\n2. ```\n   b\n   ```\n\nc\n']],
    ['a comment', 'markdown', ['<!-- a\n\nb -->\n\n', 'c']],
    ['HTML that a blank line ends', 'markdown', ['<div>\n\n', 'a\n\n', '</div>\n']],
    ['code in HTML that is HTML', 'markdown', ['<div>\n```\n\n', 'a\n\n', 'b']],
    ['code behind HTML', 'markdown', ['<div>\n\n', '```\na\n\nb\n```\n\n', 'c']],
    ['notes', 'markdown', ['[^a]: b\n\n    c\n\n', '[^d]: e\n\n', 'f']],
    ['plain text', 'plain', ['a\n\n', '  b\n\n', '```\n\n', 'c']],
    [
      'LaTeX',
      'latex',
      [
        '\\documentclass{a}\n\n\\begin{document}\n\n',
        'b\n\n',
        '  c\n\n',
        '\\begin{verbatim}\n\nd\n\\item\n\\end{verbatim}\n\n',
        'e\n',
        '  \\item f\n\\itemsep g\n',
        '\\item[h]\n\n',
        '\\end{document}\n\ni\n\n\\item j',
      ],
    ],
  ];
  for (const [name, markup, sections] of cases) {
    it(`part ${name}`, () => assert.deepEqual(cutSections(sections.join(''), markup), sections));
  }
});

function startsOf(sections: readonly string[]): readonly number[] {
  return sections.map((_, index) => sections.slice(0, index).join('').length);
}

interface Edit {
  readonly at: number;
  readonly removed: number;
  readonly text: string;
}

describe('The sections of a report that is edited', () => {
  const snippet = (starts: readonly string[]): fc.Arbitrary<string> =>
    fc.oneof(
      fc.constantFrom(...starts, ...breaks, ...indents, '`', '-', '\n', '\r', ' ', 'x', ''),
      fc
        .tuple(fc.constantFrom(...breaks), fc.constantFrom(...starts), fc.constantFrom(...breaks))
        .map((parts) => parts.join('')),
    );
  const edits = (starts: readonly string[]): fc.Arbitrary<readonly Edit[]> =>
    fc.array(
      fc.record({
        at: fc.nat(1000),
        removed: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(60)),
        text: snippet(starts),
      }),
      { minLength: 1, maxLength: 8 },
    );
  for (const [markup, starts] of [
    ['markdown', markdownStarts],
    ['plain', plainStarts],
    ['latex', latexStarts],
  ] as const) {
    it(`are those of the new text, and at least as long as they shall be before it is edited, in ${markup}`, () => {
      fc.assert(
        fc.property(texts[markup], edits(starts), fc.constantFrom(0, 12, 64), (first, changes, shortest) => {
          let text = first;
          const sections = new ReportSections(text, markup, (section) => section, shortest);
          const lengths = Array.from(sections.from(), (section) => section.text.length);
          assert.ok(lengths.slice(0, -1).every((length) => length >= shortest));
          for (const { at, removed, text: added } of changes) {
            const rangeOffset = at % (text.length + 1);
            const rangeLength = Math.min(removed, text.length - rangeOffset);
            const next = text.slice(0, rangeOffset) + added + text.slice(rangeOffset + rangeLength);
            const { start, oldEnd, newEnd } = sections.edit({ rangeOffset, rangeLength, text: added });
            const placed = Array.from(sections.from());
            const cuts = cutSections(next, markup);
            if (shortest === 0)
              assert.deepEqual(
                placed.map((section) => section.text),
                cuts,
              );
            const starts = new Set(startsOf(cuts));
            assert.ok(placed.every((section) => starts.has(section.start)));
            assert.deepEqual(
              placed.map((section) => section.value),
              placed.map((section) => section.text),
            );
            assert.deepEqual(
              placed.map((section) => section.start),
              startsOf(placed.map((section) => section.text)),
            );
            assert.equal(next.slice(0, start), text.slice(0, start));
            assert.equal(next.slice(newEnd), text.slice(oldEnd));
            assert.equal(sections.length, next.length);
            text = next;
          }
        }),
        { numRuns: runs },
      );
    });
  }
});

describe('The work of an edit', () => {
  const paragraph = 'In December 2015 the Taliban said that no talks would be held.\n\n';
  const report = paragraph.repeat(2000);
  const middle = paragraph.length * 1000;

  /** What an edit cut, and what it left to be read of a report that was read to its end. */
  function workOf(
    sections: ReportSections<string>,
    ...edit: Parameters<typeof sections.edit>
  ): readonly [number, number] {
    const before = sections.work;
    sections.edit(...edit);
    for (const { value } of sections.from()) assert.ok(value);
    const after = sections.work;
    return [after.sectionsCut - before.sectionsCut, after.valuesRead - before.valuesRead];
  }

  function readReport(text = report, shortest?: number): ReportSections<string> {
    const sections = new ReportSections(text, 'markdown', (section) => section, shortest);
    for (const { value } of sections.from()) assert.ok(value);
    return sections;
  }

  const cases: readonly (readonly [
    name: string,
    change: Parameters<ReportSections<string>['edit']>[0],
    work: readonly [number, number],
  ])[] = [
    ['a letter', { rangeOffset: middle + 5, rangeLength: 0, text: 'x' }, [1, 1]],
    ['a letter at the start of a paragraph', { rangeOffset: middle, rangeLength: 0, text: 'x' }, [1, 1]],
    ['an indented first line', { rangeOffset: middle, rangeLength: 0, text: ' ' }, [1, 1]],
    ['a new paragraph', { rangeOffset: middle + 5, rangeLength: 0, text: '\n\nx' }, [2, 2]],
    ['a blank line that goes', { rangeOffset: middle - 1, rangeLength: 1, text: '' }, [1, 1]],
    ['a paragraph that goes', { rangeOffset: middle, rangeLength: paragraph.length, text: '' }, [0, 0]],
    ['code that is opened and closed', { rangeOffset: middle, rangeLength: 0, text: '```\n\n```\n\n' }, [2, 1]],
    ['code that is opened', { rangeOffset: middle, rangeLength: 0, text: '```\n' }, [1, 1]],
    ['front matter', { rangeOffset: 0, rangeLength: 0, text: '---\na: b\n---\n' }, [2, 1]],
    ['front matter that is not closed', { rangeOffset: 0, rangeLength: 0, text: '---\na: b\n\n' }, [2, 1]],
  ];
  for (const [name, change, work] of cases) {
    it(`is that of what it touches: ${name}`, () => assert.deepEqual(workOf(readReport(report, 0), change), work));
  }

  for (const unit of ['- a\n', '3. a\n', 'a\n\n', '- a\n\n  - b\n\n']) {
    it(`is no more than that of so many paragraphs where a fence swallows tiny blocks: ${JSON.stringify(unit)}`, () => {
      const text = unit.repeat(100_000 / unit.length);
      const sections = readReport(text);
      const paragraphs = Math.ceil(text.length / 64);
      assert.ok(sections.count <= paragraphs);
      const fence = { rangeOffset: 0, rangeLength: 0, text: '```\n' };
      assert.deepEqual(workOf(sections, fence), [1, 1]);
      const [cut] = workOf(sections, { ...fence, rangeLength: 4, text: '' });
      assert.ok(cut <= paragraphs, String(cut));
      assert.deepEqual(
        Array.from(sections.from(), (section) => section.text),
        Array.from(readReport(text).from(), (section) => section.text),
      );
    });
  }

  it('is everything where far-away front matter is closed', () => {
    const sections = readReport(`---\n${report}`);
    assert.deepEqual(workOf(sections, { rangeOffset: middle + 4, rangeLength: 0, text: '---\n\n' }), [1001, 1001]);
    assert.equal(sections.count, 1001);
  });

  it('is none where values are asked for again', () => {
    const sections = readReport();
    assert.equal(sections.at(middle + 3).start, middle);
    assert.equal(sections.at(report.length).end, report.length);
    assert.equal(sections.work.valuesRead, sections.count);
    assert.equal(sections.at(middle).value, paragraph);
    assert.equal(sections.work.valuesRead, sections.count);
  });

  it('can be done in slices, and an edit ends the iteration', () => {
    const sections = readReport();
    const starts: number[] = [];
    let next = 0;
    while (next < sections.length) {
      let slice = 0;
      for (const { start, end } of sections.from(next)) {
        starts.push(start);
        next = end;
        if (++slice === 7) break;
      }
    }
    assert.equal(starts.length, sections.count);
    let seen = 0;
    for (const { start } of sections.from(0)) {
      seen++;
      sections.edit({ rangeOffset: start, rangeLength: 0, text: 'x' });
    }
    assert.equal(seen, 1);
  });
});

describe('Adversarial reports', () => {
  const units = [
    ...[
      '`',
      '<',
      '[',
      '\n> ',
      '```\n',
      '- ',
      '- ```\n',
      '- ```\n\nx\n\n',
      '-\n',
      '<!--\n',
      '<div>\n```\n\n',
      '  ```\n',
      '\r',
      '\r\n',
    ],
    ...[
      '- a\n\n  ```\nx\n\n',
      '2. ```\n',
      'a\n\n',
      '\t\n',
      '---\n',
      '[^a]: x\n',
      '\\begin{verbatim}\n',
      '\\begin{comment}x',
    ],
  ];
  for (const unit of units) {
    it(`of ${JSON.stringify(unit)} are cut and edited`, () => {
      // What is quadratic in the length of the text would not come to an end before Mocha gives up.
      const text = unit.repeat(300_000 / unit.length);
      for (const markup of ['markdown', 'plain', 'latex'] as const) {
        const sections = new ReportSections(text, markup, (section) => section);
        for (const added of ['```\n', 'x', '\n\n'])
          sections.edit({ rangeOffset: 150_000, rangeLength: 1, text: added });
        assert.equal(sections.length, text.length + 4);
      }
    });
  }
});
