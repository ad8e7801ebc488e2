import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readPack } from '../../src/core/knowledge/pack/readPack';
import { changedSample, samplePack } from '../fixtures/samplePack';

/** The sample as hand-written JSON, changed at some pointers. */
function written(changes: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify(changedSample(changes), null, 2);
}

describe('Reading a pack', () => {
  it('finds nothing wrong with a sound one', () => {
    const { pack, problems } = readPack(written());
    assert.deepEqual(problems, []);
    assert.deepEqual(
      pack?.actors.map(({ id }) => id),
      ['sample/envoy', 'sample/movement'],
    );
    const statement = pack.actors[0]?.statements[0];
    assert.equal(statement?.cites[0]?.source.key, 'herald2015');
    assert.equal(statement.claims[0]?.id, 'sample/talks');
  });

  interface Broken {
    readonly name: string;
    readonly changes: Readonly<Record<string, unknown>>;
    readonly message: RegExp;
    readonly pointer: string;
    /** What must be left: the number of actors, statements of the first actor, claims and links. */
    readonly left: readonly [actors: number, statements: number, claims: number, links: number];
  }
  const broken: readonly Broken[] = [
    {
      name: 'a statement that cites nothing',
      changes: { '/actors/0/statements/1/cites': [] },
      message: /The statement "envoy" was left out: it cites no source/,
      pointer: '/actors/0/statements/1',
      left: [2, 2, 2, 1],
    },
    {
      name: 'a statement without the field for what it cites',
      changes: { '/actors/0/statements/0/cites': undefined },
      message: /The statement "talks" was left out: it cites no source/,
      pointer: '/actors/0/statements/0',
      left: [2, 2, 2, 1],
    },
    {
      name: 'a statement that cites an unknown source',
      changes: { '/actors/0/statements/0/cites/0/source': 'nowhere' },
      message: /there is no source "nowhere"/,
      pointer: '/actors/0/statements/0',
      left: [2, 2, 2, 1],
    },
    {
      name: 'a claim by an unknown actor, and what rests on it',
      changes: { '/claims/0/speaker/actor': 'nobody' },
      message: /there is no actor "nobody"/,
      pointer: '/claims/0',
      left: [2, 2, 1, 0],
    },
    {
      name: 'a date that is none',
      changes: { '/actors/0/statements/2/knownFrom': '2017-02-30' },
      message: /"2017-02-30" is no date/,
      pointer: '/actors/0/statements/2',
      left: [2, 2, 2, 1],
    },
    {
      name: 'a period that ends before it starts',
      changes: { '/actors/0/statements/0/period': '2016/2015' },
      message: /"2016\/2015" is no period/,
      pointer: '/actors/0/statements/0',
      left: [2, 2, 2, 1],
    },
    {
      name: 'an actor of an unknown kind',
      changes: { '/actors/1/kinds': [{ kind: 'planet' }] },
      message: /kind must be one of state, government/,
      pointer: '/actors/1',
      left: [1, 2, 0, 0],
    },
    {
      name: 'a second entry of an id',
      changes: { '/actors/1/id': 'envoy' },
      message: /the id "envoy" is taken/,
      pointer: '/actors/1',
      left: [1, 2, 0, 0],
    },
    {
      name: 'a field that the format does not know',
      changes: { '/claims/1/colour': 'red' },
      message: /"colour" is no field of the format/,
      pointer: '/claims/1',
      left: [2, 3, 1, 0],
    },
    {
      name: 'a dispute that nobody worded: it still counts as one',
      changes: { '/links/0/clause': undefined },
      message: /disputes a claim but has no cited clause/,
      pointer: '/links/0',
      left: [2, 3, 2, 1],
    },
    {
      name: 'a missing list',
      changes: { '/relations': undefined },
      message: /The list "relations" is missing/,
      pointer: '',
      left: [2, 3, 2, 1],
    },
  ];
  for (const { name, changes, message, pointer, left } of broken) {
    it(`names ${name}`, () => {
      const text = written(changes);
      const { pack, problems } = readPack(text);
      const problem = problems.find((candidate) => message.test(candidate.message));
      assert.ok(problem, problems.map((candidate) => candidate.message).join('\n'));
      assert.equal(problem.pointer, pointer);
      if (pointer !== '') {
        const line = text.split('\n')[problem.position.line] ?? '';
        assert.match(line.slice(problem.position.column), /^[{["]/, 'the position is that of the entry');
      }
      assert.ok(pack);
      const statements = pack.actors[0]?.statements.length ?? 0;
      assert.deepEqual([pack.actors.length, statements, pack.claims.length, pack.links.length], left);
    });
  }

  it('keeps a claim contested whose denial had to be left out', () => {
    const { pack } = readPack(
      written({
        '/claims/0/content': [{ judgement: 'supported', from: '2015-12-23' }],
        '/claims/1/cites/0/source': 'nowhere',
      }),
    );
    assert.deepEqual(
      pack?.claims.map(({ id, content }) => [id, content.at(-1)?.judgement]),
      [['sample/talks', 'contested']],
    );
  });

  it('keeps a claim contested whose disputing link is not valid', () => {
    const { pack } = readPack(
      written({ '/claims/0/content': [{ judgement: 'supported', from: '2015-12-23' }], '/links/0/colour': 'red' }),
    );
    assert.equal(pack?.links.length, 0);
    assert.equal(pack.claims[0]?.content.at(-1)?.judgement, 'contested');
  });

  const refused: readonly (readonly [name: string, text: string, message: RegExp, line: number])[] = [
    ['text that is no JSON', 'Hello', /not valid JSON/, 0],
    ['an empty file', '', /not valid JSON.*cut off/, 0],
    ['another kind of JSON', '[1, 2]', /must hold one JSON object/, 0],
    ['a later format', written({ '/format': 2 }), /format 2; this version of Dossier reads format 1/, 1],
    ['no format', '{}', /"format" must be 1; it is missing/, 0],
    ['a head that is not valid', written({ '/pack/id': 'Not A Slug' }), /cannot be read: id must have the form/, 3],
  ];
  for (const [name, text, message, line] of refused) {
    it(`refuses ${name} with one clear problem`, () => {
      const { pack, problems } = readPack(text);
      assert.equal(pack, undefined);
      assert.equal(problems.length, 1);
      assert.match(problems[0]?.message ?? '', message);
      assert.equal(problems[0]?.position.line, line);
    });
  }

  it('loads what stands before the place where a file is cut off', () => {
    const text = written();
    const cut = text.slice(0, text.indexOf('"movement",\n      "kinds"'));
    const { pack, problems } = readPack(cut);
    assert.match(problems[0]?.message ?? '', /not valid JSON.*cut off here/);
    assert.equal(problems[0]?.position.line, cut.split('\n').length - 1);
    assert.equal(pack?.sources.length, 2);
  });

  it('says something wherever a file is cut off, and never throws', () => {
    const text = written();
    fc.assert(
      fc.property(fc.nat(text.length - 2), (length) => {
        assert.notEqual(readPack(text.slice(0, length)).problems.length, 0);
      }),
    );
  });

  it('never throws on any JSON, wherever it stands', () => {
    const lists = ['predicates', 'sources', 'actors', 'claims', 'links', 'relations'] as const;
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...lists), (value, list) => {
        readPack(JSON.stringify(value));
        readPack(written({ [`/${list}`]: value }));
        const { pack } = readPack(written({ [`/${list}`]: [value, ...samplePack[list]] }));
        assert.equal(pack?.actors.length, 2);
      }),
      { numRuns: 1000 },
    );
  });

  it('never throws on deep nesting', () => {
    assert.match(readPack('['.repeat(100_000)).problems[0]?.message ?? '', /nested too deeply|not valid JSON/);
  });
});
