import assert from 'node:assert/strict';
import {
  correctionsFor,
  nameIn,
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
    'Islamic {\\em State}',
  ];
  for (const text of written) {
    it(`name "Islamic State" where a report has ${JSON.stringify(text)}`, () => {
      const start = text.indexOf('Islamic');
      assert.equal(nameIn(text, start, text.indexOf('State') + 'State'.length), 'Islamic State');
    });
  }

  it('hold for all reports, and those for one report come first', () => {
    const corrections = readCorrections([
      { name: 'Omar', actor: 'p/other', report: 'a.md' },
      { name: 'Omar', actor: null },
      { name: 'Iran', actor: null, report: 'b.md' },
    ]);
    assert.deepEqual([...correctionsFor(corrections, 'a.md')], [['Omar', 'p/other']]);
    assert.deepEqual([...correctionsFor(corrections, 'c.md')], [['Omar', null]]);
  });

  it('are left out where they are none', () => {
    const broken = [1, null, { name: 'Iran' }, { name: 7, actor: null }, { name: 'Iran', actor: null, report: 5 }];
    assert.deepEqual(readCorrections(broken), []);
    assert.deepEqual(readCorrections('all of them'), []);
  });

  it('take the place of older ones, and leave what somebody else wrote alone', () => {
    const entries = ['a remark', { name: 'Omar', actor: null }, { name: 'Omar', actor: null, report: 'a.md' }];
    const added = { name: 'Omar', actor: 'p/other' };
    assert.deepEqual(withCorrection(entries, added), ['a remark', entries[2], added]);
    assert.deepEqual(withoutCorrection(withCorrection(entries, added), added), ['a remark', entries[2]]);
  });
});
