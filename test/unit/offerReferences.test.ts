import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import footnotes from 'markdown-it-footnote';
import { englishTerms } from '../../src/core/citations/formatSource';
import { ReferenceOffers } from '../../src/core/citations/offerReferences';
import type { Source } from '../../src/core/knowledge/model';
import { withoutRanges } from '../../src/core/report/withoutRanges';
import { finish } from '../../src/core/steps';
import { baseOf } from '../fixtures/samplePack';

const base = baseOf();

function herald(): Source {
  const source = base.source('sample/herald2015');
  assert.ok(source);
  return source;
}

/** The report after the reference to the Herald took the place of what stands between the marks, as an editor would make it. */
function chosen(marked: string): string | undefined {
  const [first = '', typed = '', last = ''] = marked.split('¦');
  const text = first + typed + last;
  const range = { start: first.length, end: first.length + typed.length };
  const report = { text, markup: 'markdown', style: 'footnotes', libraries: [] } as const;
  const offer = finish(ReferenceOffers.open(report, range, englishTerms)).to(herald());
  if (!offer) return undefined;
  const lines = (first + last).split('\n');
  const here = { line: first.split('\n').length - 1, character: first.length - (first.lastIndexOf('\n') + 1) };
  const edits = [...offer.elsewhere, { ...here, text: offer.before + offer.reference + offer.after }];
  edits.sort((left, right) => right.line - left.line || right.character - left.character);
  for (const edit of edits) {
    const line = lines[edit.line] ?? '';
    lines[edit.line] = line.slice(0, edit.character) + edit.text + line.slice(edit.character);
  }
  return lines.join('\n');
}

const renderer = new MarkdownIt().use(footnotes);

describe('A reference that is offered for what is typed', () => {
  it('brings its note, and takes nothing of what was typed for another thing', () => {
    const note = /\n\n\[\^herald2015\]: The Herald .*\.\n$/;
    assert.match(chosen('One.¦[^¦ Two.\n') ?? '', note);
    assert.match(chosen('One.¦[^her]¦\n') ?? '', note);
    assert.match(chosen('¦[^her¦') ?? '', /^\[\^herald2015\]\n\n\[\^herald2015\]: The Herald .*\.$/);
    assert.equal(chosen('```\ncode¦[^her¦\n'), undefined);
  });

  it('is worked out once for as long as somebody types at the place', () => {
    const report = { text: 'One.[^h] Two.\n', markup: 'markdown', style: 'footnotes', libraries: [] } as const;
    const offers = finish(ReferenceOffers.open(report, { start: 4, end: 8 }, englishTerms));
    assert.equal(offers.to(herald()), offers.to(herald()));
    assert.equal(offers.holdFor('One.[^her] Two.\n', { start: 4, end: 10 }), true);
    assert.equal(offers.holdFor('One.[^her] Tow.\n', { start: 4, end: 10 }), false);
    assert.equal(offers.holdFor('Onn.[^her] Two.\n', { start: 4, end: 10 }), false);
    assert.equal(offers.holdFor('One.[^her] Two.\n', { start: 3, end: 10 }), false);
  });

  it('renders as one note, at any place of a report', () => {
    const piece = fc.constantFrom(
      'One. ',
      'two ',
      '\n\n',
      '# H\n\n',
      '- i\n',
      '> q\n\n',
      'x[^a] ',
      '\n\n[^a]: n\n\n',
      '`A` ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), fc.array(piece, { maxLength: 8 }), (before, after) => {
        const result = chosen(`${before.join('')}Word¦[^he]¦ more.\n${after.join('')}`);
        fc.pre(result !== undefined);
        const html = renderer.render(result);
        assert.equal(html.match(/href="https:\/\/herald\.example/g)?.length ?? 0, 1, result);
      }),
    );
  });
});

describe('A text without some ranges', () => {
  it('tells where its offsets were, and where offsets are now', () => {
    const { text, original, shortened } = withoutRanges('0123456789', [
      { start: 2, end: 4 },
      { start: 6, end: 6 },
      { start: 7, end: 9 },
    ]);
    assert.equal(text, '014569');
    assert.deepEqual([0, 1, 2, 3, 4, 5, 6].map(original), [0, 1, 4, 5, 6, 9, 10]);
    assert.deepEqual([0, 2, 3, 4, 6, 7, 8, 9, 10].map(shortened), [0, 2, 2, 2, 4, 5, 5, 5, 6]);
  });
});
