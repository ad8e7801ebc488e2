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
