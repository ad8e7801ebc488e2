import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { checkPack, readable, type Finding } from '../../editorial/checkPack';
import { regenerated, staleParts } from '../../editorial/document';
import type { Material } from '../../editorial/material';
import type { EditedPack, Reading, Rule } from '../../editorial/reading';
import { rules } from '../../editorial/rules';
import { derivedDisputes } from '../../editorial/rules/disputesReachStatements';
import { tables } from '../../editorial/tables';
import { samplePack } from '../fixtures/samplePack';
import { mutations } from './mutations';
import { knowledgeText, material } from './theFile';

const written = (finding: Finding): string =>
  `${String(finding.position.line + 1)}: ${finding.message} (${finding.pointer}) [${finding.rule}]`;

/** What JSON has at a pointer, or at the nearest place around it that is there. */
function valueAt(value: unknown, pointer: string): unknown {
  let node = value;
  for (const segment of pointer.split('/').slice(1)) {
    const next = (node as Readonly<Record<string, unknown>>)[segment];
    if (next === undefined) return node;
    node = next;
  }
  return node;
}

describe('The check of the knowledge file', () => {
  it('finds nothing in the file', () => {
    const { findings } = checkPack(knowledgeText, rules, material);
    assert.deepEqual(findings.map(written), []);
  });

  it('has a broken copy of the file for each of its rules', () => {
    const broken = new Set(mutations.map(({ rule }) => rule));
    assert.deepEqual([...broken].sort(), [readable, ...rules.map(({ id }) => id)].sort());
  });

  for (const { rule, name, change } of mutations) {
    it(`rejects ${name} [${rule}]`, () => {
      const chosen = rules.filter(({ id }) => id === rule);
      const pack = JSON.parse(knowledgeText) as Parameters<typeof change>[0];
      const beside = structuredClone(material) as Parameters<typeof change>[1];
      const pointer = change(pack, beside);
      const text = JSON.stringify(pack, null, 2);
      const before = new Set(checkPack(knowledgeText, chosen, material).findings.map(({ message }) => message));
      const after = checkPack(text, chosen, beside).findings.filter(({ message }) => !before.has(message));
      const finding = after.find((candidate) => candidate.rule === rule && candidate.pointer === pointer);
      assert.ok(finding, `no finding at ${pointer} among:\n${after.map(written).join('\n')}`);
      const line = text.split('\n')[finding.position.line] ?? '';
      const [shown = ''] = JSON.stringify(valueAt(pack, pointer), null, 2).split('\n');
      assert.ok(line.slice(finding.position.column).startsWith(shown), `line ${String(finding.position.line + 1)}`);
    });
  }

  it('rejects a file that is cut off, and says where', () => {
    const [finding] = checkPack(knowledgeText.slice(0, 100_000), rules).findings;
    assert.match(finding?.message ?? '', /not valid JSON.*cut off/);
    assert.ok((finding?.position.line ?? 0) > 1000);
  });

  it('rejects a source that is not CSL-JSON, which the schema of packs is stricter on', () => {
    const rule = rules.find(({ id }) => id === 'sources-are-csl');
    const { reading } = checkPack(knowledgeText, []);
    assert.ok(rule && reading);
    const find = (changes: object): readonly string[] => {
      const sources = reading.raw.sources.map((source, index) => (index === 0 ? { ...source, ...changes } : source));
      const changed = { ...reading, raw: { ...reading.raw, sources } as EditedPack };
      return rule.find(changed).map(({ pointer }) => pointer);
    };
    assert.deepEqual(find({}), []);
    assert.deepEqual(find({ type: 'tweet' }), ['/sources/0/type']);
    assert.deepEqual(find({ colour: 'red' }), ['/sources/0/colour']);
    assert.deepEqual(find({ publisher: null }), ['/sources/0/publisher']);
    assert.deepEqual(find({ author: [{}] }), ['/sources/0/author']);
    assert.deepEqual(find({ author: [{ literal: 'One' }, 'Two'] }), ['/sources/0/author']);
  });

  it('would notice if the program forgot a dispute', () => {
    const { reading } = checkPack(knowledgeText, []);
    assert.ok(reading);
    assert.ok(derivedDisputes(() => []).find(reading).length > 3);
    assert.deepEqual(derivedDisputes().find(reading), []);
  });

  it('checks any other pack, too, save for what only the editors of this one have', () => {
    const { findings } = checkPack(JSON.stringify(samplePack), rules);
    assert.deepEqual(
      [...new Set(findings.map(({ rule }) => rule))],
      [
        'statements-rest-on-claims',
        'keys-are-well-formed',
        'undated-sources-are-bounded',
        'disputed-claims-are-linked',
        'disputes-reach-statements',
        'names-are-names',
      ],
    );
  });

  it('never throws, whatever the file is', () => {
    for (const text of ['', 'null', '[]', '{"format":1}', '{"format":1,"pack":{}}', '\uFEFF{}']) {
      assert.ok(checkPack(text, rules, material).findings.length > 0, text);
    }
  });
});

describe('The generated parts of docs/knowledge.md', () => {
  const document = readFileSync('docs/knowledge.md', 'utf8');
  const reading = ((): Reading => {
    const { reading } = checkPack(knowledgeText, [], material);
    assert.ok(reading);
    return reading;
  })();

  it('are current', () => {
    assert.deepEqual(staleParts(document, reading).map(written), []);
  });

  it('are stale after any change in what they show, and then written anew', () => {
    const changed: Material = { ...material, unverified: [...material.unverified, 'Something else.'] };
    const current = regenerated(document, reading);
    const [finding, ...others] = staleParts(current, { ...reading, material: changed });
    assert.match(finding?.message ?? '', /^The generated part "unverified" is stale; run: npm run check:knowledge/);
    assert.equal(current.split('\n')[finding?.position.line ?? 0], '<!-- generated: unverified -->');
    assert.deepEqual(others, []);
    assert.match(regenerated(current, { ...reading, material: changed }), /- Something else\./);
  });

  it('may be neither missing nor unknown', () => {
    assert.equal(staleParts('', reading).length, Object.keys(tables).length);
    const unknown = '<!-- generated: nonsense -->\n<!-- end of generated: nonsense -->';
    assert.match(staleParts(unknown, reading)[0]?.message ?? '', /no generated part "nonsense"/);
  });

  it('say the rules in prose', () => {
    const ids: readonly Rule['id'][] = [readable, ...rules.map(({ id }) => id)];
    assert.deepEqual(
      ids.filter((id) => !document.includes(`\`${id}\``)),
      [],
    );
  });
});
