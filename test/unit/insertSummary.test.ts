import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import footnotes from 'markdown-it-footnote';
import type { RawPack } from '../../src/core/knowledge/pack/rawPack';
import type { Markup } from '../../src/core/report/languages';
import { notesIn } from '../../src/core/report/notes';
import { applyInsertions, type Insertion } from '../../src/core/report/insertion';
import { finish } from '../../src/core/steps';
import { insertSummary } from '../../src/core/summaries/insertSummary';
import { englishReportTerms } from '../../src/core/summaries/terms';
import { actorOf, baseOf, changedSample, date, samplePack } from '../fixtures/samplePack';
import { summaryOf } from '../fixtures/summaryOf';

const sentence1 =
  'Ada Envoy said on 23 December 2015 that Landia talks with the Northern Movement,[^herald2015-para2] ' +
  'which the Northern Movement denied on 25 December 2015.[^movement2015]';
const sentence2 = 'Ada Envoy has been special envoy since March 2011.[^herald2015]';
const summary = `${sentence1} ${sentence2}`;
const notes =
  '[^herald2015-para2]: The Herald (relaying Agency), "Envoy speaks of talks", 23 December 2015, para. 2, <https://herald.example/talks_%281%29> (read as an archived excerpt).\n' +
  '[^movement2015]: Northern Movement, "No talks", n.d., <https://movement.example/no-talks>.\n' +
  '[^herald2015]: The Herald (relaying Agency), "Envoy speaks of talks", 23 December 2015, <https://herald.example/talks_%281%29> (read as an archived excerpt).';

interface Request {
  readonly markup?: Markup;
  readonly at?: string;
  readonly raw?: RawPack;
}

/** The insertions for the summary of the envoy at the cursors; `undefined` where it cannot be inserted. */
function insertions(
  text: string,
  cursors: readonly number[],
  { markup = 'markdown', at = '2015-12-26', raw = samplePack }: Request = {},
): readonly Insertion[] | undefined {
  const base = baseOf(raw);
  const sentences = summaryOf(base, actorOf(base, 'envoy'), date(at));
  return finish(
    insertSummary({
      report: { text, markup, style: 'footnotes', libraries: [] },
      cursors,
      textsAt: () => [sentences],
      terms: englishReportTerms,
    }),
  );
}

/** The report after the insertion; "¦" marks the cursors. */
function inserted(marked: string, request?: Request): string {
  const [first = '', ...others] = marked.split('¦');
  let offset = first.length;
  const cursors = others.map((part) => (offset += part.length) - part.length);
  const text = [first, ...others].join('');
  const found = insertions(text, cursors, request);
  assert.ok(found, 'it can be inserted');
  return applyInsertions(text, found);
}

describe('Inserting a summary', () => {
  const end = `\n\n${notes}\n`;
  const places: readonly (readonly [name: string, marked: string, result: string])[] = [
    ['into an empty report', '¦', `${summary}\n\n${notes}`],
    ['on the last, blank line', 'One.\n\n¦', `One.\n\n${summary}${end}`],
    ['on a blank line between paragraphs', 'One.\n\n¦\n\nTwo.\n', `One.\n\n${summary}\n\nTwo.${end}`],
    ['on the only blank line between paragraphs', 'One.\n¦\nTwo.\n', `One.\n\n${summary}\n\nTwo.${end}`],
    ['on a line of white space, which makes no code of it', 'One.\n\n    ¦\n', `One.\n\n${summary}\n\n${notes}    \n`],
    ['at the end of a paragraph', 'One.¦\n\nTwo.\n', `One. ${summary}\n\nTwo.${end}`],
    [
      'behind the sentence whose name the cursor stands in',
      'Ada En¦voy spoke. Two.\n',
      `Ada Envoy spoke. ${summary} Two.${end}`,
    ],
    [
      'behind a sentence with a note',
      'One spo¦ke.[^a] Two.\n\n[^a]: A\n',
      `One spoke.[^a] ${summary} Two.\n\n[^a]: A\n${notes}\n`,
    ],
    [
      'behind a sentence with an address',
      'See¦ https://x.example/a?Id=5 for it.\n',
      `See https://x.example/a?Id=5 for it. ${summary}${end}`,
    ],
    [
      'behind a sentence with a link',
      '[Read¦ this. Then That](http://a.example) now.\n',
      `[Read this. Then That](http://a.example) now. ${summary}${end}`,
    ],
    [
      'behind a sentence with an image',
      'Here¦ is ![an image. Yes](x.png) of it.\n',
      `Here is ![an image. Yes](x.png) of it. ${summary}${end}`,
    ],
    ['behind a sentence with code', 'Use¦ `Foo. Bar` here.\n', `Use \`Foo. Bar\` here. ${summary}${end}`],
    [
      'behind a sentence that ends in an address',
      'See¦ <https://x.example>\n',
      `See <https://x.example> ${summary}${end}`,
    ],
    ['behind a list with a quotation', '- > One¦.\n  > Two.\n', `- > One.\n  > Two.\n\n${summary}${end}`],
    ['behind a list with a quotation in an item', '- a\n  > One¦.\n', `- a\n  > One.\n\n${summary}${end}`],
    [
      'behind a list with a note in an item',
      '- n[^m]\n\n  [^m]: in¦ item\n',
      `- n[^m]\n\n  [^m]: in item\n\n${summary}${end}`,
    ],
    ['behind a quotation of a list', '> - One¦.\n', `> - One.\n\n${summary}${end}`],
    ['between two sentences', 'One. ¦Two.\n', `One. ${summary} Two.${end}`],
    ['at the start of a paragraph', '¦One.\n', `${summary} One.${end}`],
    ['into a list item', '- One¦ here\n- Two\n', `- One here ${summary}\n- Two${end}`],
    ['into an empty list item', '- One.\n- ¦\n- Two.\n', `- One.\n- ${summary}\n- Two.${end}`],
    ['into an empty list item without a space', '-¦\n', `- ${summary}${end}`],
    ['into a list that has just been begun', '1. ¦\n', `1. ${summary}${end}`],
    ['into an empty task', '- [ ] ¦\n\nTwo.\n', `- [ ] ${summary}\n\nTwo.${end}`],
    ['at the start of a task', '¦- [ ] One.\n', `- [ ] ${summary} One.${end}`],
    ['behind a list with a blank line', '1. a\n¦\n   more of a\n', `1. a\n\n   more of a\n\n${summary}${end}`],
    [
      'behind a quotation, whose words are not ours',
      '> One¦ here\n> goes on.\n',
      `> One here\n> goes on.\n\n${summary}${end}`,
    ],
    [
      'behind a note',
      '[^a]: Note¦ one.\n\n    More of it.\n',
      `[^a]: Note one.\n\n    More of it.\n${notes}\n\n${summary}\n`,
    ],
    [
      'behind the notes of what was written before, which stay together',
      'One.[^a]\n\n[^a]: Note.\n\nMore.¦\n',
      `One.[^a]\n\n[^a]: Note.\n${notes}\n\nMore. ${summary}\n`,
    ],
    ['behind a heading', '# Ada En¦voy\nOne.\n', `# Ada Envoy\n\n${summary}\n\nOne.${end}`],
    ['behind an underlined heading', 'Head\n¦====\nOne.\n', `Head\n====\n\n${summary}\n\nOne.${end}`],
    ['behind a table', '| a |\n| - |\n| Envoy¦ |\n\nOne.\n', `| a |\n| - |\n| Envoy |\n\n${summary}\n\nOne.${end}`],
    [
      'behind a table, from the line under its head',
      '| a |\n| ¦- |\n| b |\n',
      `| a |\n| - |\n| b |\n\n${summary}${end}`,
    ],
    ['behind code', '```\nEnvoy¦\n```\n', `\`\`\`\nEnvoy\n\`\`\`\n\n${summary}${end}`],
    [
      'behind front matter',
      '¦---\ndate: 2015-12-26\n---\n\nOne.\n',
      `---\ndate: 2015-12-26\n---\n\n${summary}\n\nOne.${end}`,
    ],
    ['into a fenced div', '::: {.note}\nOne¦.\n:::\n', `::: {.note}\nOne. ${summary}\n:::${end}`],
  ];
  for (const [name, marked, result] of places) {
    it(`${name}: ${JSON.stringify(marked)}`, () => {
      assert.equal(inserted(marked), result);
    });
  }

  for (const text of ['```\ncode', 'One.\n\n<!-- never closed\n']) {
    it(`is refused where the notes would be none: ${JSON.stringify(text)}`, () => {
      assert.equal(insertions(text, [0]), undefined);
    });
  }

  it('at several cursors defines each note once', () => {
    assert.equal(inserted('One.¦\n\nTwo.¦\n'), `One. ${summary}\n\nTwo. ${summary}\n\n${notes}\n`);
  });

  it('a second time defines nothing again', () => {
    const once = inserted('One.\n\n¦\n');
    assert.equal(inserted(`¦${once}`), `${summary} ${once}`);
  });

  it('keeps a label that something else has taken, and numbers its own', () => {
    const result = inserted('One.¦\n\n[^movement2015]: My own remark.\n');
    assert.match(result, /25 December 2015\.\[\^movement2015-2\]/);
    assert.match(result, /^\[\^movement2015\]: My own remark\.$/m);
    assert.match(result, /^\[\^movement2015-2\]: Northern Movement/m);
  });

  it('takes a note for the same source as it stands', () => {
    const own = '[^movement2015]: See https://movement.example/no-talks, my translation.';
    const result = inserted(`One.¦\n\n${own}\n`);
    assert.equal(result.split('[^movement2015]:').length, 2);
    assert.ok(result.includes(own));
  });

  it('does not take a definition in code for one', () => {
    const text = 'One.\n\n```\n[^movement2015]: x\n```\n';
    assert.deepEqual(notesIn(text, 'markdown'), []);
    assert.match(inserted(`¦${text}`), /^\[\^movement2015\]: Northern Movement/m);
  });

  it('marks a dispute that nobody worded', () => {
    const raw = { ...samplePack, links: [] };
    assert.match(inserted('¦', { raw }), /the Northern Movement \(contested\)\.\[\^herald2015-para2\]/);
  });

  it('leaves a sentence without its dispute only while there is none', () => {
    assert.match(
      inserted('¦', { at: '2015-12-24' }),
      /^Ada Envoy said on 23 December 2015 that Landia talks with the Northern Movement\.\[\^herald2015-para2\]/,
    );
  });

  it('leaves plain text unescaped', () => {
    const raw = changedSample({ '/actors/0/statements/1/text': 'Some *call* it [so].' });
    assert.match(inserted('¦', { raw, markup: 'plain' }), /Some \*call\* it \[so\]\.\[\^herald2015\]/);
    assert.match(inserted('¦', { raw }), /Some \\\*call\\\* it \\\[so\\\]\.\[\^herald2015\]/);
  });

  it('writes notes in place in LaTeX, and text as the characters it is', () => {
    const raw = changedSample({ '/actors/0/statements/1/text': 'Some 100 % call_it {so} \\x.' });
    const text = inserted('\\section{A}\n\nOne.¦ % two\n', { raw, markup: 'latex' });
    assert.match(text, /^\\section\{A\}\n\nOne\. /);
    assert.ok(text.includes('Some 100 \\% call\\_it \\{so\\} \\textbackslash{}x.\\footnote{'), text);
    assert.ok(text.endsWith('} % two\n'), text);
    assert.doesNotMatch(text, /\[\^/);
  });

  it('takes a note in a list for a note', () => {
    const text = 'One.¦\n\n- [^movement2015]: See https://movement.example/no-talks.\n';
    assert.equal(inserted(text).split('[^movement2015]:').length, 2);
  });

  const renderer = new MarkdownIt('default', { html: true }).use(footnotes);
  const piece = fc.constantFrom(
    'One. ',
    'two ',
    '\n',
    '\n\n',
    '# Head\n',
    'Head\n===\n',
    '- item ',
    '> quote ',
    '```\n',
    '[^a]: note\n',
    'x[^a] ',
    '| a |\n| - |\n',
    '[a. B](http://x.example/?C=d) ',
    '`A. B` ',
    '![A. B](c.png) ',
    '<http://x.example/?A.B>',
  );

  it('leaves everything else as it was, at any cursor', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.nat(), (pieces, place) => {
        const text = pieces.join('');
        const found = insertions(text, [place % (text.length + 1)]);
        fc.pre(found !== undefined);
        // Taking out what was inserted gives the report back.
        let result = applyInsertions(text, found);
        for (const { offset, text: added } of found) {
          assert.equal(result.slice(offset, offset + added.length), added);
          result = result.slice(0, offset) + result.slice(offset + added.length);
        }
        assert.equal(result, text);
      }),
    );
  });

  it('keeps every link, image, code and heading whole, and renders each note once, at any cursor', () => {
    const things = (html: string): unknown => [
      html.match(/<a href="http:\/\/x\.example\/\?C=d">a\. B<\/a>/g)?.length,
      html.match(/<img src="c\.png"/g)?.length,
      html.match(/<code>A\. B<\/code>/g)?.length,
      html.match(/<h1>/g)?.length,
      html.match(/<table>/g)?.length,
    ];
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.nat(), (pieces, place) => {
        const text = pieces.join('');
        const found = insertions(text, [place % (text.length + 1)]);
        fc.pre(found !== undefined);
        const html = renderer.render(applyInsertions(text, found));
        assert.deepEqual(things(html), things(renderer.render(text)));
        for (const key of ['herald.example', 'movement.example']) {
          assert.ok(html.includes(`href="https://${key}`), key);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
