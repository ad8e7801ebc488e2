import assert from 'node:assert/strict';
import { citedLocators } from '../../src/core/citations/citedLocators';
import { createSourceSearch } from '../../src/core/citations/sourceSearch';
import { parseDate } from '../../src/core/knowledge/dates';
import { baseOf, changedSample } from '../fixtures/samplePack';

const base = baseOf(changedSample({ '/sources/1/title': 'Ни́каких Pourparlers à Genève' }));
const search = createSourceSearch(base.sources);

describe('Sources are found', () => {
  for (const [query, ...keys] of [
    ['', 'movement2015', 'herald2015'],
    ['herald', 'herald2015'],
    ['Envoy spea', 'herald2015'],
    ['talks envoy', 'herald2015'],
    ['2015', 'movement2015', 'herald2015'],
    ['dec 23', 'herald2015'],
    ['agency', 'herald2015'],
    ['geneve', 'movement2015'],
    ['НИКАКИХ', 'movement2015'],
    ['ment2015', 'movement2015'],
    ['nothing'],
  ] as const) {
    it(`by "${query}": ${keys.join(', ') || 'none'}`, () => {
      assert.deepEqual(
        search.find(query).map(({ key }) => key),
        keys,
      );
    });
  }

  it('in an order that may be given for some', () => {
    const first = base.sources.filter(({ key }) => key === 'herald2015');
    assert.deepEqual(
      search.find('2015', first).map(({ key }) => key),
      ['herald2015', 'movement2015'],
    );
    assert.deepEqual(
      search.find('nothing', first).map(({ key }) => key),
      [],
    );
  });

  it('last where they were published after a date, whatever is to come first', () => {
    const first = base.sources.filter(({ key }) => key === 'herald2015');
    const keysAt = (date: string): readonly string[] => search.find('', first, parseDate(date)).map(({ key }) => key);
    assert.deepEqual(keysAt('2015-12-23'), ['herald2015', 'movement2015']);
    assert.deepEqual(keysAt('2015-12-22'), ['movement2015', 'herald2015']);
  });

  it('with the places that the knowledge cites', () => {
    const source = base.source('sample/herald2015');
    assert.ok(source);
    assert.deepEqual(citedLocators(base, source), [{ label: 'paragraph', value: '2' }]);
  });
});
