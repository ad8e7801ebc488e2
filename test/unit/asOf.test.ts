import assert from 'node:assert/strict';
import { citesAsOf, judgementAsOf, kindAsOf, periodAsKnown, sortAsOf } from '../../src/core/knowledge/asOf';
import { disputeOf, disputesBehind, wordingOf } from '../../src/core/knowledge/disputes';
import { actorOf, baseOf, date } from '../fixtures/samplePack';

describe('As of a date, as known at that date', () => {
  const base = baseOf();
  const envoy = actorOf(base, 'envoy');
  const ids = (entries: readonly { readonly id: string }[]): string[] =>
    entries.map(({ id }) => id.replace('sample/envoy/', ''));

  const views: readonly (readonly [at: string, holding: string[], ended: string[], later: string[]])[] = [
    ['2015-12-22', ['envoy'], [], ['talks', 'death']],
    ['2015-12-23', ['talks', 'envoy'], [], ['death']],
    ['2016-06-01', ['talks', 'envoy'], [], ['death']], // she has died, but that has not come out
    ['2017-01-01', ['talks', 'envoy', 'death'], [], []],
  ];
  for (const [at, holding, ended, later] of views) {
    it(`sorts statements as of ${at}`, () => {
      const sorted = sortAsOf(envoy.statements, date(at));
      assert.deepEqual([ids(sorted.holding), ids(sorted.ended), ids(sorted.later)], [holding, ended, later]);
    });
  }

  it('keeps an end to itself until it has come out', () => {
    assert.ok(envoy.existence);
    assert.equal(periodAsKnown(envoy.existence, date('2016-06-01'))?.end, 'open');
    assert.deepEqual(periodAsKnown(envoy.existence, date('2017-01-01'))?.end, date('2016-04-05'));
  });

  it('counts a role with an unknown end as holding', () => {
    assert.equal(sortAsOf(envoy.roles, date('2015')).holding.length, 1);
  });

  it('takes the kind of the time', () => {
    const movement = actorOf(base, 'movement');
    assert.equal(kindAsOf(movement, date('2015-12-26')), 'movement');
    assert.equal(kindAsOf(movement, date('2021')), 'government');
  });

  it('takes the judgement in force', () => {
    const [claim] = base.claimsOn('sample/movement');
    assert.ok(claim);
    assert.equal(judgementAsOf(claim, date('2015-12-22')), undefined);
    assert.equal(judgementAsOf(claim, date('2015-12-24')), 'supported');
    assert.equal(judgementAsOf(claim, date('2015-12-25')), 'contested');
  });

  it('knows a dispute from the day of the denial on', () => {
    const [claim] = base.claimsOn('sample/movement');
    assert.ok(claim);
    assert.equal(disputeOf(base, claim, date('2015-12-24')), undefined);
    const dispute = disputeOf(base, claim, date('2015-12-25'));
    assert.equal(dispute?.mark, 'contested');
    assert.deepEqual(
      dispute.links.map(({ from }) => from.id),
      ['sample/no-talks'],
    );
  });

  it('asks for the clause of a dispute unless the statement rests on both sides', () => {
    const [statement] = envoy.statements;
    const denial = base.claimsOn('sample/movement').find(({ id }) => id === 'sample/no-talks');
    assert.ok(statement && denial);
    const [dispute] = disputesBehind(base, statement, date('2015-12-26'));
    assert.ok(dispute);
    assert.equal(wordingOf(statement, dispute).clauses.length, 1);
    const voiced = { ...statement, claims: [...statement.claims, denial] };
    assert.deepEqual(wordingOf(voiced, dispute), { clauses: [], unworded: false });
    assert.deepEqual(wordingOf(statement, { ...dispute, links: [] }), { clauses: [], unworded: true });
  });

  it('cites what had appeared by the date, and what came later only where there is nothing else', () => {
    const [source] = base.sources;
    assert.ok(source);
    const later = { source: { ...source, csl: { ...source.csl, issued: { 'date-parts': [[2016]] } } } };
    const earlier = { source };
    assert.deepEqual(citesAsOf([later, earlier], date('2015-12-26')), [earlier]);
    assert.deepEqual(citesAsOf([later], date('2015-12-26')), [later]);
    assert.deepEqual(citesAsOf([later, earlier], date('2016')), [later, earlier]);
    const { issued, ...undated } = later.source.csl;
    assert.ok(issued);
    const bounded = {
      source: { ...later.source, csl: { ...undated, custom: { ...undated.custom, notBefore: '2016' } } },
    };
    assert.deepEqual(citesAsOf([bounded, earlier], date('2015-12-26')), [earlier]);
    const unbounded = { source: { ...later.source, csl: undated } };
    assert.deepEqual(citesAsOf([unbounded, earlier], date('2015-12-26')), [unbounded, earlier]);
  });
});
