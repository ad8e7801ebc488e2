import assert from 'node:assert/strict';
import { cardOf } from '../../src/core/cards/cardOf';
import { renderCard } from '../../src/core/cards/cardMarkdown';
import { formatPeriod } from '../../src/core/knowledge/periods';
import { parsePeriod } from '../../src/core/knowledge/dates';
import type { RawPack } from '../../src/core/knowledge/pack/rawPack';
import { englishLabels } from '../fixtures/englishLabels';
import { actorOf, baseOf, changedSample, date, samplePack } from '../fixtures/samplePack';

const herald = '[\\[1\\]](https://herald.example/talks_%281%29 "The Herald, 23 Dec 2015")';
const actions = [{ label: 'Insert', href: 'command:x' }];

function card(slug: string, at: string, raw = samplePack): string {
  const base = baseOf(raw);
  return renderCard(cardOf(base, actorOf(base, slug), date(at), englishLabels), englishLabels, {
    actions,
    more: { statements: 'command:statements', disputes: 'command:disputes' },
    actor: (id) => `command:${id}`,
  });
}

describe('Cards', () => {
  it('show who it is, the role at the date, what is contested and by whom, sources and actions', () => {
    assert.equal(
      card('envoy', '2015-12-26'),
      [
        '**Ada Envoy** — person · as of 26 Dec 2015 · from “Sample pack”  \n' +
          `Diplomat of Landia. · born 3 February 1950 ${herald}  \n` +
          `special envoy (since March 2011, end not known) ${herald}`,
        `- Ada Envoy said on 23 December 2015 that Landia talks with the Northern Movement. ${herald}` +
          ' $(warning) *contested*: denied by **Northern Movement**, 25 Dec 2015 [\\[2\\]](https://movement.example/no-talks "Northern Movement")\n' +
          `- Ada Envoy has been special envoy since March 2011. ${herald}`,
        'Sources: 1 [The Herald, 23 Dec 2015](https://herald.example/talks_%281%29) · 2 [Northern Movement](https://movement.example/no-talks)',
        '---',
        '[Insert](command:x)',
      ].join('\n\n'),
    );
  });

  it('do not know of a denial before it was made, nor of a death before it came out', () => {
    assert.doesNotMatch(card('envoy', '2015-12-24'), /contested|denied/i);
    assert.doesNotMatch(card('envoy', '2016-06-01'), /died/);
    assert.match(card('envoy', '2017-01-01'), /born 3 February 1950, died 5 April 2016/);
  });

  it('do not make an approximate date exact', () => {
    const text = JSON.stringify(samplePack).replace('1950-02-03/2016-04-05', '1950~/..');
    assert.match(card('envoy', '2015-12-26', JSON.parse(text) as RawPack), /born about 1950/);
  });

  it('say so where nothing is sourced', () => {
    assert.match(card('movement', '2015-12-24'), /\*Nothing is sourced at this date\.\*/);
  });

  it('show what is contested beside the statements, with who says so', () => {
    const raw = changedSample({ '/actors/0/statements/0': undefined });
    const statements = samplePack.actors[0]?.statements.slice(1);
    assert.match(
      card('envoy', '2015-12-26', { ...raw, actors: changedSample({ '/actors/0/statements': statements }).actors }),
      /^- \*\*Ada Envoy\*\*, 23 Dec 2015: Landia talks with the Northern Movement\. .* \*contested\*: denied by \*\*Northern Movement\*\*, 25 Dec 2015/m,
    );
  });

  it('show relations at the date, those to actors of the report first, and never a doubtful one without saying so', () => {
    const [leads] = samplePack.relations;
    const [envoy, movement] = samplePack.actors;
    assert.ok(leads && envoy && movement);
    const raw: RawPack = {
      ...samplePack,
      actors: [envoy, movement, { ...movement, id: 'other', name: 'Other', names: [], statements: [] }],
      relations: [leads, { ...leads, id: 'backs', object: { actor: 'other' }, status: 'asserted', claims: [] }],
    };
    const base = baseOf(raw);
    const line = (at: string, near: string): string | undefined => {
      const made = cardOf(base, actorOf(base, 'envoy'), date(at), englishLabels, {
        isInReport: ({ name }) => name === near,
      });
      return /^Relations: .*/m.exec(renderCard(made, englishLabels, { actions: [] }))?.[0].trimEnd();
    };
    assert.equal(
      line('2012', 'Other'),
      'Relations: leads Other (since 2011) · leads Northern Movement (*denied*, since 2011)',
    );
    assert.equal(
      line('2012', 'Northern Movement'),
      'Relations: leads Northern Movement (*denied*, since 2011) · leads Other (since 2011)',
    );
    assert.equal(line('2015', 'Other'), undefined);
  });

  it('leave out what there is no room for, the lightest first, and lead to it', () => {
    const base = baseOf();
    const made = (lines: number): string =>
      renderCard(
        cardOf(base, actorOf(base, 'envoy'), date('2015-12-26'), englishLabels, { room: { lines, columns: 96 } }),
        englishLabels,
        { actions, more: { statements: 'command:statements', disputes: 'command:disputes' } },
      );
    const lines = made(1).split('\n');
    assert.deepEqual(
      lines.filter((line) => line.startsWith('- ')).map((line) => line.slice(0, 20)),
      ['- Ada Envoy said on '],
    );
    assert.match(made(1), /\[Insert\]\(command:x\) · \[1 more sentence\]\(command:statements\)$/);
    assert.doesNotMatch(made(20), /more/);
  });

  it('name other actors that the words may mean', () => {
    const base = baseOf();
    const [envoy, movement] = [actorOf(base, 'envoy'), actorOf(base, 'movement')];
    const text = renderCard(cardOf(base, envoy, date('2015'), englishLabels, { others: [movement] }), englishLabels, {
      actions: [],
    });
    assert.match(text, /May also be \*\*Northern Movement\*\* — movement · Movement in Landia\./);
  });

  it('escape hostile text of a pack wherever it lands, and open no other schemes', () => {
    const hostile = '[x](command:quit) <img src=x> $(zap) `y` **z**';
    const raw = changedSample({
      '/pack/title': hostile,
      '/actors/0/name': hostile,
      '/actors/0/description': hostile,
      '/actors/0/roles/0/text': hostile,
      '/actors/0/statements/0/text': `${hostile}.`,
      '/claims/0/text': `${hostile}.`,
      '/sources/0/container-title': hostile,
    });
    const text = card('envoy', '2015-12-26', raw);
    assert.doesNotMatch(text, /(?<!\\)\[x|(?<!\\)<img|(?<!\\)\$\(zap|(?<!\\)`y|(?<!\\)\*\*z/);
  });

  const periods: readonly (readonly [edtf: string, text: string])[] = [
    ['2015-07-29/2016-05-21', '29 July 2015 – 21 May 2016'],
    ['2015-12-23', '23 December 2015'],
    ['2011-03/..', 'since March 2011'],
    ['2011-03/', 'since March 2011, end not known'],
    ['../1991-12-26', 'until 26 December 1991'],
  ];
  for (const [edtf, text] of periods) {
    it(`write the period ${edtf} as "${text}"`, () => {
      const period = parsePeriod(edtf);
      assert.ok(period);
      assert.equal(formatPeriod(period, englishLabels), text);
    });
  }
});
