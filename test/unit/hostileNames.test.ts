import assert from 'node:assert/strict';
import type { Actor, Name } from '../../src/core/knowledge/model';
import { createNameIndex } from '../../src/core/mentions/nameIndex';
import { NameScanner } from '../../src/core/mentions/nameScanner';

function name(text: string, changes: Partial<Name> = {}): Name {
  return { text, language: 'en', kind: 'name', case: 'ordinary', weak: false, ...changes };
}

function found(names: readonly Name[], text: string): number {
  const actors = names.map((entry, index) => ({ id: `hostile/${String(index)}`, names: [entry] }) as unknown as Actor);
  const scanner = new NameScanner(createNameIndex(actors));
  return scanner.scan(text, [{ start: 0, end: text.length }]).length;
}

/** Words of two letters each, which a weak hash takes for one another. */
function lookAlikes(count: number): readonly string[] {
  return Array.from({ length: count }, (_, number) =>
    Array.from({ length: 10 }, (_, bit) => ((number >> bit) & 1 ? 'ая' : 'ба')).join(''),
  );
}

describe('Packs and reports made to be slow', () => {
  // What is quadratic would not come to an end before Mocha gives up.
  it('of names whose hashes agree are read to their end', () => {
    const words = lookAlikes(1024);
    assert.equal(
      found(
        words.map((word) => name(word)),
        `${words.join(' ')} `.repeat(4),
      ),
      4096,
    );
  });

  it('of names that differ in what stands between their words are read to their end', () => {
    const names = Array.from({ length: 300 }, (_, length) =>
      name(Array.from({ length: length + 1 }, () => 'a').join('-')),
    );
    assert.equal(found([...names, name('b')], `${'a '.repeat(50_000)}b`), 50_001);
  });

  const padded: Readonly<Record<string, string>> = {
    'soft hyphens': `Tali${'\u00AD'.repeat(40_000)}ban\u00AD`,
    accents: `Tali${'\u0301'.repeat(40_000)}ban`,
    'accents in turn': `Tali${'\u0301\u0323'.repeat(20_000)}ban`,
    references: `Tali${'&shy;'.repeat(8_000)}ban`,
  };
  for (const [what, text] of Object.entries(padded)) {
    it(`of a word padded with ${what} are read to their end, and it is no name`, () => {
      assert.equal(found([name('Taliban')], `${text} and ${text}`), 0);
    });
  }

  it('are read alike wherever what is read at once ends', () => {
    for (let before = 8140; before < 8220; before++) {
      const text = `${'x '.repeat(before / 2)}${before % 2 ? 'xx' : 'x'} Islamic&#160;Sta&shy;te.`;
      assert.equal(found([name('Islamic State')], text), 1, String(before));
    }
  });

  it('of money are no states', () => {
    const us = name('US', { kind: 'acronym', case: 'exact', weak: true });
    assert.equal(found([us], 'It paid US$5 million, said the US government.'), 1);
  });
});
