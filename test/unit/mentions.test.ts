import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { createKnowledgeBase } from '../../src/core/knowledge/knowledgeBase';
import { readPack } from '../../src/core/knowledge/pack/readPack';
import { covers } from '../../src/core/mentions/findMentions';
import { createNameIndex } from '../../src/core/mentions/nameIndex';
import { NameScanner } from '../../src/core/mentions/nameScanner';
import type { Markup } from '../../src/core/report/languages';
import { date } from '../fixtures/samplePack';
import { findMentions } from '../fixtures/findMentions';

const { pack } = readPack(readFileSync('knowledge/knowledge.json', 'utf8'));
assert.ok(pack);
const base = createKnowledgeBase([pack]);
const scanner = new NameScanner(createNameIndex(base.actors, base.otherNames));

/** The text with every mention in brackets and the slug of its first actor behind: "[Moscow]{russia}". */
function marked(text: string, at = '2015-12-26', markup: Markup = 'markdown'): string {
  return findMentions(text, markup, scanner, base, date(at)).reduceRight(
    (result, { start, end, actors }) =>
      `${result.slice(0, start)}[${text.slice(start, end)}]{${actors[0].id.replace(/.*\//, '')}}${result.slice(end)}`,
    text,
  );
}

describe('Mentions', () => {
  const passages: readonly (readonly [name: string, expected: string, at?: string])[] = [
    ['the longest name wins', 'The [Islamic State]{islamic-state} and the [Afghan Taliban]{taliban}.'],
    ['a possessive is not part of the name', "The [Taliban]{taliban}'s aims and the [Kremlin]{kremlin}’s view."],
    ['an ordinary "is" is no name', 'This is what it is. Is it?'],
    [
      'an acronym is one amid ordinary words',
      '[IS]{islamic-state} fighters, and [US]{united-states} forces with [NATO]{nato}.',
    ],
    ['an acronym is none amid capitals', 'WHAT IS THIS? TELL US NOW'],
    ['"us" is no state', 'It told us nothing.'],
    ['descriptions are no names', 'The regime, the movement, dissident factions and an unnamed spokesman.'],
    ['a whole word only', 'Talibanisation of Russianness; Kabulovs'],
    ['a name across a line break', 'the [Islamic\nState]{islamic-state} said'],
    ['a name across a line break in a quotation', '> the [Islamic\n> State]{islamic-state} said'],
    ['a name partly emphasised', 'the **[Islamic** State]{islamic-state} and *[al-Qaida]{al-qaida}*'],
    ['a name with a no-break space', 'the [Islamic\u00a0State]{islamic-state}'],
    ['a name with another hyphen', '[al‑Qaida]{al-qaida}, [Al-Qaeda]{al-qaida} and [al Qaeda]{al-qaida}'],
    ['a heading in capitals', '# THE [TALIBAN]{taliban} AND [RUSSIA]{russia}'],
    ['part of a hyphenated word', 'anti-[Taliban]{taliban} forces'],
    ['Moscow is Russia', '[Moscow]{russia} talks to the [Taliban]{taliban}.'],
    [
      'Moscow was the Soviet Union in the 1980s',
      'In the 1980s [Moscow]{soviet-union} fought rebels. Today [Moscow]{russia} talks.',
    ],
    ['a number is no year', '[Moscow]{russia} sent 1950 rifles.'],
    ['Moscow was the Soviet Union in 1985', 'In 1985 [Moscow]{soviet-union} fought rebels.'],
    ['the Soviet Union has a name of its own at any date', 'the [Soviet Union]{soviet-union} left'],
    ['the first part of another name is no name', 'Western Sahara; the [Western]{the-west} efforts'],
    ['Kabul is the city', '[Kabul]{kabul} fell.'],
    [
      'code, addresses and tags hold no names',
      '`Taliban` <https://taliban.example> <i title="Taliban">x</i> https://x.example/Taliban',
    ],
    ['the text of a link holds names, its target none', '[the [Taliban]{taliban}](https://x.example/Taliban)'],
    ['citation keys hold no names', 'said [@taliban] so[^Taliban]'],
    ['names in Russian', '[Талибан]{taliban} и [Кабулов]{zamir-kabulov}'],
    ['names in Arabic script', 'قال [طالبان]{taliban}'],
    ['offsets count UTF-16 units', '😀 [Kabulov]{zamir-kabulov}'],
  ];
  for (const [name, expected, at] of passages) {
    it(`${name}: ${JSON.stringify(expected)}`, () => {
      const text = expected.replace(/\[([^[\]]*)\]\{[a-z-]+\}/g, '$1');
      assert.equal(marked(text, at), expected);
    });
  }

  it('are found in plain text, where nothing is code', () => {
    assert.equal(
      marked('`Taliban` at https://taliban.example', undefined, 'plain'),
      '`[Taliban]{taliban}` at https://taliban.example',
    );
  });

  it('name the other actors that the words may mean', () => {
    const [mention] = findMentions('Kabul fell.', 'markdown', scanner, base, date('2015-12-26'));
    assert.deepEqual(
      mention?.actors.map(({ id }) => id.replace(/.*\//, '')),
      ['kabul', 'afghan-government'],
    );
  });

  it('cover the place right behind their last letter, where the cursor stands after typing', () => {
    const [mention] = findMentions('Taliban x', 'markdown', scanner, base, date('2015-12-26'));
    assert.ok(mention);
    assert.deepEqual(
      [0, 7, 8].map((offset) => covers(mention, offset)),
      [true, true, false],
    );
  });

  it('are exactly what was planted among other words', () => {
    const names = base.actors.flatMap((actor) => actor.names).filter(({ weak, period }) => !weak && !period);
    const filler = fc.constantFrom(
      'report',
      'says,',
      'is',
      'us',
      'the',
      'movement',
      '(and)',
      'regime;',
      'on',
      '2015',
      '—',
    );
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.array(filler), fc.array(filler), (name, before, after) => {
        const text = [...before, 'x', name.text, 'y', ...after].join(' ');
        const start = [...before, 'x', ''].join(' ').length;
        const found = findMentions(text, 'plain', scanner, base, date('2015-12-26'));
        assert.deepEqual(
          found.map((mention) => [mention.start, mention.end]),
          [[start, start + name.text.length]],
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('come to an end where spaces and initials do not', () => {
    for (const text of [
      `Zamir${' '.repeat(300_000)}N. Kabulov`,
      'A. '.repeat(100_000),
      `Zamir ${'N.'.repeat(100_000)}`,
      'A - '.repeat(80_000),
    ])
      findMentions(text, 'plain', scanner, base, date('2015-12-26'));
  });
});
