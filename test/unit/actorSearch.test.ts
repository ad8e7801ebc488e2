import assert from 'node:assert/strict';
import { ActorSearch } from '../../src/core/actors/actorSearch';
import { createKnowledgeBase } from '../../src/core/knowledge/knowledgeBase';
import { readPack } from '../../src/core/knowledge/pack/readPack';
import { knowledgeText } from '../editorial/theFile';

describe('Searching for actors', () => {
  const { pack } = readPack(knowledgeText);
  const { actors } = createKnowledgeBase(pack ? [pack] : []);
  const { compare } = new Intl.Collator('en');
  const search = new ActorSearch(actors, compare);
  const first = (query: string, recent: readonly string[] = []): string => {
    const [match] = search.find(query, recent);
    return match ? `${match.actor.name} < ${match.name ?? ''}` : '';
  };

  const queries: readonly (readonly [query: string, found: string])[] = [
    ['Taleban', 'Taliban < Taleban'],
    ['putin', 'Vladimir Putin < Putin'],
    ['Путин', 'Vladimir Putin < Путин'],
    ['ПУТИН', 'Vladimir Putin < Путин'],
    ['بوتين', 'Vladimir Putin < بوتين'],
    // Other letters for kaf and yeh, as another keyboard has them.
    ['طالبان', 'Taliban < طالبان'],
    ['mansoor akh', 'Akhtar Mansoor < Akhtar Mansoor'],
    ['u.s.s.r', 'Soviet Union < U.S.S.R.'],
    ['  nato ', 'NATO < NATO'],
    ['kabul\u00f3v', 'Zamir Kabulov < Kabulov'],
    ['spokeswoman', 'Maria Zakharova < '],
  ];
  for (const [query, found] of queries) {
    it(`finds ${found} by ${JSON.stringify(query)}`, () => {
      assert.equal(first(query), found);
    });
  }

  it('finds nobody by what nobody is called', () => {
    assert.deepEqual(search.find('zzz'), []);
  });

  it('finds all where nothing is asked for, recent ones first, then by the alphabet', () => {
    const [, second] = actors;
    assert.ok(second);
    const all = search.find('', [second.id]);
    assert.equal(all.length, actors.length);
    assert.equal(all[0]?.actor, second);
    const names = all.slice(1).map(({ actor }) => actor.name);
    assert.deepEqual(names, [...names].sort(compare));
  });

  it('puts the one used last first among equals, and nobody before a better match', () => {
    const recent = ['russia-taliban-2015/islamic-state-khorasan'];
    const [best] = search.find('islamic state', recent);
    assert.equal(best?.actor.name, 'Islamic State');
    assert.equal(search.find('isl', recent)[0]?.actor.id, recent[0]);
  });
});
