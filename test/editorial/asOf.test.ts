import assert from 'node:assert/strict';
import { renderCard } from '../../src/core/cards/cardMarkdown';
import { cardOf } from '../../src/core/cards/cardOf';
import { hoverRoom } from '../../src/core/cards/room';
import { kindAsOf, knownAt, periodAsKnown, sortAsOf } from '../../src/core/knowledge/asOf';
import { hasEnded, holdsAt, type Answer, type DateSpan } from '../../src/core/knowledge/dates';
import { createKnowledgeBase } from '../../src/core/knowledge/knowledgeBase';
import type { Pack, Relation, Timed } from '../../src/core/knowledge/model';
import { readPack } from '../../src/core/knowledge/pack/readPack';
import { createNameIndex } from '../../src/core/mentions/nameIndex';
import { NameScanner } from '../../src/core/mentions/nameScanner';
import { finish } from '../../src/core/steps';
import { insertSummary } from '../../src/core/summaries/insertSummary';
import type { CitedSentence } from '../../src/core/summaries/citedSentence';
import { englishReportTerms } from '../../src/core/summaries/terms';
import { englishLabels } from '../fixtures/englishLabels';
import { actorOf, date } from '../fixtures/samplePack';
import { knowledgeText } from './theFile';
import { findMentions } from '../fixtures/findMentions';
import { summaryOf } from '../fixtures/summaryOf';

const pack = readBundled();
const base = createKnowledgeBase([pack]);
const scanner = new NameScanner(createNameIndex(base.actors, base.otherNames));
const today = '2026-11-23';

function readBundled(): Pack {
  const { pack } = readPack(knowledgeText);
  assert.ok(pack);
  return pack;
}

/** Whether a dated thing holds at a date, as known on a day (that date itself, unless another is given). */
function answer(timed: Timed, at: DateSpan, known: DateSpan): Answer {
  if (!knownAt(timed, known)) return 'no';
  const period = periodAsKnown(timed, known);
  return period ? holdsAt(period, at) : 'yes';
}

/** The answer for several things of which one is enough. */
function anyOf(things: readonly Timed[], at: string, known = at): Answer {
  assert.ok(things.length > 0, 'the file has something to ask about');
  const answers = things.map((timed) => answer(timed, date(at), date(known)));
  return answers.includes('yes') ? 'yes' : answers.includes('unknown') ? 'unknown' : 'no';
}

/** The relations of a subject to an object under a predicate, by what its id or its label has in it. */
function relations(subject: string, predicate: RegExp, object: string): readonly Relation[] {
  const [from, to] = [actorOf(base, subject).id, actorOf(base, object).id];
  return base
    .relationsOf(from)
    .filter((relation) => relation.subject === from && 'actor' in relation.object && relation.object.actor === to)
    .filter(
      (relation) =>
        predicate.test(relation.predicate.id.slice(pack.id.length + 1)) || predicate.test(relation.predicate.label),
    );
}

function existence(slug: string): readonly Timed[] {
  const { existence } = actorOf(base, slug);
  return existence ? [existence] : [];
}

/** The roles of an actor whose text fits. A role that is not there is an error of the test, not a "no". */
function roles(slug: string, text: RegExp): readonly Timed[] {
  return actorOf(base, slug).roles.filter((role) => text.test(role.text));
}

/** Whom a word of a sentence means in a report of a date. */
function meant(sentence: string, word: string, at: string): string {
  const start = sentence.indexOf(word);
  const mention = findMentions(sentence, 'plain', scanner, base, date(at)).find((found) => found.start === start);
  return mention?.actors[0].id.split('/')[1] ?? 'nobody';
}

const leads = /^lea?d/;
const designated = /designat/;
const recognised = /^recogni[sz]e[sd]?$|recogni[sz]e[sd]? the government/;

/** Dated questions, asked of the file through the program's own views: yes, no, or not known. */
const questions: readonly (readonly [question: string, answer: Answer, ask: () => Answer])[] = [
  [
    'Did Mansoor lead the Taliban on 2016-05-01?',
    'yes',
    () => anyOf(relations('akhtar-mansoor', leads, 'taliban'), '2016-05-01'),
  ],
  [
    'Did Hibatullah lead them on 2016-05-01?',
    'no',
    () => anyOf(relations('hibatullah-akhundzada', leads, 'taliban'), '2016-05-01'),
  ],
  [
    'Did Hibatullah lead the Taliban on 2016-06-01?',
    'yes',
    () => anyOf(relations('hibatullah-akhundzada', leads, 'taliban'), '2016-06-01'),
  ],
  [
    'Did Mansoor lead them on 2016-06-01?',
    'no',
    () => anyOf(relations('akhtar-mansoor', leads, 'taliban'), '2016-06-01'),
  ],
  [
    'Did Omar lead the Taliban on 2014-06-01, as known then?',
    'yes',
    () => anyOf(relations('mullah-omar', leads, 'taliban'), '2014-06-01'),
  ],
  [
    'Did Omar lead the Taliban on 2014-06-01, as known today?',
    'no',
    () => anyOf(relations('mullah-omar', leads, 'taliban'), '2014-06-01', today),
  ],
  [
    'Did Mansoor lead the Taliban on 2014-06-01, as known today?',
    'no',
    () => anyOf(relations('akhtar-mansoor', leads, 'taliban'), '2014-06-01', today),
  ],
  ['Was Omar known to be dead on 2014-01-01?', 'no', () => knownToHaveEnded('mullah-omar', '2014-01-01')],
  ['Was Omar known to be dead on 2015-08-01?', 'yes', () => knownToHaveEnded('mullah-omar', '2015-08-01')],
  [
    'Was Omar dead on 2014-01-01, as known on 2015-08-01?',
    'yes',
    () => knownToHaveEnded('mullah-omar', '2014-01-01', '2015-08-01'),
  ],
  // Nobody has established when he was born.
  ['Was Omar alive on 1950-01-01?', 'unknown', () => anyOf(existence('mullah-omar'), '1950-01-01')],
  ['Was Mansoor known to be dead on 2016-05-20?', 'no', () => knownToHaveEnded('akhtar-mansoor', '2016-05-20')],
  ['Was Mansoor known to be dead on 2016-06-01?', 'yes', () => knownToHaveEnded('akhtar-mansoor', '2016-06-01')],
  [
    'Had Russia designated the Taliban on 2003-01-01?',
    'no',
    () => anyOf(relations('russia', designated, 'taliban'), '2003-01-01'),
  ],
  [
    'Had Russia designated the Taliban on 2025-01-01?',
    'yes',
    () => anyOf(relations('russia', designated, 'taliban'), '2025-01-01'),
  ],
  [
    'Had Russia designated the Taliban on 2025-05-01?',
    'no',
    () => anyOf(relations('russia', designated, 'taliban'), '2025-05-01'),
  ],
  [
    'Did Russia recognise the Taliban government on 2025-07-01?',
    'no',
    () => anyOf(relations('russia', recognised, 'taliban'), '2025-07-01'),
  ],
  [
    'Did Russia recognise the Taliban government on 2025-08-01?',
    'yes',
    () => anyOf(relations('russia', recognised, 'taliban'), '2025-08-01'),
  ],
  ['Was ISAF running, under NATO, on 2014-12-01?', 'yes', () => anyOf(relations('nato', leads, 'isaf'), '2014-12-01')],
  ['Was ISAF running on 2015-01-15?', 'no', () => anyOf(existence('isaf'), '2015-01-15')],
  ['Was Resolute Support running on 2014-06-01?', 'no', () => anyOf(existence('resolute-support'), '2014-06-01')],
  ['Was Resolute Support running on 2016-06-01?', 'yes', () => anyOf(existence('resolute-support'), '2016-06-01')],
  [
    'Were Soviet forces in Afghanistan on 1985-06-01?',
    'yes',
    () => anyOf(relations('soviet-union', /^(intervened|invaded)/, 'afghanistan'), '1985-06-01'),
  ],
  [
    'Were Soviet forces in Afghanistan on 1989-03-01?',
    'no',
    () => anyOf(relations('soviet-union', /^(intervened|invaded)/, 'afghanistan'), '1989-03-01'),
  ],
  ['Did the Soviet Union exist on 1992-01-01?', 'no', () => anyOf(existence('soviet-union'), '1992-01-01')],
  [
    'Did the government set up after 2001 hold Kabul on 2015-12-26?',
    'yes',
    () => anyOf(roles('kabul', /held by the Afghan government/), '2015-12-26'),
  ],
  ['Did it on 2021-09-01?', 'no', () => anyOf(roles('kabul', /held by the Afghan government/), '2021-09-01')],
  [
    'Did the Taliban hold Kabul on 2021-09-01?',
    'yes',
    () => anyOf(roles('kabul', /held by the Taliban/), '2021-09-01'),
  ],
  // In post by April 2015; since when was not seen.
  [
    'Was Lavrov foreign minister on 2014-01-01?',
    'unknown',
    () => anyOf(roles('sergei-lavrov', /minister/), '2014-01-01'),
  ],
  ['Was Lavrov foreign minister on 2015-04-30?', 'yes', () => anyOf(roles('sergei-lavrov', /minister/), '2015-04-30')],
  ['Did the Taliban rule on 2000-01-01?', 'yes', () => anyOf(roles('taliban', /^(rule|govern)/), '2000-01-01')],
  ['Did the Taliban rule on 2015-12-26?', 'no', () => anyOf(roles('taliban', /^(rule|govern)/), '2015-12-26')],
  ['Did the Taliban rule on 2021-09-01?', 'yes', () => anyOf(roles('taliban', /^(rule|govern)/), '2021-09-01')],
  [
    'Was Kabulov the envoy for Afghanistan on 2010-01-01?',
    'no',
    () => anyOf(roles('zamir-kabulov', /special (representative|envoy)/), '2010-01-01'),
  ],
  // When he left the post has not been established: July 2025 sources disagree on his title.
  [
    'Was Kabulov the envoy for Afghanistan on 2025-07-01?',
    'unknown',
    () => anyOf(roles('zamir-kabulov', /special (representative|envoy)/), '2025-07-01'),
  ],
  ['Did IS-K exist on 2014-06-01?', 'no', () => anyOf(existence('islamic-state-khorasan'), '2014-06-01')],
  [
    'Was IS-K active in Nangarhar on 2016-06-01?',
    'yes',
    () => anyOf(relations('islamic-state-khorasan', /active|based/, 'nangarhar'), '2016-06-01'),
  ],
  [
    'Was IS-K active in Nangarhar on 2020-06-01?',
    'unknown',
    () => anyOf(relations('islamic-state-khorasan', /active|based/, 'nangarhar'), '2020-06-01'),
  ],
  [
    'Was IS-K active in Nangarhar on 2019-06-01, as known today?',
    'unknown',
    () => anyOf(relations('islamic-state-khorasan', /active|based/, 'nangarhar'), '2019-06-01', today),
  ],
  [
    'Did al-Zawahiri lead al-Qaida on 2022-07-31, as known then?',
    'yes',
    () => anyOf(relations('ayman-al-zawahiri', leads, 'al-qaida'), '2022-07-31'),
  ],
  [
    'Did al-Zawahiri lead al-Qaida on 2022-09-01?',
    'no',
    () => anyOf(relations('ayman-al-zawahiri', leads, 'al-qaida'), '2022-09-01'),
  ],
  [
    'Did Russia intervene in Syria on 2015-09-01?',
    'no',
    () => anyOf(relations('russia', /^interven/, 'syria'), '2015-09-01'),
  ],
  ['Did the Rasool faction exist on 2015-10-01?', 'no', () => anyOf(existence('high-council'), '2015-10-01')],
  // Nothing says how long.
  ['Did the Rasool faction exist on 2020-01-01?', 'unknown', () => anyOf(existence('high-council'), '2020-01-01')],
];

/** Whether somebody or something was known, on a day, to have died or ended by a date. */
function knownToHaveEnded(slug: string, at: string, known = at): Answer {
  const [lifetime] = existence(slug);
  assert.ok(lifetime, 'the file says when it ended');
  const period = periodAsKnown(lifetime, date(known));
  return period && hasEnded(period, date(at)) ? 'yes' : 'no';
}

describe('The bundled knowledge, as of a date', () => {
  for (const [question, expected, ask] of questions) {
    it(`${question} ${expected === 'unknown' ? 'Not known' : expected}`, () => assert.equal(ask(), expected));
  }

  it('takes the Taliban for a movement in 2015 that governs again from August 2021', () => {
    const taliban = actorOf(base, 'taliban');
    const kinds = (at: string): readonly string[] => sortAsOf(taliban.kinds, date(at)).holding.map(({ kind }) => kind);
    assert.equal(kindAsOf(taliban, date('2015-12-26')), 'movement');
    assert.ok(!kinds('2015-12-26').includes('government'));
    assert.ok(kinds('2021-09-01').includes('government'));
  });

  const names: readonly (readonly [sentence: string, word: string, at: string, actor: string])[] = [
    ['A delegation left for Moscow yesterday.', 'Moscow', '1985-06-01', 'soviet-union'],
    ['A delegation left for Moscow yesterday.', 'Moscow', '2015-12-26', 'russia'],
    ['In 1985 Moscow sent more troops.', 'Moscow', '2015-12-26', 'soviet-union'],
    ['The road to Kabul is open.', 'Kabul', '2015-12-26', 'kabul'],
    ['The road to Kabul is open.', 'Kabul', '2021-09-01', 'kabul'],
  ];
  for (const [sentence, word, at, actor] of names) {
    it(`takes "${word}" in "${sentence}" of ${at} for ${actor}`, () => {
      assert.equal(meant(sentence, word, at), actor);
    });
  }

  it('does not take Kabul for the government that fell, once it has fallen', () => {
    const actors = (at: string): readonly string[] =>
      findMentions('Kabul', 'plain', scanner, base, date(at)).flatMap((found) => found.actors.map(({ id }) => id));
    assert.ok(actors('2015-12-26').includes(actorOf(base, 'afghan-government').id));
    assert.ok(!actors('2021-09-01').includes(actorOf(base, 'afghan-government').id));
  });

  it('has other summaries of the Taliban in December 2015, in 2017 and today', () => {
    const texts = ['2015-12-26', '2017-06-01', today].map((at) =>
      summaryOf(base, actorOf(base, 'taliban'), date(at))
        .map(({ text }) => text)
        .join(' '),
    );
    assert.equal(new Set(texts).size, 3);
    const [first = '', second = '', third = ''] = texts;
    assert.match(first, /Mansoor/);
    assert.doesNotMatch(first, /Hibatullah|2021|2025/);
    assert.match(second, /Hibatullah/);
    assert.doesNotMatch(second, /2021|2025/);
    assert.match(third, /2021|2025/);
  });
});

describe('The dispute over the exchange of information', () => {
  const at = date('2015-12-26');
  const sides = ['kabulov-information-channels', 'zakharova-confirms-exchange', 'taliban-deny-exchange'].map(
    (slug) => `${pack.id}/${slug}`,
  );

  for (const slug of ['russia', 'taliban', 'zamir-kabulov']) {
    const actor = actorOf(base, slug);

    it(`stands on the card of ${slug}, with who says so and who denies it`, () => {
      const card = cardOf(base, actor, at, englishLabels, { room: hoverRoom });
      const rests = (text: string, ids: readonly string[]): boolean =>
        pack.claims.some((claim) => claim.text === text && ids.includes(claim.id)) ||
        actor.statements.some(
          (statement) => statement.text === text && statement.claims.some(({ id }) => ids.includes(id)),
        );
      const point = [...card.statements, ...card.disputes].find(({ text }) => rests(text, sides));
      assert.equal(point?.dispute?.word, 'contested');
      const text = renderCard(card, englishLabels, { actions: [] });
      assert.match(text, /Kabulov|Zakharova/);
      assert.match(text, /contested\*: (denied by \*\*Taliban|contradicted by \*\*(Zamir Kabulov|Maria Zakharova))/);
    });

    const resting = actor.statements.filter(({ claims }) => claims.some(({ id }) => sides.includes(id)));
    const restsOnSides = (sentence: CitedSentence): boolean => resting.some(({ id }) => id === sentence.id);

    it(`comes with the summary of ${slug} that is inserted into a report`, () => {
      const sentences = summaryOf(base, actor, at);
      const disputed = sentences.filter(restsOnSides);
      assert.ok(disputed.length > 0);
      assert.ok(disputed.every(({ mark }) => mark === 'contested'));
      const report = { text: '', markup: 'markdown', style: 'footnotes', libraries: [] } as const;
      const [insertion] =
        finish(insertSummary({ report, cursors: [0], textsAt: () => [sentences], terms: englishReportTerms })) ?? [];
      const worded = disputed.flatMap(({ clauses }) => clauses);
      assert.ok(worded.length > 0);
      for (const { text } of worded) assert.ok(insertion?.text.includes(text), text);
      assert.match(insertion?.text ?? '', /exchang\w+ (of )?information|intelligence/);
      assert.match(insertion?.text ?? '', /denied|contradicts/);
    });

    it(`is not there on ${slug} before the Taliban had spoken`, () => {
      const before = summaryOf(base, actor, date('2015-12-24'));
      const early = before.filter(restsOnSides);
      assert.ok(early.every(({ mark }) => mark === undefined));
    });
  }
});
