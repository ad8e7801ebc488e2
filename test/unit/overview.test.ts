import assert from 'node:assert/strict';
import type { Mention } from '../../src/core/mentions/findMentions';
import { createNameIndex } from '../../src/core/mentions/nameIndex';
import { NameScanner } from '../../src/core/mentions/nameScanner';
import { contestedPoints } from '../../src/core/overview/contestedPoints';
import { excerptOf } from '../../src/core/overview/excerpt';
import { mentionFrom, reportActors } from '../../src/core/overview/reportActors';
import { findMentions } from '../fixtures/findMentions';
import { actorOf, baseOf, date } from '../fixtures/samplePack';

const base = baseOf();
const text = 'The Northern Movement spoke. Ada Envoy answered the Northern Movement. Envoy left.';
const mentions = mentionsIn(text);

function mentionsIn(report: string): readonly Mention[] {
  return findMentions(report, 'markdown', new NameScanner(createNameIndex(base.actors)), base, date('2016'));
}

describe('The overview of a report', () => {
  it('has the actors in the order in which they are first named, with all places', () => {
    assert.deepEqual(
      reportActors(mentions).map(({ actor, mentions: theirs }) => [actor.name, ...theirs.map(({ start }) => start)]),
      [
        ['Northern Movement', text.indexOf('Northern'), text.lastIndexOf('Northern')],
        ['Ada Envoy', text.indexOf('Ada'), text.lastIndexOf('Envoy')],
      ],
    );
  });

  it('counts a contested point once, and only where all whom it concerns are named', () => {
    const [envoy, movement] = [actorOf(base, 'envoy').id, actorOf(base, 'movement').id];
    const claims = (named: readonly string[], at = '2016'): readonly string[] =>
      contestedPoints(base, new Set(named), date(at)).map(({ claim }) => claim.id);
    assert.deepEqual(claims([envoy, movement]), ['sample/talks']);
    assert.deepEqual(claims([movement]), []);
    assert.deepEqual(claims([envoy, movement], '2015-12-24'), []);
  });
});

describe('From mention to mention', () => {
  const at = (mention: Mention | undefined): number | undefined => mention && mentions.indexOf(mention);

  for (const [where, offset, next, previous] of [
    ['the start, where nobody is named', 0, 0, 3],
    ['the first name of the movement', text.indexOf('Northern') + 3, 2, 2],
    ['the end of the first name of the envoy', text.indexOf(' answered'), 3, 3],
    ['between two sentences', text.indexOf(' Ada'), 1, 0],
    ['the end, where nobody is named', text.length, 0, 3],
  ] as const) {
    it(`goes on from ${where}`, () => {
      assert.equal(at(mentionFrom(mentions, offset, 'next').mention), next);
      assert.equal(at(mentionFrom(mentions, offset, 'previous').mention), previous);
    });
  }

  it('stays where there is no other, and says of whom', () => {
    const only = mentionsIn('Ada Envoy left.');
    assert.equal(mentionFrom(only, 3, 'next').mention, undefined);
    assert.equal(mentionFrom(only, 3, 'next').actor?.name, 'Ada Envoy');
    assert.deepEqual(mentionFrom([], 3, 'next'), { mention: undefined, actor: undefined });
  });
});

describe('The words around a name', () => {
  for (const [line, name, expected] of [
    ['  Envoy left.', 'Envoy', '[Envoy] left.'],
    [
      'On the day before that the Northern Movement said that it would under no circumstances whatever, now or later, talk.',
      'Northern Movement',
      '…before that the [Northern Movement] said that it would under no circumstances whatever, now or…',
    ],
    ['Ada\n> Envoy\tleft.', 'Ada\n> Envoy', '[Ada > Envoy] left.'],
    [`${'x'.repeat(50)}Envoy${'y'.repeat(80)}`, 'Envoy', `…${'x'.repeat(20)}[Envoy]${'y'.repeat(60)}…`],
  ] as const) {
    it(`are "${expected}"`, () => {
      const start = line.indexOf(name);
      const { text: found, highlight } = excerptOf(line, { start, end: start + name.length });
      const marked = `${found.slice(0, highlight.start)}[${found.slice(highlight.start, highlight.end)}]${found.slice(highlight.end)}`;
      assert.equal(marked, expected);
    });
  }
});
