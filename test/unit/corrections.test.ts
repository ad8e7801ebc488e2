import assert from 'node:assert/strict';
import {
  correctionsFor,
  nameIn,
  placeOf,
  readCorrections,
  withCorrection,
  withoutCorrection,
} from '../../src/core/mentions/corrections';

describe('Corrections of names', () => {
  const written: readonly string[] = [
    'Islamic State',
    'Islamic\nState',
    '**Islamic** State',
    'Islamic&nbsp;State',
    'Islamic](http://x.example/Taliban) State',
    'Islamic</b> State',
    'Islamic<!-- not so --> State',
  ];
  for (const text of written) {
    it(`name "Islamic State" where a report has ${JSON.stringify(text)}`, () => {
      const range = { start: text.indexOf('Islamic'), end: text.indexOf('State') + 'State'.length };
      assert.equal(nameIn(text, range, 'markdown'), 'Islamic State');
    });
  }

  it('name letters as LaTeX shows them', () => {
    for (const text of ['Islamic {\\em State', "Isl{\\'a}mic St\\=ate"]) {
      assert.match(nameIn(text, { start: 0, end: text.length }, 'latex'), /^Isl[aá]mic St[aā]te$/);
    }
    assert.equal(nameIn("O\\'Brien", { start: 0, end: 8 }, 'markdown'), "O\\'Brien");
  });

  it('hold for all reports, and those for one report come first', () => {
    const corrections = readCorrections([
      { name: 'Omar', actor: 'p/other', report: 'a.md' },
      { name: 'Omar', actor: null },
      { name: 'Iran', actor: null, report: 'b.md' },
    ]);
    const inA = correctionsFor(corrections, 'a.md');
    const inC = correctionsFor(corrections, 'c.md');
    const noPlace = (): string => assert.fail('no place matters');
    assert.equal(inA('Omar', noPlace)?.actor, 'p/other');
    assert.equal(inA('Iran', noPlace), undefined);
    assert.equal(inC('Omar', noPlace)?.actor, null);
  });

  it('hold for one place, by the words around it', () => {
    const text = 'In 1979 Moscow sent its *army*.\n\nIn 2014, too, **Moscow** sent it.\n';
    const places = Array.from(text.matchAll(/Moscow/g), ({ index }) =>
      placeOf(text, { start: index, end: index + 'Moscow'.length }, 'markdown'),
    );
    assert.deepEqual(places, ['In 1979 … sent its army.', 'In 2014, too, … sent it.']);
    const [first = '', second = ''] = places;
    const find = correctionsFor(
      readCorrections([
        { name: 'Moscow', actor: 'p/ussr', report: 'a.md', place: first },
        { name: 'Moscow', actor: 'p/russia', report: 'a.md' },
      ]),
      'a.md',
    );
    assert.equal(find('Moscow', () => first)?.actor, 'p/ussr');
    assert.equal(find('Moscow', () => second)?.actor, 'p/russia');
  });

  it('keep their place while the text is edited elsewhere', () => {
    const placeIn = (text: string): string =>
      placeOf(text, { start: text.indexOf('X'), end: text.indexOf('X') + 1 }, 'markdown');
    const before = placeIn('# A\n\nOne two three four five X six seven eight nine ten.');
    assert.equal(before, 'two three four five … six seven eight nine');
    assert.equal(
      placeIn('# Another\n\nNew: two three\nfour five X six seven eight nine, or more.\n\nB'),
      before.replace('nine', 'nine,'),
    );
    assert.equal(placeIn('X'), '…');
    assert.equal(placeIn(`${'a '.repeat(500)}X${' b'.repeat(500)}`), 'a a a a … b b b b');
  });

  it('are left out where they are none', () => {
    const broken = [
      1,
      null,
      { name: 'Iran' },
      { name: 7, actor: null },
      { name: 'Iran', actor: null, report: 5 },
      { name: 'Iran', actor: null, place: 5 },
    ];
    assert.deepEqual(readCorrections(broken), []);
    assert.deepEqual(readCorrections('all of them'), []);
  });

  it('take the place of older ones, and leave what somebody else wrote alone', () => {
    const entries = ['a remark', { name: 'Omar', actor: null }, { name: 'Omar', actor: null, report: 'a.md' }];
    const added = { name: 'Omar', actor: 'p/other' };
    assert.deepEqual(withCorrection(entries, added), ['a remark', entries[2], added]);
    assert.deepEqual(withoutCorrection(withCorrection(entries, added), added), ['a remark', entries[2]]);
    const here = { ...added, place: 'said … said' };
    assert.deepEqual(withCorrection([added], here), [added, here]);
    assert.deepEqual(withoutCorrection([added, here], here), [added]);
  });
});
