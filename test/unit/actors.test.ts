import assert from 'node:assert/strict';
import { ActorSearch } from '../../src/core/actors/actorSearch';
import { groupActors, type Grouping } from '../../src/core/actors/groupActors';

import { byName } from '../../src/core/actors/nameOrder';
import { rangesOf } from '../../src/core/overview/ranges';
import { createKnowledgeBase, type KnowledgeBase } from '../../src/core/knowledge/knowledgeBase';
import type { Actor, ActorKind } from '../../src/core/knowledge/model';
import { finish, type Steps } from '../../src/core/steps';
import { childrenOf, findActorNode, groupNodes } from '../../src/vscode/sidebar/children';
import type { Node } from '../../src/vscode/sidebar/nodes';
import { baseOf, date } from '../fixtures/samplePack';

const { compare } = new Intl.Collator('en', { ignorePunctuation: true });

function person(name: string, ...names: readonly string[]): Actor {
  return {
    id: `made/${name}`,
    kinds: [{ kind: 'person' }],
    name,
    description: '',
    names: names.map((text) => ({ text, language: 'en', kind: 'name', case: 'ordinary', weak: false })),
    roles: [],
    identifiers: [],
    statements: [],
  };
}

function groups(base: KnowledgeBase, grouping: Grouping, at = date('2016')): unknown {
  return finish(groupActors(base, finish(byName(base.actors, compare)), grouping, at)).map(({ key, actors }) => [
    key,
    actors.map(({ name }) => name),
  ]);
}

describe('Actors are grouped', () => {
  const base = baseOf();

  it('by kind as of the date', () => {
    const by = 'kind';
    assert.deepEqual(groups(base, { by }), [
      [{ by, kind: 'movement' }, ['Northern Movement']],
      [{ by, kind: 'person' }, ['Ada Envoy']],
    ]);
    assert.deepEqual(groups(base, { by }, date('2021')), [
      [{ by, kind: 'government' }, ['Northern Movement']],
      [{ by, kind: 'person' }, ['Ada Envoy']],
    ]);
  });

  it('by how they are disputed at the date', () => {
    const by = 'dispute';
    assert.deepEqual(groups(base, { by }), [[{ by, mark: 'contested' }, ['Ada Envoy', 'Northern Movement']]]);
    assert.deepEqual(groups(base, { by }, date('2015-12-22')), [
      [{ by, mark: undefined }, ['Ada Envoy', 'Northern Movement']],
    ]);
  });

  it('by alphabet, whatever the marks of the first letter', () => {
    const by = 'alphabet';
    const more = createKnowledgeBase([
      {
        ...packOf(base),
        actors: [person('Ángel'), person('“Angry” one'), person('Łódź'), person('Леонид'), person('…')],
      },
    ]);
    assert.deepEqual(groups(more, { by }), [
      [{ by, letter: '' }, ['…']],
      [{ by, letter: 'A' }, ['Ángel', '“Angry” one']],
      [{ by, letter: 'L' }, ['Łódź']],
      [{ by, letter: 'Л' }, ['Леонид']],
    ]);
  });

  it('by relation to one of them, with what is doubtful said, and what has ended apart', () => {
    const by = 'relation';
    const [movement, envoy] = ['sample/movement', 'sample/envoy'];
    assert.deepEqual(groups(base, { by, actor: movement }, date('2012')), [
      [{ by, to: { type: 'itself' } }, ['Northern Movement']],
      [{ by, to: { type: 'holding', label: 'is led by', doubt: 'denied' } }, ['Ada Envoy']],
    ]);
    assert.deepEqual(groups(base, { by, actor: envoy }, date('2016')), [
      [{ by, to: { type: 'itself' } }, ['Ada Envoy']],
      [{ by, to: { type: 'other dates' } }, ['Northern Movement']],
    ]);
    assert.deepEqual(groups(base, { by, actor: 'sample/nobody' }), [
      [{ by, to: { type: 'none' } }, ['Ada Envoy', 'Northern Movement']],
    ]);
  });
});

function packOf(base: KnowledgeBase): KnowledgeBase['packs'][number] {
  const [pack] = base.packs;
  assert.ok(pack);
  return pack;
}

describe('Actors are filtered', () => {
  const actors = [
    person('Taliban', 'Taleban', 'Талибан', 'طالبان', '塔利班', "Da'wa Movement"),
    person('Talat', 'Mehmet Talât'),
    person('Zamir Kabulov', 'Замир Кабулов'),
  ];
  const names = new ActorSearch(actors, compare);
  const found = (query: string): string =>
    finish(names.named(query))
      .map(({ name }) => name)
      .join(', ');

  for (const [query, expected] of [
    ['', 'Talat, Taliban, Zamir Kabulov'],
    ['tal', 'Talat, Taliban'],
    ['TALIB', 'Taliban'],
    ['iban', 'Taliban'],
    ['тали', 'Taliban'],
    ['طالب', 'Taliban'],
    ['利班', 'Taliban'],
    ['talat m', 'Talat'],
    ['kab zam', 'Zamir Kabulov'],
    ['kab зам', ''],
    ['da’w', 'Taliban'],
    ['…', 'Talat, Taliban, Zamir Kabulov'],
  ] as const) {
    it(`"${query}" finds ${expected || 'nobody'}`, () => assert.equal(found(query), expected));
  }
});

/** Not how long it takes, which depends on the machine, but how much is done. */
describe('The work of a sidebar with 100,000 actors', () => {
  const kinds: readonly ActorKind[] = ['person', 'organisation', 'place'];
  const actors = Array.from({ length: 100_000 }, (_, index) => {
    const number = (index * 7919) % 100_000;
    return {
      ...person(`Actor ${String(number).padStart(5, '0')}`),
      kinds: [{ kind: kinds[Math.min(number, 2)] ?? 'place' }],
    };
  });
  const base = createKnowledgeBase([{ ...packOf(baseOf()), actors, claims: [], links: [], relations: [] }]);
  const at = date('2016');
  const counted = { compared: 0, steps: 0 };
  const ordered = run(
    byName(actors, (left, right) => {
      counted.compared++;
      return left < right ? -1 : 1;
    }),
  );

  function run<T>(steps: Steps<T>): T {
    for (;;) {
      const { done, value } = steps.next();
      if (done) return value;
      counted.steps++;
    }
  }

  it('is put into order once, in steps', () => {
    assert.deepEqual(
      ordered.map(({ name }) => name),
      actors.map(({ name }) => name).sort(),
    );
    assert.ok(counted.compared < 100_000 * 17, String(counted.compared));
    assert.ok(counted.steps > 400, String(counted.steps));
  });

  it('shows a few hundred rows at most under any row, which together are all actors, each once', () => {
    const roots = groupNodes(run(groupActors(base, ordered, { by: 'kind' }, at)), { open: false });
    const seen: string[] = [];
    const ids = new Set<string>();
    const visit = (nodes: readonly Node[]): void => {
      assert.ok(nodes.length <= 400, String(nodes.length));
      for (const node of nodes) {
        assert.ok(!ids.has(node.id), node.id);
        ids.add(node.id);
        if (node.type === 'actor') seen.push(node.value.name);
        else visit(childrenOf(base, node, at));
      }
    };
    visit(roots);
    assert.deepEqual(
      seen.sort(),
      ordered.map(({ name }) => name),
    );
  });

  it('finds the row of an actor under the rows that are shown', () => {
    const [, , places] = groupNodes(run(groupActors(base, ordered, { by: 'kind' }, at)), { open: false });
    assert.ok(places);
    let node: Node | undefined = findActorNode(places, 'made/Actor 50000');
    assert.ok(node);
    for (; node.parent; node = node.parent) {
      const { id } = node;
      assert.ok(childrenOf(base, node.parent, at).some((child) => child.id === id));
    }
    assert.equal(node.id, places.id);
  });

  it('makes no words of a name twice while one types', () => {
    let read = 0;
    const watched = actors.slice(0, 20_000).map((actor): Actor => ({
      ...actor,
      get names() {
        read++;
        return [];
      },
    }));
    const names = new ActorSearch(watched, compare);
    for (const query of ['a', 'ac', 'act', 'actor 4', 'actor 42']) run(names.named(query));
    assert.equal(read, watched.length);
  });

  it('cuts a list only where it is too long to be read', () => {
    assert.equal(rangesOf(ordered.slice(0, 250)), undefined);
    assert.deepEqual(
      rangesOf(ordered.slice(0, 251))?.map((range) => range.length),
      [126, 125],
    );
    assert.equal(rangesOf(ordered)?.length, 250);
  });
});
