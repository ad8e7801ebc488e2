import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import footnotes from 'markdown-it-footnote';
import type { RawPack } from '../../src/core/knowledge/pack/rawPack';
import type { Markup } from '../../src/core/report/languages';
import { insertSummary, type Insertion } from '../../src/core/summaries/insertSummary';
import { existingNotes } from '../../src/core/summaries/notes';
import { summaryOf } from '../../src/core/summaries/summary';
import { englishReportTerms } from '../../src/core/summaries/terms';
import { actorOf, baseOf, changedSample, date, samplePack } from '../fixtures/samplePack';

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

/** The insertions for the summary of the envoy at the cursors, which "|" marks. */
function insertions(
  marked: string,
  { markup = 'markdown', at = '2015-12-26', raw = samplePack }: Request = {},
): { text: string; found: readonly Insertion[] } {
  const text = marked.replaceAll('|', '');
  const cursors = Array.from(marked.matchAll(/\|/g), ({ index }, before) => index - before);
  const base = baseOf(raw);
  const sentences = summaryOf(base, actorOf(base, 'envoy'), date(at));
  return { text, found: insertSummary({ text, markup, cursors, sentences, terms: englishReportTerms }) };
}

function apply(text: string, found: readonly Insertion[]): string {
  return found.reduceRight(
    (result, { offset, text: added }) => result.slice(0, offset) + added + result.slice(offset),
    text,
  );
}

function inserted(marked: string, request?: Request): string {
  const { text, found } = insertions(marked, request);
  return apply(text, found);
}

describe('Inserting a summary', () => {
  const places: readonly (readonly [name: string, marked: string, result: string])[] = [
    ['into an empty report', '|', `${summary}\n\n${notes}`],
    ['on the last, blank line', 'One.\n\n|', `One.\n\n${summary}\n\n${notes}\n`],
    ['on a blank line between paragraphs', 'One.\n\n|\n\nTwo.\n', `One.\n\n${summary}\n\nTwo.\n\n${notes}\n`],
    ['on the only blank line between paragraphs', 'One.\n|\nTwo.\n', `One.\n\n${summary}\n\nTwo.\n\n${notes}\n`],
    ['at the end of a paragraph', 'One.|\n\nTwo.\n', `One. ${summary}\n\nTwo.\n\n${notes}\n`],
    [
      'behind the sentence whose name the cursor stands in',
      'Ada En|voy spoke. Two.\n',
      `Ada Envoy spoke. ${summary} Two.\n\n${notes}\n`,
    ],
    [
      'behind a sentence with a note',
      'One spo|ke.[^a] Two.\n\n[^a]: A\n',
      `One spoke.[^a] ${summary} Two.\n\n[^a]: A\n${notes}\n`,
    ],
    ['between two sentences', 'One. |Two.\n', `One. ${summary} Two.\n\n${notes}\n`],
    ['at the start of a paragraph', '|One.\n', `${summary} One.\n\n${notes}\n`],
    ['into a list item', '- One| here\n- Two\n', `- One here ${summary}\n- Two\n\n${notes}\n`],
    ['into a quotation', '> One| here\n> goes on.\n', `> One here\n> goes on. ${summary}\n\n${notes}\n`],
    ['behind a heading', '# Ada En|voy\nOne.\n', `# Ada Envoy\n\n${summary}\n\nOne.\n\n${notes}\n`],
    [
      'behind a table',
      '| a |\n| - |\n| Envoy~ |\n\nOne.\n',
      `| a |\n| - |\n| Envoy |\n\n${summary}\n\nOne.\n\n${notes}\n`,
    ],
    ['behind code', '```\nEnvoy|\n```\n', `\`\`\`\nEnvoy\n\`\`\`\n\n${summary}\n\n${notes}\n`],
    [
      'behind front matter',
      '|---\ndate: 2015-12-26\n---\n\nOne.\n',
      `---\ndate: 2015-12-26\n---\n\n${summary}\n\nOne.\n\n${notes}\n`,
    ],
  ];
  for (const [name, marked, result] of places) {
    it(`${name}: ${JSON.stringify(marked)}`, () => {
      // A table needs the bar for itself; there "~" marks the cursor.
      if (!marked.includes('~')) {
        assert.equal(inserted(marked), result);
        return;
      }
      const text = marked.replace('~', '');
      const base = baseOf();
      const found = insertSummary({
        text,
        markup: 'markdown',
        cursors: [marked.indexOf('~')],
        sentences: summaryOf(base, actorOf(base, 'envoy'), date('2015-12-26')),
        terms: englishReportTerms,
      });
      assert.equal(apply(text, found), result);
    });
  }

  it('at several cursors defines each note once', () => {
    assert.equal(inserted('One.|\n\nTwo.|\n'), `One. ${summary}\n\nTwo. ${summary}\n\n${notes}\n`);
  });

  it('a second time defines nothing again', () => {
    const once = inserted('One.\n\n|\n');
    assert.equal(inserted(`|${once}`), `${summary} ${once}`);
  });

  it('keeps a label that something else has taken, and numbers its own', () => {
    const result = inserted('One.|\n\n[^movement2015]: My own remark.\n');
    assert.match(result, /25 December 2015\.\[\^movement2015-2\]/);
    assert.match(result, /^\[\^movement2015\]: My own remark\.$/m);
    assert.match(result, /^\[\^movement2015-2\]: Northern Movement/m);
  });

  it('takes a note for the same source as it stands', () => {
    const own = '[^movement2015]: See https://movement.example/no-talks, my translation.';
    const result = inserted(`One.|\n\n${own}\n`);
    assert.equal(result.split('[^movement2015]:').length, 2);
    assert.ok(result.includes(own));
  });

  it('does not take a definition in code for one', () => {
    const text = 'One.\n\n```\n[^movement2015]: x\n```\n';
    assert.deepEqual([...existingNotes(text, 'markdown').keys()], []);
    assert.match(inserted(`|${text}`), /^\[\^movement2015\]: Northern Movement/m);
  });

  it('marks a dispute that nobody worded', () => {
    const raw = { ...samplePack, links: [] };
    assert.match(inserted('|', { raw }), /the Northern Movement \(contested\)\.\[\^herald2015-para2\]/);
  });

  it('leaves a sentence without its dispute only while there is none', () => {
    assert.match(
      inserted('|', { at: '2015-12-24' }),
      /^Ada Envoy said on 23 December 2015 that Landia talks with the Northern Movement\.\[\^herald2015-para2\]/,
    );
  });

  it('leaves plain text unescaped', () => {
    const raw = changedSample({ '/actors/0/statements/1/text': 'Some *call* it [so].' });
    assert.match(inserted('|', { raw, markup: 'plain' }), /Some \*call\* it \[so\]\.\[\^herald2015\]/);
    assert.match(inserted('|', { raw }), /Some \\\*call\\\* it \\\[so\\\]\.\[\^herald2015\]/);
  });

  it('leaves everything else as it was, at any cursor', () => {
    const piece = fc.constantFrom(
      'One. ',
      'two ',
      '\n',
      '\n\n',
      '# Head\n',
      '- item ',
      '> quote ',
      '```\n',
      '[^a]: note\n',
      'x[^a] ',
      '| a |\n| - |\n',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.nat(), (pieces, place) => {
        const text = pieces.join('');
        const cursor = place % (text.length + 1);
        const base = baseOf();
        const sentences = summaryOf(base, actorOf(base, 'envoy'), date('2015-12-26'));
        const found = insertSummary({
          text,
          markup: 'markdown',
          cursors: [cursor],
          sentences,
          terms: englishReportTerms,
        });
        // Taking out what was inserted gives the report back.
        let result = apply(text, found);
        for (const { offset, text: added } of [...found].sort((left, right) => left.offset - right.offset)) {
          assert.equal(result.slice(offset, offset + added.length), added);
          result = result.slice(0, offset) + result.slice(offset + added.length);
        }
        assert.equal(result, text);
      }),
    );
  });

  it('renders exactly one note for each source and place cited, at any cursor between blocks', () => {
    const renderer = new MarkdownIt('default', { html: true }).use(footnotes);
    const block = fc.constantFrom(
      'One. Two.',
      '# Head',
      '- item\n- other',
      '> quote',
      '| a |\n| - |\n| b |',
      '```\ncode\n```',
    );
    fc.assert(
      fc.property(fc.array(block, { maxLength: 5 }), fc.nat(), (blocks, place) => {
        const text = `${blocks.join('\n\n')}\n`;
        const base = baseOf();
        const sentences = summaryOf(base, actorOf(base, 'envoy'), date('2015-12-26'));
        const found = insertSummary({
          text,
          markup: 'markdown',
          cursors: [place % (text.length + 1)],
          sentences,
          terms: englishReportTerms,
        });
        const html = renderer.render(apply(text, found));
        assert.equal(html.match(/<li id="fn\d+"/g)?.length, 3);
        assert.equal(html.match(/class="footnote-ref"/g)?.length, 3);
      }),
    );
  });
});
