import assert from 'node:assert/strict';
import fc from 'fast-check';
import { HouseNames } from '../../src/core/mentions/houseNames';
import { createNameIndex } from '../../src/core/mentions/nameIndex';
import { NameScanner } from '../../src/core/mentions/nameScanner';
import { readPreferredNames, spelledName } from '../../src/core/mentions/preferredNames';
import { ShortNames } from '../../src/core/mentions/shortNames';
import type { CitingReport } from '../../src/core/citations/citationWriter';
import { numbered } from '../../src/core/citations/styles/numbered';
import { finish } from '../../src/core/steps';
import type { CitedSentence } from '../../src/core/summaries/citedSentence';
import { formsOf, HouseStyle } from '../../src/core/summaries/houseStyle';
import { sentencesStandingIn } from '../../src/core/summaries/standsIn';
import { englishReportTerms } from '../../src/core/summaries/terms';
import { findStanding } from '../../src/core/summaries/update/findStanding';
import { knownSentences } from '../../src/core/summaries/update/knownSentences';
import { checkSummaries } from '../../src/core/summaries/update/updateSummaries';
import { writeSentences, type DisputeForm } from '../../src/core/summaries/writeSentences';
import { bundledBase } from '../fixtures/bundledPack';
import { actorOf, date } from '../fixtures/samplePack';
import { summaryOf } from '../fixtures/summaryOf';

const base = bundledBase();
const scanner = new NameScanner(createNameIndex(base.actors, base.otherNames));
const at = date('2015-12-28');
const aName = actorOf(base, 'zamir-kabulov').names.find(({ text }) => text === 'Zamir Kabulov') ?? fail();

function fail(): never {
  throw new Error('The pack has changed.');
}

function house(preferred: Readonly<Record<string, string>> = {}): HouseNames {
  return new HouseNames(base, scanner, new ShortNames(base), readPreferredNames(preferred));
}

const preferred = { Mansoor: 'Mansour', 'Islamic State': 'ISIS', Taliban: 'Taleban', Kabulov: 'Qabulov' };

function sentence(text: string, clause?: string): CitedSentence {
  const clauses = clause === undefined ? [] : [{ clause, text: clause, cites: [] }];
  return { id: '', text, cites: [], disputes: [], mark: undefined, clauses, unworded: undefined };
}

function worded(texts: readonly string[], before = '', spellings: Readonly<Record<string, string>> = {}): string[] {
  const [text = []] = new HouseStyle(house(spellings), at).word([texts.map((each) => sentence(each))], before);
  return text.map((each) => each.text);
}

describe("The house's spelling of names", () => {
  const cases: readonly (readonly [text: string, spelled: string])[] = [
    ['Akhtar Mansoor led them.', 'Akhtar Mansour led them.'],
    ["Akhtar Mansoor's men met.", "Akhtar Mansour's men met."],
    // Nobody's name.
    ['Mansoor Ijaz wrote it.', 'Mansoor Ijaz wrote it.'],
    ['Islamic State gained.', 'ISIS gained.'],
    // Part of a longer name, and another actor.
    ['Islamic State of Iraq and Syria gained.', 'Islamic State of Iraq and Syria gained.'],
    ['IS Caucasus Province gained.', 'IS Caucasus Province gained.'],
    ['The Afghan Taliban met the Taliban.', 'The Afghan Taleban met the Taleban.'],
    ['The Pakistani Taliban met.', 'The Pakistani Taliban met.'],
    ['Zamir Kabulov, said Kabulov.', 'Zamir Qabulov, said Qabulov.'],
  ];
  for (const [text, spelled] of cases) {
    it(`${text} → ${spelled}`, () => {
      assert.equal(house(preferred).spell(text, at), spelled);
    });
  }

  it('leaves texts alone that name nobody, and all where nothing is preferred', () => {
    assert.equal(house(preferred).spell('A mansoor of Mansoorland.', at), 'A mansoor of Mansoorland.');
    assert.equal(house().spell('Akhtar Mansoor', at), 'Akhtar Mansoor');
  });

  it('is followed once and not into what it writes', () => {
    const spellings = readPreferredNames({ Kabulov: 'Zamir Kabulov', 'Zamir Kabulov': 'Kabulov' });
    assert.equal(spelledName('Kabulov', actorOf(base, 'zamir-kabulov'), spellings), 'Zamir Kabulov');
  });

  it('takes of a setting what is a spelling', () => {
    assert.deepEqual([...readPreferredNames({ a: ' b ', c: 1, d: '', e: 'f\ng', h: null })], [['a', 'b']]);
    for (const value of [undefined, null, 'x', 3, []]) assert.equal(readPreferredNames(value).size, 0);
  });

  it('is a text and no pattern, whatever signs it has', () => {
    const signs = '$& $1 \\ [x](y) {z}';
    assert.equal(house({ Taliban: signs }).spell('The Taliban met.', at), `The ${signs} met.`);
    const actor = { ...actorOf(base, 'taliban'), names: [{ ...aName, text: 'T.*(a|b)' }] };
    assert.equal(spelledName('Tally', actor, readPreferredNames({ 'T.*(a|b)': 'x' })), 'Tally');
  });
});

describe('The first mention of a person', () => {
  const cases: readonly (readonly [
    name: string,
    before: string,
    texts: readonly string[],
    result: readonly string[],
  ])[] = [
    [
      'is in full, the next one short',
      '',
      ['Zamir Kabulov spoke.', "Zamir Kabulov's aide spoke."],
      ['Zamir Kabulov spoke.', "Kabulov's aide spoke."],
    ],
    ['is in full where the pack has the short name', '', ['Kabulov spoke.'], ['Zamir Kabulov spoke.']],
    ['was in the report', 'Zamir Kabulov came.', ['Zamir Kabulov spoke.'], ['Kabulov spoke.']],
    ['was in the report, over two lines', 'Then Zamir\nKabulov came.', ['Zamir Kabulov spoke.'], ['Kabulov spoke.']],
    [
      'was not yet, where the report has only called it short',
      'Kabulov came.',
      ['Kabulov spoke.'],
      ['Zamir Kabulov spoke.'],
    ],
    ['was not in part of another word', 'Zamir Kabulovsky came.', ['Zamir Kabulov spoke.'], ['Zamir Kabulov spoke.']],
    [
      'stays in full where the short name is weak',
      'Akhtar Mansoor',
      ['Akhtar Mansoor spoke.'],
      ['Akhtar Mansoor spoke.'],
    ],
    [
      'begins no sentence with a small letter',
      'Ayman al-Zawahiri',
      ['Ayman al-Zawahiri spoke of Ayman al-Zawahiri.'],
      ['Ayman al-Zawahiri spoke of al-Zawahiri.'],
    ],
    [
      'does not matter for what is no person',
      'The Taliban and NATO',
      ['The Taliban met NATO.'],
      ['The Taliban met NATO.'],
    ],
  ];
  for (const [name, before, texts, result] of cases) {
    it(name, () => {
      assert.deepEqual(worded(texts, before), result);
    });
  }

  it('counts over clauses, texts and places', () => {
    const style = new HouseStyle(house(), at);
    const [[first], [second]] = style.word(
      [[sentence('They met.', 'which Zamir Kabulov denied')], [sentence('Zamir Kabulov spoke.')]],
      '',
    ) as [CitedSentence[], CitedSentence[]];
    assert.equal(first?.clauses[0]?.text, 'which Zamir Kabulov denied');
    assert.equal(second?.text, 'Kabulov spoke.');
    assert.equal(style.word([[sentence('Zamir Kabulov left.')]], '')[0]?.[0]?.text, 'Kabulov left.');
  });

  it('is followed by a short name of which no other name is part', () => {
    const other = {
      ...actorOf(base, 'john-campbell'),
      names: [{ ...aName, text: 'Oleg Kabulov' }],
    };
    const more = { ...base, actors: [...base.actors, other] };
    const names = new HouseNames(more, scanner, new ShortNames(more), new Map());
    assert.equal(
      new HouseStyle(names, at).word([[sentence('Zamir Kabulov.'), sentence('Zamir Kabulov.')]], '')[0]?.[1]?.text,
      'Zamir Kabulov.',
    );
  });

  it('is spelled as the house spells, and found so in the report', () => {
    assert.deepEqual(worded(['Zamir Kabulov spoke.'], '', preferred), ['Zamir Qabulov spoke.']);
    assert.deepEqual(worded(['Zamir Kabulov spoke.'], 'Zamir Qabulov came.', preferred), ['Qabulov spoke.']);
  });
});

describe('House style', () => {
  const statements = base.actors.flatMap((actor) => actor.statements);
  const anyStatement = fc.constantFrom(...statements);
  const anyName = fc.constantFrom(...base.actors.flatMap(({ names }) => names.map(({ text }) => text)));
  const anyText = fc.oneof(
    anyStatement.map(({ text }) => text),
    fc
      .array(fc.oneof(anyName, fc.constantFrom(' said ', ', ', "'s ", '. ', 'xyz', '-', '\n', '$&')), { maxLength: 8 })
      .map((parts) => parts.join('')),
  );
  const spellings = fc.constantFrom({}, preferred);

  it('changes nothing outside the names of actors, and names the same ones in their order', () => {
    fc.assert(
      fc.property(anyText, anyText, spellings, (text, before, preferences) => {
        const [result = ''] = worded([text], before, preferences);
        const mentions = house().mentionsIn(text, at);
        let rest = result;
        let from = 0;
        for (const [index, { start, end, actor }] of mentions.entries()) {
          const gap = text.slice(from, start);
          assert.ok(rest.startsWith(gap), `${JSON.stringify(rest)} begins with ${JSON.stringify(gap)}`);
          rest = rest.slice(gap.length);

          const names = [text.slice(start, end), ...actor.names.map((name) => name.text)];
          const spelledNames = names.flatMap((name) => [name, house(preferences).spelled(actor, name)]);
          const following = text.slice(end, mentions[index + 1]?.start ?? text.length);
          const name = spelledNames.find((each) => rest.startsWith(each + following));
          assert.ok(name !== undefined, `${JSON.stringify(rest)} begins with a name of ${actor.name}`);
          rest = rest.slice(name.length);
          from = end;
        }
        assert.equal(rest, text.slice(from));
      }),
      { numRuns: 500 },
    );
  });

  it('leaves statements whose names are read as the same actors', () => {
    fc.assert(
      fc.property(anyStatement, fc.boolean(), ({ text }, isNamed) => {
        const before = isNamed ? base.actors.map(({ name }) => name).join(', ') : '';
        const [result = ''] = worded([text], before);
        const actors = (of: string): string[] =>
          house()
            .mentionsIn(of, at)
            .map(({ actor }) => actor.id);
        assert.deepEqual(actors(result), actors(text));
      }),
      { numRuns: 500 },
    );
  });

  it('leaves statements that are still known to stand in the report', () => {
    fc.assert(
      fc.property(anyStatement, anyText, spellings, ({ text }, before, preferences) => {
        const names = house(preferences);
        const [result = ''] = worded([text], before, preferences);
        assert.ok(formsOf(text, names, at).includes(result));
        const stands = sentencesStandingIn(`One.\n> ${result.replaceAll(' ', '\n> ')}`, 'plain', (of) =>
          formsOf(of, names, at),
        );
        assert.ok(stands(sentence(text)));
      }),
      { numRuns: 300 },
    );
  });

  it('leaves statements that are found when summaries are updated', () => {
    fc.assert(
      fc.property(fc.constantFrom(...statements), spellings, ({ id, text }, preferences) => {
        const names = house(preferences);
        const written = worded([text], base.actors.map(({ name }) => name).join(', '), preferences);
        const found = finish(
          findStanding(
            written.join(' '),
            'plain',
            finish(knownSentences(base, {}, englishReportTerms)),
            englishReportTerms,
            (of) => formsOf(of, names, at),
          ),
        );
        assert.ok(found.some(({ readings }) => readings.some(({ known }) => known.id === id)));
      }),
      { numRuns: 30 },
    );
  });

  it('is the same each time', () => {
    fc.assert(
      fc.property(anyText, anyText, spellings, (text, before, preferences) => {
        assert.deepEqual(worded([text, text], before, preferences), worded([text, text], before, preferences));
      }),
    );
  });
});

describe('Disputes in the style of the house', () => {
  const day = date('2016-01-10');
  const disputed = base.actors
    .map((actor) => summaryOf(base, actor, day))
    .filter((sentences) => sentences.some(({ clauses }) => clauses.length > 0));
  const write = (sentences: readonly CitedSentence[], names: HouseNames, form: DisputeForm): string => {
    const styled = new HouseStyle(names, day).word([sentences], '')[0] ?? fail();
    return writeSentences(styled, 'plain', numbered(plain, englishReportTerms), englishReportTerms, form);
  };
  const plain: CitingReport = { text: '', markup: 'plain', style: 'numbered', libraries: [] };
  const marksIn = (text: string): readonly string[] =>
    Array.from(text.matchAll(new RegExp(Object.values(englishReportTerms.marks).join('|'), 'g')), ([mark]) => mark);

  it('are marked as strongly as in the words of the pack', () => {
    let rephrased = 0;
    for (const sentences of disputed) {
      const unstyled = writeSentences(
        sentences,
        'plain',
        numbered(plain, englishReportTerms),
        englishReportTerms,
        'mark',
      );
      const styled = write(sentences, house(preferred), 'mark');
      assert.deepEqual(marksIn(styled), marksIn(unstyled), styled);
      if (styled !== unstyled) rephrased++;
    }
    assert.ok(rephrased > 0, 'the style changes some');
    assert.ok(
      disputed.some((sentences) => marksIn(write(sentences, house(), 'mark')).includes('contradicted')),
      'some are contradicted',
    );
  });

  it('are up to date as soon as they are inserted', () => {
    for (const names of [house(), house(preferred)]) {
      for (const form of ['clause', 'mark'] as const) {
        const text = disputed.map((sentences) => write(sentences, names, form)).join('\n\n');
        const { standing, outdated } = finish(
          checkSummaries({ text, markup: 'plain' }, base, {}, day, englishReportTerms, (of) => formsOf(of, names, day)),
        );
        assert.ok(standing >= disputed.length);
        assert.deepEqual(
          outdated.map(({ standing: { text: found }, reason }) => [reason, found]),
          [],
        );
      }
    }
  });

  it('are given in full once, also where the name in them is then short', () => {
    const styled = new HouseStyle(house(), at).word(
      [[sentence('They met.', 'which Zamir Kabulov denied'), sentence('They left.', 'which Zamir Kabulov denied')]],
      '',
    )[0];
    const silent = { ...numbered(plain, englishReportTerms), refer: () => '' };
    assert.equal(
      writeSentences(styled ?? fail(), 'plain', silent, englishReportTerms),
      'They met, which Zamir Kabulov denied. They left (contested).',
    );
  });
});
