import assert from 'node:assert/strict';
import edtf from 'edtf';
import fc from 'fast-check';
import { formatDate, holdsAt, parseDate, parsePeriod, type Answer } from '../../src/core/knowledge/dates';
import { date } from '../fixtures/samplePack';

const day = 86_400_000;

describe('Dates', () => {
  it('mean the days that the EDTF library says they mean', () => {
    const texts = fc.oneof(
      fc.integer({ min: 1000, max: 2999 }).map(String),
      fc
        .tuple(
          fc.integer({ min: 1000, max: 2999 }),
          fc.integer({ min: 1, max: 12 }),
          fc.constantFrom('', '~', '?', '%'),
        )
        .map(([year, month, mark]) => `${String(year)}-${String(month).padStart(2, '0')}${mark}`),
      fc
        .date({ min: new Date('1000-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
        .map((value) => value.toISOString().slice(0, 10)),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const { min, max } = edtf(text);
        const { first, last } = parseDate(text) ?? {};
        assert.deepEqual([first, last], [Math.floor(min / day), Math.floor(max / day)]);
      }),
    );
  });

  it('with only their earliest day known reach on without end', () => {
    const { first } = date('2016-06');
    assert.deepEqual(parseDate('[2016-06..]'), { first, last: Infinity });
  });

  it('with only their latest day known reach back without end', () => {
    const { last } = date('2015-04');
    assert.deepEqual(parseDate('[..2015-04]'), { first: -Infinity, last });
    const period = parsePeriod('[..2015-04]/2016');
    assert.ok(period);
    assert.deepEqual(
      ['2014-01-01', '2015-05-01', '2017-01-01'].map((at) => holdsAt(period, date(at))),
      ['unknown', 'yes', 'no'],
    );
  });

  it('say that they are approximate', () => {
    assert.equal(parseDate('1960~')?.approximate, true);
    assert.equal(parseDate('1960')?.approximate, undefined);
  });

  for (const text of [
    '',
    '[..2016..]',
    '[[2016..]..]',
    '[2016',
    'soon',
    '2015-13',
    '2015-02-29',
    '2015-1-2',
    '2015-00-01',
    '15',
    '2015/2016',
    '2015-12-23T10:00',
  ]) {
    it(`are not "${text}"`, () => {
      assert.equal(parseDate(text), undefined);
    });
  }

  for (const text of ['', '/', '2016/2015', '2015/x', '2015/2016/2017', '....']) {
    it(`periods are not "${text}"`, () => {
      assert.equal(parsePeriod(text), undefined);
    });
  }

  const questions: readonly (readonly [period: string, at: string, answer: Answer])[] = [
    ['2015-07-29/2016-05-21', '2015-12-26', 'yes'],
    ['2015-07-29/2016-05-21', '2016-05-21', 'yes'],
    ['2015-07-29/2016-05-21', '2016-05-22', 'no'],
    ['2015-07-29/2016-05-21', '2015-07-28', 'no'],
    ['2011-03/..', '2011-02-28', 'no'],
    ['2011-03/..', '2011-03-15', 'unknown'], // some day of March 2011
    ['2011-03/..', '2040', 'yes'],
    ['2011-03/', '2015', 'unknown'], // nobody knows when it ended
    ['../1991-12-26', '1000', 'yes'],
    ['/1991-12-26', '1980', 'unknown'],
    ['/1991-12-26', '1992', 'no'],
    ['2014', '2014-05-05', 'unknown'], // a point somewhere in 2014
    ['2015-12-23', '2015-12', 'unknown'], // part of the month only
  ];
  for (const [period, at, answer] of questions) {
    it(`${period} holds at ${at}: ${answer}`, () => {
      const parsed = parsePeriod(period);
      assert.ok(parsed);
      assert.equal(holdsAt(parsed, date(at)), answer);
    });
  }

  it('are written as precisely as they are known', () => {
    assert.equal(formatDate(date('2015-12-23'), 'en-GB'), '23 December 2015');
    assert.equal(formatDate(date('2015-12-23'), 'en-GB', 'short'), '23 Dec 2015');
    assert.equal(formatDate(date('2013-02'), 'en-GB'), 'February 2013');
    assert.equal(formatDate(date('1994'), 'en-GB'), '1994');
  });
});
