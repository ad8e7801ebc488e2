import assert from 'node:assert/strict';
import { writtenDate } from '../../src/core/report/writtenDate';

describe('The date that a LaTeX report gives', () => {
  const cases: readonly (readonly [text: string, date: string | undefined])[] = [
    ['\\documentclass{article}\n\\date{26 December 2015}\n\\begin{document}', '26 December 2015'],
    ['\\date{2015-12-26}', '2015-12-26'],
    ['\\date [Dec.] {December~26,\\ 2015}', 'December 26, 2015'],
    ['\\date{{\\small December 2015}}', 'December 2015'],
    ['\\date{\\today}', undefined],
    ['\\date{}', undefined],
    ['% \\date{2014}\n\\date{2015} % \\date{2016}', '2015'],
    ['50\\% \\date{2015}', '2015'],
    ['\\dateformat{2014}', undefined],
    ['\\\\date{2014}', undefined],
    ['\\date{never closed', undefined],
    ['---\ndate: 2015\n---\n', undefined],
    ['no date', undefined],
  ];
  for (const [text, date] of cases) {
    it(`is ${String(date)} in ${JSON.stringify(text)}`, () => assert.equal(writtenDate(text, 'latex'), date));
  }

  it('is read in Markdown and plain text from the front matter', () => {
    assert.equal(writtenDate('---\ndate: 2015-12-26\n---\n', 'markdown'), '2015-12-26');
    assert.equal(writtenDate('---\ndate: 2015-12-26\n---\n', 'plain'), '2015-12-26');
    assert.equal(writtenDate('\\date{2015}', 'markdown'), undefined);
  });
});
