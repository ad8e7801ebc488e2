import assert from 'node:assert/strict';
import { disputeOf } from '../../src/core/knowledge/disputes';
import { sentencesWith } from '../../src/core/summaries/summary';
import { englishReportTerms } from '../../src/core/summaries/terms';
import { childrenOf, type PointNode } from '../../src/vscode/thisReport/nodes';
import { bundledBase } from '../fixtures/bundledPack';
import { date } from '../fixtures/samplePack';

describe('Rows of what is contested', () => {
  const base = bundledBase();
  const at = date('2015-12-28');
  const claim = base
    .claimsOn('russia-taliban-2015/zamir-kabulov')
    .find(({ id }) => id.endsWith('kabulov-information-channels'));

  it('have rows of their own for claims that dispute another more than once', () => {
    assert.ok(claim);
    const value = disputeOf(base, claim, at);
    assert.ok(value);
    const [link] = value.links;
    assert.ok(link);
    const point: PointNode = {
      type: 'point',
      id: 'p',
      value: { ...value, links: [link, link, { ...link, type: 'qualifies' }] },
    };
    const ids = childrenOf(point).map(({ id }) => id);
    assert.equal(new Set(ids).size, 3);
  });

  it('are inserted once each where several of the actors have them', () => {
    assert.ok(claim);
    const actors = ['zamir-kabulov', 'taliban', 'russia'].flatMap(
      (id) => base.actor(`russia-taliban-2015/${id}`) ?? [],
    );
    assert.equal(actors.filter(({ id }) => base.claimsOn(id).includes(claim)).length > 1, true);
    const texts = sentencesWith(base, actors, [claim.id], at, englishReportTerms);
    assert.deepEqual(
      texts.map(({ length }) => length),
      [1, 0, 0],
    );
  });
});
