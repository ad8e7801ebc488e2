import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createKnowledgeBase } from '../../src/core/knowledge/knowledgeBase';
import { readPack } from '../../src/core/knowledge/pack/readPack';
import { actorOf, date } from '../fixtures/samplePack';
import { summaryOf } from '../fixtures/summaryOf';

describe('The bundled knowledge', () => {
  const { pack, problems } = readPack(readFileSync('knowledge/knowledge.json', 'utf8'));
  assert.ok(pack);
  const base = createKnowledgeBase([pack]);

  it('is sound', () => {
    assert.deepEqual(problems, []);
  });

  it('shows the dispute over exchanged intelligence on Russia, the Taliban and Kabulov', () => {
    const at = date('2015-12-26');
    for (const slug of ['russia', 'taliban', 'zamir-kabulov']) {
      const disputed = summaryOf(base, actorOf(base, slug), at).slice(0, 3);
      assert.ok(
        disputed.some(({ mark }) => mark === 'contested'),
        slug,
      );
    }
    const [talks] = summaryOf(base, actorOf(base, 'zamir-kabulov'), at).filter(({ mark }) => mark);
    assert.match(talks?.clauses[0]?.text ?? '', /^which the Taliban denied/);
  });

  const leaders: readonly (readonly [at: string, leader: RegExp, not: RegExp])[] = [
    ['2015-12-26', /led by Akhtar Mansoor since/, /Hibatullah/],
    ['2017-01-01', /led by Hibatullah Akhundzada since/, /led by Akhtar Mansoor since/],
  ];
  for (const [at, leader, not] of leaders) {
    it(`knows who leads the Taliban on ${at}, and nobody else`, () => {
      const sentences = summaryOf(base, actorOf(base, 'taliban'), date(at)).map(({ text }) => text);
      assert.match(sentences.join('\n'), leader);
      assert.doesNotMatch(sentences.join('\n'), not);
    });
  }

  it('does not know in 2014 that Mullah Omar is dead', () => {
    const omar = actorOf(base, 'mullah-omar');
    const text = (at: string): string =>
      summaryOf(base, omar, date(at))
        .map(({ text }) => text)
        .join('\n');
    assert.doesNotMatch(text('2014-06-01'), /died|death/);
    assert.match(text('2015-12-26'), /died/);
  });
});
