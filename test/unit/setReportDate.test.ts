import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isoDate } from '../../src/core/knowledge/dates';
import { frontMatterOf, parseReportDate } from '../../src/core/report/frontMatter';
import type { Markup } from '../../src/core/report/languages';
import { writtenDate } from '../../src/core/report/writtenDate';
import { applyReplacements } from '../../src/core/report/replacement';
import { withReportDate } from '../../src/core/report/setReportDate';
import { date } from '../fixtures/samplePack';

function dated(text: string, markup: Markup = 'markdown', at = '2015-12-28'): string | undefined {
  const replacements = withReportDate(text, markup, date(at), 'en-GB');
  return replacements && applyReplacements(text, replacements);
}

describe('Setting the date of a report', () => {
  const cases: readonly (readonly [before: string, after: string])[] = [
    ['One.\n', '---\ndate: 2015-12-28\n---\n\nOne.\n'],
    ['', '---\ndate: 2015-12-28\n---\n\n'],
    ['\uFEFFOne.\n', '\uFEFF---\ndate: 2015-12-28\n---\n\nOne.\n'],
    ['---\ntitle: A\n---\nOne.\n', '---\ntitle: A\ndate: 2015-12-28\n---\nOne.\n'],
    ['---\n---\n', '---\ndate: 2015-12-28\n---\n'],
    ['---\ntitle: A\n...', '---\ntitle: A\ndate: 2015-12-28\n...'],
    ['---\ndate: 2014-01-01\ntitle: A\n---\n', '---\ndate: 2015-12-28\ntitle: A\n---\n'],
    ['---\ndate: 1 May 2014 # draft\n---\n', '---\ndate: 2015-12-28 # draft\n---\n'],
    ['---\ndate: "1 May 2014"  # draft\n---\n', '---\ndate: 2015-12-28  # draft\n---\n'],
    ["---\nDate:   '2014'\n---\n", '---\nDate:   2015-12-28\n---\n'],
    ['---\n"date": 2014\n---\n', '---\n"date": 2015-12-28\n---\n'],
    ["---\n'date' : '2014' # draft\n---\n", "---\n'date' : 2015-12-28 # draft\n---\n"],
    ['---\ndate:\ntitle: A\n---\n', '---\ndate: 2015-12-28\ntitle: A\n---\n'],
    ['---\ndate:   # none yet\n---\n', '---\ndate: 2015-12-28   # none yet\n---\n'],
    ['---\ndate:\n  2014-01-01\n  # why\n---\n', '---\ndate: 2015-12-28\n  # why\n---\n'],
    ['---\ndate: >\n  1 May\n\n  2014\ntitle: A\n---\n', '---\ndate: 2015-12-28\n\ntitle: A\n---\n'],
    ['---\r\ndate: 2014\r\ntitle: A\r\n---\r\n', '---\r\ndate: 2015-12-28\r\ntitle: A\r\n---\r\n'],
    ['---\ndate: a#b\n---\n', '---\ndate: 2015-12-28\n---\n'],
    ['---\nmeta:\n  date: 2014\n---\n', '---\nmeta:\n  date: 2014\ndate: 2015-12-28\n---\n'],
    // A rule, and no front matter.
    ['---\n\nOne.\n', '---\ndate: 2015-12-28\n---\n\n---\n\nOne.\n'],
  ];
  for (const [before, after] of cases) {
    it(JSON.stringify(before), () => {
      assert.equal(dated(before), after);
      assert.equal(frontMatterOf(after)?.date?.value, '2015-12-28');
    });
  }

  it('writes a month or a year as what it is', () => {
    assert.equal(dated('', 'markdown', '2015-12'), '---\ndate: 2015-12\n---\n\n');
    assert.equal(dated('', 'markdown', '2015'), '---\ndate: 2015\n---\n\n');
  });

  const latex: readonly (readonly [before: string, after: string | undefined])[] = [
    ['\\title{A}\n\\date{\\today}\n\\begin{document}', '\\title{A}\n\\date{28 December 2015}\n\\begin{document}'],
    ['\\date {1 {May} 2014}\n', '\\date {28 December 2015}\n'],
    ['% \\date{2014}\n\\begin{document}', '% \\date{2014}\n\\date{28 December 2015}\n\\begin{document}'],
    ['\\dateformat{x}\n\\begin{document}\n\\date{x}', '\\dateformat{x}\n\\begin{document}\n\\date{28 December 2015}'],
    [
      '\\newcommand{\\mydate}{\\date{x}}\n\\def\\d{\\date{y}}\n\\begin{document}',
      '\\newcommand{\\mydate}{\\date{x}}\n\\def\\d{\\date{y}}\n\\date{28 December 2015}\n\\begin{document}',
    ],
    [
      '\\newcommand\\when[1]{\\date{#1}}\n\\date{2014}\n\\begin{document}',
      '\\newcommand\\when[1]{\\date{#1}}\n\\date{28 December 2015}\n\\begin{document}',
    ],
    ['One.\n', undefined],
  ];
  for (const [before, after] of latex) {
    it(`in LaTeX ${JSON.stringify(before)}`, () => {
      assert.equal(dated(before, 'latex'), after);
      if (after !== undefined) assert.equal(writtenDate(after, 'latex'), '28 December 2015');
    });
  }

  it('has no place in plain text, unless that has front matter', () => {
    assert.equal(dated('One.\n', 'plain'), undefined);
    assert.equal(dated('---\ndate: 2014\n---\n', 'plain'), '---\ndate: 2015-12-28\n---\n');
  });

  it('is read as what was set, and a second time changes the date alone', () => {
    const line = fc.constantFrom(
      'title: A',
      'date: 2014',
      'date:',
      'Date: "x" # y',
      '"date": 2013',
      '  # c',
      '# c',
      '',
      'a: |',
      '  b',
      '---',
    );
    fc.assert(
      fc.property(
        fc.array(line),
        fc.constantFrom('\n', '\r\n'),
        fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) }),
        (lines, feed, day) => {
          const at = day.toISOString().slice(0, 10);
          const once = dated(['---', ...lines, '---', 'One.', ''].join(feed), 'markdown', at) ?? '';
          const read = parseReportDate(frontMatterOf(once)?.date?.value ?? '');
          assert.equal(read && isoDate(read), at);
          assert.equal(dated(once, 'markdown', at), once);
        },
      ),
    );
  });
});
