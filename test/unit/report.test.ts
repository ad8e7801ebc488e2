import assert from 'node:assert/strict';
import { blocksOf } from '../../src/core/report/blocks';
import { frontMatterOf, parseReportDate } from '../../src/core/report/frontMatter';
import { markupOf } from '../../src/core/report/languages';
import { proseBlocks } from '../../src/core/report/prose';
import { sentenceAt, sentencesOf } from '../../src/core/report/sentences';
import { date } from '../fixtures/samplePack';

/** The stretches of prose of a Markdown text. */
function proseOf(text: string): string[] {
  return proseBlocks(text, 'markdown').flatMap(({ prose }) => prose.map(({ start, end }) => text.slice(start, end)));
}

describe('The prose of a report', () => {
  const cases: readonly (readonly [name: string, text: string, prose: readonly string[]])[] = [
    ['headings and paragraphs', '# One\n\nTwo\nthree\n', ['# One', 'Two\nthree']],
    ['list items and quotations', '- one\n\n> two\n', ['- one', '> two']],
    ['table rows', '| a | b |\n| - | - |\n| c | d |\n', ['| a | b |', '| c | d |']],
    ['no front matter', '---\ntitle: Zero\n---\n\nOne\n', ['One']],
    ['no fenced code', 'One\n\n```\ntwo\n```\n', ['One']],
    ['no fence that is never closed', '~~~ x\ntwo\n\nthree', []],
    ['no indented code', 'One\n\n    two\n', ['One']],
    ['no HTML block', 'One\n\n<div>\ntwo\n</div>\n', ['One']],
    ['no code span', 'a `b` c ``d ` e`` f', ['a ', ' c ', ' f']],
    ['a backtick that opens nothing', 'a ` b', ['a ` b']],
    ['an escaped backtick', 'a \\`b\\` c', ['a \\`b\\` c']],
    ['no comment and no tag', 'a <!-- b --> c <b class="d">e</b>', ['a ', ' c ', 'e']],
    ['the text of a link, not its target', '[a](http://b.example/c_(d) "e") f', ['[a', ' f']],
    ['the text of a reference link, not its label', '[a][b]\n\n[b]: http://c.example\n', ['[a']],
    ['no bare address', 'see https://a.example/b, and www.c.example. End', ['see ', ', and ', '. End']],
    ['no mail address', 'write to a.b@c.example now', ['write to ', ' now']],
    ['no autolink', 'see <https://a.example> now', ['see ', ' now']],
    ['no footnote label, but the text of the note', 'a[^b] c\n\n[^b]: d e\n', ['a', ' c', ': d e']],
    ['no citation key', 'a [see @kabulov2015, p. 3] b @{x y}', ['a [see ', ', p. 3] b @{x y}']],
    ['no math', 'a $x_b$ c $5 and $6 d', ['a ', ' c $5 and $6 d']],
    ['nothing of an empty text', '', []],
  ];
  for (const [name, text, prose] of cases) {
    it(`is ${name}`, () => {
      assert.deepEqual(proseOf(text), prose);
    });
  }

  it('is found at the same places with Windows line breaks', () => {
    const text = '# One\r\n\r\nTwo\r\nthree `x`\r\n\r\n| a |\r\n| - |\r\n| b |\r\n';
    assert.deepEqual(proseOf(text), ['# One', 'Two\r\nthree ', '| a |', '| b |']);
  });

  it('is found at the same places behind carriage returns that stand alone', () => {
    assert.deepEqual(proseOf('a\rb\n\nc\r\n\r\nd `x`'), ['a\rb', 'c', 'd ']);
  });

  it('is all of plain text but addresses', () => {
    const text = '# One `two`\n\n    three http://a.example\n';
    const found = proseBlocks(text, 'plain').flatMap(({ prose }) =>
      prose.map(({ start, end }) => text.slice(start, end)),
    );
    assert.deepEqual(found, ['# One `two`', 'three ']);
  });

  it('knows the outermost block around a block', () => {
    const text = 'One\n\n| a |\n| - |\n| b |\n\nTwo\n';
    const row = blocksOf(text, 'markdown').find(({ kind }) => kind === 'table row');
    assert.equal(row && text.slice(row.outer.start, row.outer.end), '| a |\n| - |\n| b |');
  });
});

describe('The language of a report', () => {
  const cases: readonly (readonly [languageId: string, path: string, markup: string | undefined])[] = [
    ['markdown', '/a.txt', 'markdown'],
    ['quarto', '/a.qmd', 'markdown'],
    ['plaintext', '/a.qmd', 'markdown'], // no extension for Quarto is installed
    ['plaintext', '/a.txt', 'plain'],
    ['plaintext', '/README', 'plain'],
    ['latex', '/a.tex', 'latex'],
    ['plaintext', '/a.tex', 'latex'],
    ['typescript', '/a.ts', undefined],
  ];
  for (const [languageId, path, markup] of cases) {
    it(`${languageId} at ${path}: ${markup ?? 'none'}`, () => {
      assert.equal(markupOf(languageId, path), markup);
    });
  }
});

describe('The date of a report', () => {
  const fields: readonly (readonly [text: string, value: string | undefined])[] = [
    ['---\ntitle: A\ndate: 2015-12-26\n---\nText', '2015-12-26'],
    ['---\r\ndate: "26 December 2015"\r\n...\r\nText', '26 December 2015'],
    ["---\ndate: '2015' # about\n---\n", '2015'],
    ['---\ndate: 2015-12 # about\n---\n', '2015-12'],
    ['---\ntitle: A\n---\ndate: 2015\n', undefined],
    ['---\n---\n', undefined],
    ['---\n---\ndate: 2015\n---\n', undefined],
  ];
  for (const [text, value] of fields) {
    it(`is read from ${JSON.stringify(text)}`, () => {
      assert.equal(frontMatterOf(text)?.date?.value, value);
    });
  }

  for (const text of ['date: 2015', '\n---\ndate: 2015\n---\n', '---\ndate: 2015\n', '--- \n']) {
    it(`is not in ${JSON.stringify(text)}, which has no front matter`, () => {
      assert.equal(frontMatterOf(text), undefined);
    });
  }

  const forms: readonly (readonly [written: string, meant: string | undefined])[] = [
    ['2015-12-26', '2015-12-26'],
    [' 2015-12 ', '2015-12'],
    ['2015', '2015'],
    ['2015-12-26T10:00:00Z', '2015-12-26'],
    ['2015-12-26 10:00', '2015-12-26'],
    ['26 December 2015', '2015-12-26'],
    ['26 Dec. 2015', '2015-12-26'],
    ['December 26, 2015', '2015-12-26'],
    ['Dec 1st 2015', '2015-12-01'],
    ['December 2015', '2015-12'],
    ['26 Brumaire 2015', undefined],
    ['today', undefined],
    ['31 February 2015', undefined],
  ];
  for (const [written, meant] of forms) {
    it(`"${written}" is ${meant ?? 'none'}`, () => {
      assert.deepEqual(parseReportDate(written), meant === undefined ? undefined : date(meant));
    });
  }
});

describe('The sentence around a place', () => {
  const cases: readonly (readonly [text: string, at: string, sentence: string])[] = [
    ['One went. Two came. Three', 'Two', 'Two came. '],
    ['One went on Dec. 25 with two. Three', 'two', 'One went on Dec. 25 with two. '],
    ['It was Gen. Nicholson. Next', 'It', 'It was Gen. Nicholson. '],
    ['He said (e.g. Taliban) so. Next', 'He', 'He said (e.g. Taliban) so. '],
    ['A line\nthat goes on. Next', 'A', 'A line\nthat goes on. '],
    ['Noted.[^a] Next', 'Noted', 'Noted.[^a] '],
    ['Noted [@a, p. 3]. Next', 'Noted', 'Noted [@a, p. 3]. '],
    ['No stop', 'stop', 'No stop'],
    ['See https://x.example/a?Id=5 for it. Next', 'See', 'See https://x.example/a?Id=5 for it. '],
    ['See [this. Then That](http://a.example) now. Next', 'See', 'See [this. Then That](http://a.example) now. '],
    ['Here is ![an image. Yes](x.png) of it. Next', 'Here', 'Here is ![an image. Yes](x.png) of it. '],
    ['Use `Foo. Bar` here. Next', 'Use', 'Use `Foo. Bar` here. '],
    ['Text <!-- What? Me --> here. Next', 'Text', 'Text <!-- What? Me --> here. '],
    ['> One.\n> Two.', 'Two', 'Two.'],
    ['- [ ] One. Two.', 'One', 'One. '],
  ];
  for (const [text, at, sentence] of cases) {
    it(`in ${JSON.stringify(text)} is ${JSON.stringify(sentence)}`, () => {
      const sentences = sentencesOf(text, { start: 0, end: text.length }, 'markdown');
      const range = sentenceAt(sentences, text.indexOf(at));
      assert.equal(range && text.slice(range.start, range.end), sentence);
    });
  }
});

describe('Adversarial text', () => {
  const size = 200_000;
  const texts: Readonly<Record<string, string>> = {
    ticks: Array.from({ length: 600 }, (_, index) => `${'`'.repeat(index + 1)} a `).join(''),
    'a word': 'a'.repeat(size),
    dashes: '-'.repeat(size),
    'footnote labels': '[^'.repeat(size / 2),
    brackets: ']('.repeat(size / 2),
    comments: '<!--'.repeat(size / 4),
    'mail addresses': `${'a.'.repeat(size / 2)}@`,
    dots: `http://${'.'.repeat(size)}`,
    dollars: '$a'.repeat(size / 2),
    keys: '@a'.repeat(size / 2),
    'open links': '[a](b'.repeat(size / 5),
    'open images': '![[a](b)'.repeat(size / 8),
    'open tags': '<a b="<a c=\''.repeat(size / 12),
    'LaTeX citations': '\\cite['.repeat(size / 6),
    'LaTeX braces': '\\cite{'.repeat(size / 6),
    'LaTeX verbatim': '\\verb|'.repeat(size / 6),
    'LaTeX environments': `A ${'\\begin{verbatim}\\end{verbatim}'.repeat(size / 30)}`,
    'LaTeX math': '\\begin{align}'.repeat(size / 13),
    sentences: 'In 1985 Moscow. '.repeat(size / 16),
  };
  for (const [name, text] of Object.entries(texts)) {
    it(`of ${name} is read to its end`, () => {
      // What is quadratic in the length of the text would not come to an end before Mocha gives up.
      for (const { block } of proseBlocks(text, 'markdown')) sentencesOf(text, block, 'markdown');
      assert.ok(proseBlocks(text, 'plain').length > 0);
      assert.ok(proseBlocks(text, 'latex').length > 0);
    });
  }
});
