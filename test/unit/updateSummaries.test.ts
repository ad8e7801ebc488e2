import assert from 'node:assert/strict';
import fc from 'fast-check';
import { withBibliography } from '../../src/core/citations/bibliography/withBibliography';
import { indexSources } from '../../src/core/citations/citedSources';
import type { CitingReport } from '../../src/core/citations/citationWriter';
import { stylesFor, type CitationStyle } from '../../src/core/citations/style';
import type { KnowledgeBase } from '../../src/core/knowledge/knowledgeBase';
import type { RawPack } from '../../src/core/knowledge/pack/rawPack';
import { applyInsertions } from '../../src/core/report/insertion';
import type { Markup } from '../../src/core/report/languages';
import { applyReplacements } from '../../src/core/report/replacement';
import { finish } from '../../src/core/steps';
import { insertSummary } from '../../src/core/summaries/insertSummary';
import type { CitedSentence } from '../../src/core/summaries/citedSentence';
import { sentencesStandingIn } from '../../src/core/summaries/standsIn';
import { offersOn } from '../../src/core/summaries/summary';
import { englishReportTerms } from '../../src/core/summaries/terms';
import { findStanding } from '../../src/core/summaries/update/findStanding';
import { knownSentences, withWordingsNow, type PastWordings } from '../../src/core/summaries/update/knownSentences';
import type { Outdated } from '../../src/core/summaries/update/outdated';
import { keepCited } from '../../src/core/summaries/update/keepCited';
import { checkSummaries, updateSummaries } from '../../src/core/summaries/update/updateSummaries';
import { bundledBase } from '../fixtures/bundledPack';
import { actorOf, baseOf, changedSample, date, samplePack } from '../fixtures/samplePack';
import { summaryOf } from '../fixtures/summaryOf';

function report(text: string, markup: Markup = 'markdown', style: CitationStyle = 'footnotes'): CitingReport {
  return { text, markup, style, libraries: [] };
}

/** A report with sentences; "¦" marks the place. */
function withSentences(sentences: readonly CitedSentence[], marked = '¦', kind = report('')): string {
  const cursor = marked.indexOf('¦');
  const text = marked.replace('¦', '');
  const found = finish(
    insertSummary({
      report: { ...kind, text },
      cursors: [cursor],
      textsAt: () => [sentences],
      terms: englishReportTerms,
    }),
  );
  assert.ok(found, 'they can be inserted');
  return applyInsertions(text, found);
}

/** A report with the summary of an actor as of a date; "¦" marks the place. */
function withSummary(base: KnowledgeBase, slug: string, at: string, marked = '¦', kind = report('')): string {
  return withSentences(summaryOf(base, actorOf(base, slug), date(at)), marked, kind);
}

function standingIn(text: string, base: KnowledgeBase, markup: Markup = 'markdown', past: PastWordings = {}): string[] {
  return finish(
    findStanding(text, markup, finish(knownSentences(base, past, englishReportTerms)), englishReportTerms),
  ).map(({ readings: [{ known }] }) => known.id.replace(/^.*\//, ''));
}

function check(text: string, base: KnowledgeBase, at: string, past: PastWordings = {}): readonly Outdated[] {
  return finish(checkSummaries(report(text), base, past, date(at), englishReportTerms)).outdated;
}

function reasons(outdated: readonly Outdated[]): string[] {
  return outdated.map(({ standing, reason }) => `${standing.known.id.replace(/^.*\//, '')}: ${reason}`);
}

function updated(text: string, outdated: readonly Outdated[], base: KnowledgeBase, kind = report(text)): string {
  const replacements = finish(
    updateSummaries({
      report: { ...kind, text },
      base,
      index: indexSources(base.sources),
      outdated,
      terms: englishReportTerms,
      disputes: 'clause',
    }),
  );
  assert.ok(replacements);
  return applyReplacements(text, replacements);
}

const past = finish(withWordingsNow(baseOf(), {}, englishReportTerms)).wordings;

describe('Statements that stand in a report', () => {
  const base = baseOf();

  it('are found as they were inserted', () => {
    assert.deepEqual(standingIn(withSummary(base, 'envoy', '2015-12-26', 'One. ¦\n\nTwo.\n'), base), [
      'talks',
      'envoy',
    ]);
  });

  const unedited: readonly (readonly [name: string, text: string])[] = [
    ['without citations', 'Ada Envoy has been special envoy since March 2011.'],
    ['with white space of its own', '- Ada Envoy has\n  been  special envoy since\tMarch 2011.\n'],
    ['in a quotation', '> One.\n> Ada Envoy has been special\n> envoy since March 2011.[^a] Two.'],
    [
      'with citations of other forms',
      'Ada Envoy has been special envoy since March 2011 [@herald2015, para. 2; @x]. Two.',
    ],
    ['with a link', 'Ada Envoy has been special envoy since March 2011 ([The Herald](https://herald.example)).'],
    ['with its dispute as a mark', 'Ada Envoy has been special envoy since March 2011 (contested).[^a]'],
    ['in a table', '| a | b |\n| - | - |\n| x | Ada Envoy has been special envoy since March 2011.[^a] |\n'],
  ];
  for (const [name, text] of unedited) {
    it(`are found ${name}`, () => {
      assert.deepEqual(standingIn(text, base), ['envoy']);
    });
  }

  const edited: readonly (readonly [name: string, text: string])[] = [
    ['with another word', 'Ada Envoy has been a special envoy since March 2011.'],
    ['with another word in front', 'Since then Ada Envoy has been special envoy since March 2011.'],
    ['that go on', 'Ada Envoy has been special envoy since March 2011, which is long.'],
    ['that go on behind the mark', 'Ada Envoy has been special envoy since March 2011 (contested), as he says.'],
    ['with another end', 'Ada Envoy has been special envoy since March 2011!'],
    ['with a remark', 'Ada Envoy has been special envoy since March 2011 (he says).'],
    ['that are emphasised', 'Ada Envoy has been *special* envoy since March 2011.'],
    ['in code', '```\nAda Envoy has been special envoy since March 2011.\n```\n'],
  ];
  for (const [name, text] of edited) {
    it(`are their author's ${name}`, () => {
      assert.deepEqual(standingIn(text, base), []);
    });
  }

  it('are known also in the words of an older pack', () => {
    const newer = baseOf(changedSample({ '/actors/0/statements/1/text': 'Ada Envoy is special envoy.' }));
    const text = withSummary(base, 'envoy', '2015-12-26');
    assert.deepEqual(standingIn(text, newer), ['talks']);
    assert.deepEqual(standingIn(text, newer, 'markdown', past), ['talks', 'envoy']);
  });

  const markups: readonly Markup[] = ['markdown', 'latex', 'plain'];
  for (const markup of markups) {
    for (const style of stylesFor(markup)) {
      it(`are found and up to date wherever they were inserted (${markup}, ${style})`, () => {
        const bundled = bundledBase();
        const known = finish(knownSentences(bundled, {}, englishReportTerms));
        const slugs = bundled.actors.map(({ id }) => id.replace(/^.*\//, ''));
        const place = fc.constantFrom('¦', 'One. ¦ Two.\n', 'One.\n\n¦\n\nTwo.\n', 'One (see below).¦\n');
        const days = fc.constantFrom('2014-06-01', '2015-12-24', '2015-12-28', '2016-06', '2021-09-01', '2026');
        fc.assert(
          fc.property(fc.constantFrom(...slugs), fc.boolean(), place, days, (slug, all, marked, day) => {
            const at = date(day);
            const actor = actorOf(bundled, slug);
            const offers = offersOn(bundled, actor, at, englishReportTerms);
            const sentences = all ? offers.map(({ sentence }) => sentence) : summaryOf(bundled, actor, at);
            fc.pre(sentences.length > 0);
            const kind = report('', markup, style);
            const text = withSentences(sentences, marked, kind);
            const standing = finish(findStanding(text, markup, known, englishReportTerms));
            assert.equal(standing.length, sentences.length);
            standing.forEach(({ readings }, index) => {
              assert.ok(readings.some((reading) => reading.known.id === sentences[index]?.id));
            });
            const { outdated } = finish(checkSummaries({ ...kind, text }, bundled, {}, at, englishReportTerms));
            assert.deepEqual(reasons(outdated), []);
          }),
          { numRuns: 30 },
        );
      });

      it(`are found whatever the pack says (${markup}, ${style})`, () => {
        const piece = fc.constantFrom(
          'One',
          ' two',
          ' *b*',
          ' [c](d)',
          ' [^e]',
          ' <i>',
          ' @f',
          ' \\cite{g}',
          ' ~',
          '%',
          ' #',
          ' $1',
          ' 1.',
          ' (h)',
          ' "i"',
          ' J. K',
          ' [3]',
          '\u202E',
          ' ![l]',
          '_',
          ' &amp;',
          ' [@m]',
          '. N',
        );
        const words = fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) => `X${pieces.join('')}.`);
        fc.assert(
          fc.property(words, words, (one, two) => {
            fc.pre(one !== two);
            const raw: RawPack = changedSample({
              '/actors/0/statements/0/text': one,
              '/actors/0/statements/1/text': two,
            });
            const hostile = baseOf(raw);
            const text = withSummary(
              hostile,
              'envoy',
              '2015-12-26',
              'Start.\n\n¦\n\nEnd.\n',
              report('', markup, style),
            );
            const standing = finish(
              findStanding(text, markup, finish(knownSentences(hostile, {}, englishReportTerms)), englishReportTerms),
            );
            // Plain text that differs in marks alone is the same.
            const ids = standing.map(({ readings }) => readings.map(({ known }) => known.id).join());
            assert.equal(ids.length, 2, text);
            assert.match(ids[0] ?? '', /talks/, text);
            assert.match(ids[1] ?? '', /envoy\/envoy/, text);
          }),
        );
      });
    }
  }

  it('are not found once a letter of them has changed', () => {
    const bundled = bundledBase();
    const slugs = bundled.actors
      .filter(({ statements }) => statements.length > 0)
      .map(({ id }) => id.replace(/^.*\//, ''));
    fc.assert(
      fc.property(fc.constantFrom(...slugs), fc.nat(), (slug, place) => {
        const [first] = summaryOf(bundled, actorOf(bundled, slug), date('2015-12-28'));
        fc.pre(first !== undefined);
        const letters = Array.from(first.text.matchAll(/[a-z]/g), ({ index }) => index);
        const at = letters[place % letters.length] ?? 0;
        const changed = `${first.text.slice(0, at)}${first.text.slice(at, at + 1).toUpperCase()}${first.text.slice(at + 1)}`;
        assert.deepEqual(standingIn(changed, bundled), []);
        assert.deepEqual(standingIn(first.text, bundled).length, 1);
      }),
    );
  });
});

describe('Updating summaries', () => {
  const base = baseOf();
  const before = withSummary(
    base,
    'envoy',
    '2015-12-24',
    '# Report\n\nMy own words. ¦ More of mine.[^1]\n\n[^1]: Mine.\n',
  );
  const clause = ' which the Northern Movement denied on 25 December 2015.[^movement2015]';

  it('finds nothing where all is as the pack has it', () => {
    assert.deepEqual(check(before, base, '2015-12-24'), []);
  });

  it('adds a dispute that has arisen, with its note, and changes nothing else', () => {
    const found = check(before, base, '2015-12-26');
    assert.deepEqual(reasons(found), ['talks: dispute']);
    const after = updated(before, found, base);
    assert.ok(after.includes(clause), after);
    assert.deepEqual(check(after, base, '2015-12-26'), []);
    const note = /^\[\^movement2015\]:.*\n/m;
    assert.equal(after.match(new RegExp(note, 'gm'))?.length, 1);
    assert.equal(after.replace(note, '').replace(/,(\[\^herald2015-para2\])[^.]*\.\[\^movement2015\]/, '.$1'), before);
  });

  it('brings a list of sources that the report has up to date, and gives it none where it has none', () => {
    const index = indexSources(base.sources);
    const listed = before.replace('\n\n[^', '\n\n## Sources\n\n- My book.\n\n[^');
    for (const [text, items] of [
      [listed, 3],
      [before, 0],
    ] as const) {
      const updates = finish(
        updateSummaries({
          report: report(text),
          base,
          index,
          outdated: check(text, base, '2015-12-26'),
          terms: englishReportTerms,
          disputes: 'clause',
        }),
      );
      assert.ok(updates);
      const after = applyReplacements(text, finish(withBibliography(report(text), index, englishReportTerms, updates)));
      assert.ok(after.includes(clause), after);
      assert.equal(after.match(/^- /gm)?.length ?? 0, items, after);
    }
  });

  it('takes a dispute away that is none at the date', () => {
    const text = withSummary(base, 'envoy', '2015-12-26');
    const found = check(text, base, '2015-12-24');
    assert.deepEqual(reasons(found), ['talks: dispute']);
    assert.doesNotMatch(updated(text, found, base).split('\n')[0] ?? '', /denied/);
  });

  it('takes a mark for the clause, where it is the mark that is due', () => {
    const marked = (mark: string): string =>
      `Ada Envoy said on 23 December 2015 that Landia talks with the Northern Movement (${mark}).`;
    assert.deepEqual(check(marked('contested'), base, '2015-12-26'), []);
    assert.deepEqual(reasons(check(marked('qualified'), base, '2015-12-26')), ['talks: dispute']);
  });

  it('rewords what the pack words anew', () => {
    const newer = baseOf(changedSample({ '/actors/0/statements/1/text': 'Ada Envoy is special envoy.' }));
    const found = check(before, newer, '2015-12-24', past);
    assert.deepEqual(reasons(found), ['envoy: reworded']);
    const after = updated(before, found, newer);
    assert.equal(
      after,
      before.replace('Ada Envoy has been special envoy since March 2011.', 'Ada Envoy is special envoy.'),
    );
  });

  it('points out what is no longer in the pack, and removes it', () => {
    const [talks] = samplePack.actors[0]?.statements ?? [];
    const newer = baseOf(changedSample({ '/actors/0/statements': [talks] }));
    const found = check(before, newer, '2015-12-24', past);
    assert.deepEqual(reasons(found), ['envoy: withdrawn']);
    assert.equal(
      updated(before, found, newer),
      before
        .replace(' Ada Envoy has been special envoy since March 2011.[^herald2015]', '')
        .replace(/\n\[\^herald2015\]: .*/, ''),
    );
  });

  describe('takes a note along that nothing refers to any more', () => {
    const [talks, envoy] = samplePack.actors[0]?.statements ?? [];
    const newer = baseOf(changedSample({ '/actors/0/statements': [talks] }));
    const sentence = 'Ada Envoy has been special envoy since March 2011.[^herald2015]';
    const [own = ''] = withSummary(baseOf(changedSample({ '/actors/0/statements': [envoy] })), 'envoy', '2015-12-24')
      .split('\n')
      .slice(-1);
    const cases: readonly (readonly [name: string, before: string, after: string])[] = [
      ['at the end', `One. ${sentence}\n\n${own}\n`, 'One.\n'],
      ['with the end of the file', `One. ${sentence}\n\n${own}`, 'One.'],
      ['above others', `One.[^z] ${sentence}\n\n${own}\n[^z]: Z.\n`, 'One.[^z]\n\n[^z]: Z.\n'],
      ['below others', `One.[^a] ${sentence}\n\n[^a]: A.\n${own}\n`, 'One.[^a]\n\n[^a]: A.\n'],
      [
        'between others, apart',
        `One. ${sentence}\n\n[^a]: A.\n\n${own}\n\n[^z]: Z.\n`,
        'One.\n\n[^a]: A.\n\n[^z]: Z.\n',
      ],
      ['behind its paragraph', `One. ${sentence}\n\n${own}\n\nTwo.\n`, 'One.\n\nTwo.\n'],
      ['with its CRLF', `One. ${sentence}\r\n\r\n${own}\r\n\r\nTwo.\r\n`, 'One.\r\n\r\nTwo.\r\n'],
    ];
    for (const [name, text, after] of cases) {
      it(name, () => {
        const found = check(text, newer, '2015-12-24', past);
        assert.deepEqual(reasons(found), ['envoy: withdrawn']);
        assert.equal(updated(text, found, newer), after);
      });
    }

    const staying: readonly (readonly [name: string, text: string])[] = [
      ['that says something of its author', `One. ${sentence}\n\n${own} My remark.\n`],
      ['that is referred to elsewhere', `One. ${sentence} Two.[^herald2015]\n\n${own}\n`],
      ['that nothing has referred to before', `One. ${sentence.replace('herald2015', 'a')}\n\n${own}\n\n[^a]: A.\n`],
    ];
    for (const [name, text] of staying) {
      it(`but not one ${name}`, () => {
        const found = check(text, newer, '2015-12-24', past);
        const expected = text.replace(/ Ada Envoy has been special envoy since March 2011\.\[\^\w+\]/, '');
        assert.equal(updated(text, found, newer), expected);
      });
    }

    it('and puts a new note in its place', () => {
      const locator = { label: 'paragraph', value: '5' };
      const statement = { ...envoy, text: 'Ada Envoy is envoy.', cites: [{ source: 'herald2015', locator }] };
      const changed = baseOf(changedSample({ '/actors/0/statements': [talks, statement] }));
      const text = `Two.[^z] ${sentence} One.[^a]\n\n[^a]: A.\n${own}\n[^z]: Z.\n`;
      const after = updated(text, check(text, changed, '2015-12-24', past), changed);
      const [line, , ...notes] = after.split('\n');
      assert.equal(line, 'Two.[^z] Ada Envoy is envoy.[^herald2015-para5] One.[^a]');
      assert.deepEqual(
        notes.map((note) => note.replace(/:.*/, '')),
        ['[^a]', '[^herald2015-para5]', '[^z]', ''],
      );
    });
  });

  it('keeps the citations that the author has added', () => {
    const mine = before
      .replace('[^herald2015-para2]', '[^herald2015-para2][^1]')
      .replace(
        'Ada Envoy has been special envoy since March 2011.',
        'Ada Envoy has been special envoy since March 2011.[^1]',
      );
    const found = check(mine, base, '2015-12-26');
    assert.deepEqual(reasons(found), ['talks: dispute']);
    const after = updated(mine, found, base);
    assert.ok(after.includes('25 December 2015.[^movement2015][^1] Ada Envoy'), after);
    assert.ok(after.includes('since March 2011.[^1][^herald2015]'), after);
    const keyed =
      'Ada Envoy said on 23 December 2015 that Landia talks with the Northern Movement [@herald2015; @mine].';
    const kind = report(keyed, 'markdown', 'pandoc');
    assert.equal(
      updated(keyed, check(keyed, base, '2015-12-26'), base, kind),
      'Ada Envoy said on 23 December 2015 that Landia talks with the Northern Movement [@herald2015, para. 2], ' +
        'which the Northern Movement denied on 25 December 2015 [@movement2015] [@herald2015; @mine].',
    );
  });

  const sentenceAlone = 'Ada Envoy said on 23 December 2015 that Landia talks with the Northern Movement';
  const remarks: readonly (readonly [markup: Markup, style: CitationStyle, mark: string, isOwn: boolean])[] = [
    ['markdown', 'pandoc', '[see @herald2015, p. 3, and my own remark on it]', false],
    ['markdown', 'pandoc', '[@herald2015, pp. 3-4]', true],
    ['markdown', 'pandoc', '[@{herald2015}, {para. 2}; @movement2015]', true],
    ['markdown', 'links', '([my own words](https://herald.example/talks_%281%29) and a remark)', false],
    [
      'markdown',
      'links',
      '([The Herald (relaying Agency), 23 Dec 2015, para. 9](https://herald.example/talks_%281%29); [The Herald (relaying Agency), 23 Dec 2015](https://herald.example/talks_%281%29))',
      true,
    ],
    ['latex', 'cite', String.raw`\cite[see][my remark]{herald2015}`, false],
    ['latex', 'cite', String.raw`\parencite[para.~7]{herald2015}`, true],
    ['latex', 'footnotes', String.raw`\footnote{My long remark, which is not to be lost \cite{herald2015}.}`, false],
    ['latex', 'footnotes', String.raw`\footnote{See also \cite[p.~2]{herald2015}.}`, false],
  ];
  for (const [markup, style, mark, isOwn] of remarks) {
    it(`${isOwn ? 'takes' : 'keeps'} the citation ${mark}`, () => {
      const kind = report('', markup, style);
      const text = `${sentenceAlone} ${mark}.`;
      const { outdated } = finish(checkSummaries({ text, markup }, base, {}, date('2015-12-26'), englishReportTerms));
      assert.deepEqual(reasons(outdated), ['talks: dispute']);
      const after = updated(text, outdated, base, kind);
      assert.match(after, /which the Northern Movement denied/);
      assert.equal(after.includes(mark), !isOwn, after);
    });
  }

  describe('with links, where a source has no address', () => {
    const unlinked = changedSample({ '/sources/0/URL': undefined });
    const offline = baseOf(unlinked);
    const links = report('', 'markdown', 'links');
    const text = withSummary(offline, 'envoy', '2015-12-24', 'One. ¦\n', links);
    const outdatedAt = (where: string, at: string): readonly Outdated[] =>
      finish(checkSummaries({ text: where, markup: 'markdown' }, offline, {}, date(at), englishReportTerms)).outdated;

    it('finds a sentence by what stands in the place of the link', () => {
      assert.match(text, /Northern Movement \(The Herald \(relaying Agency\), 23 Dec 2015, para\. 2\)\. Ada/);
      assert.deepEqual(reasons(outdatedAt(text, '2015-12-26')), ['talks: dispute']);
      const after = updated(text, outdatedAt(text, '2015-12-26'), offline, links);
      assert.equal(after, withSummary(offline, 'envoy', '2015-12-26', 'One. ¦\n', links));
      assert.deepEqual(reasons(outdatedAt(after, '2015-12-24')), ['talks: dispute']);
    });

    it('also beside a link, in either order, wherever lines break', () => {
      const name = 'The Herald (relaying\n Agency), 23 Dec 2015, para. 2';
      const other = '[Northern Movement](https://movement.example/no-talks)';
      for (const mark of [`${name}; ${other}`, `${other}; ${name}`]) {
        const standing = `${sentenceAlone} (${mark}).`;
        assert.deepEqual(reasons(outdatedAt(standing, '2015-12-26')), ['talks: dispute'], standing);
      }
    });

    it('and leaves other remarks to the author', () => {
      assert.deepEqual(outdatedAt(`${sentenceAlone} (The Herald, if it is to be believed).`, '2015-12-26'), []);
    });

    it('knows that it stands in the report', () => {
      const stands = sentencesStandingIn(text, 'markdown', (words) => [words]);
      const [talks] = summaryOf(offline, actorOf(offline, 'envoy'), date('2015-12-24'));
      assert.ok(talks && stands(talks));
    });
  });

  it('takes what it has written itself, in every style', () => {
    for (const markup of ['markdown', 'latex', 'plain'] as const) {
      for (const style of stylesFor(markup)) {
        const kind = report('', markup, style);
        const text = withSummary(base, 'envoy', '2015-12-24', '¦', kind);
        const fresh = withSummary(base, 'envoy', '2015-12-26', '¦', kind);
        const found = finish(
          checkSummaries({ text, markup }, base, {}, date('2015-12-26'), englishReportTerms),
        ).outdated;
        assert.equal(updated(text, found, base, kind).split('\n')[0], fresh.split('\n')[0], `${markup} ${style}`);
      }
    }
  });

  it('brings a report of any date and style to what it would be at another, and touches nothing else', () => {
    const bundled = bundledBase();
    const slugs = bundled.actors
      .filter(({ statements }) => statements.length > 0)
      .map(({ id }) => id.replace(/^.*\//, ''));
    const kinds = (['markdown', 'latex', 'plain'] as const).flatMap((markup) =>
      stylesFor(markup).map((style) => report('', markup, style)),
    );
    const days = fc.constantFrom('2014-06-01', '2015-12-24', '2015-12-28', '2017', '2021-09-01', '2026');
    fc.assert(
      fc.property(fc.constantFrom(...slugs), fc.constantFrom(...kinds), days, days, (slug, kind, then, now) => {
        fc.pre(summaryOf(bundled, actorOf(bundled, slug), date(then)).length > 0);
        const text = withSummary(bundled, slug, then, 'Own words. ¦ Last words.\n\nThe end.\n', kind);
        const find = (where: string): readonly Outdated[] =>
          finish(checkSummaries({ text: where, markup: kind.markup }, bundled, {}, date(now), englishReportTerms))
            .outdated;
        const after = updated(text, find(text), bundled, kind);
        assert.deepEqual(reasons(find(after)), [], after);
        assert.ok(after.startsWith('Own words. ') && after.includes(' Last words.\n\nThe end.'), after);
      }),
      { numRuns: 100 },
    );
  });

  it('takes the words in which the pack says the same of another time', () => {
    const bundled = bundledBase();
    const change = (text: string, at: string): string =>
      updated(text, check(text, bundled, at), bundled).split('\n')[0] ?? '';
    const led = 'Akhtar Mansoor has led the Taliban since 29 July 2015, as successor of Mullah Omar.';
    assert.match(change(led, '2017'), /^Akhtar Mansoor led the Taliban from 29 July 2015 until a US drone killed him/);
    const ruling = 'The Taliban, founded in 1994, have ruled from Kabul since September 1996.';
    assert.match(
      change(ruling, '2022'),
      /^The Taliban, who had ruled Afghanistan from 1996 to 2001, entered Kabul again/,
    );
    const entered = 'The Taliban, who had ruled Afghanistan from 1996 to 2001, entered Kabul again on 15 August 2021.';
    const sided =
      'Russia sided with the opponents of the Taliban, from support for the Northern Alliance since 1996 to rifles for the Afghan police in 2010.';
    assert.match(change(sided, '2005'), /^In September 2001 Russia's defence minister said/);
    // What the report has already is not said twice.
    const found = check(`${ruling} ${entered}`, bundled, '2022');
    assert.deepEqual(
      found.map(({ standing, sentence }) => [standing.known.id.replace(/^.*\//, ''), sentence?.text]),
      [['ruling', undefined]],
    );
  });

  it('puts nothing else where the author cites a source of their own, and replaces what stands twice', () => {
    const bundled = bundledBase();
    const index = indexSources(bundled.sources);
    const ruling = 'The Taliban, founded in 1994, have ruled from Kabul since September 1996.';
    const text = `${ruling}[^mine] And so on.\n\n${ruling}\n\n[^mine]: A book of mine.\n`;
    const found = check(text, bundled, '2022');
    const kept = finish(keepCited(found, report(text), bundled, index, date('2022'), englishReportTerms));
    assert.match(
      updated(text, kept, bundled),
      /^The Taliban, founded in 1994, have ruled from Kabul since September 1996 \(until 11 November 2001\)\.\[\^[^]*\[\^mine\] And so on\.\n\nThe Taliban, who had ruled/,
    );
    const twice = check(`${ruling}\n\n${ruling}`, bundled, '2022');
    assert.deepEqual(
      twice.map(({ sentence }) => sentence?.text.slice(0, 21)),
      ['The Taliban, who had ', 'The Taliban, who had '],
    );
  });

  it('keeps a note to which a reference in front of a colon still leads', () => {
    const note =
      '[^herald2015]: The Herald (relaying Agency), "Envoy speaks of talks", 23 December 2015, <https://herald.example/talks_%281%29> (read as an archived excerpt).';
    const text = `Ada Envoy has been special envoy since March 2011.[^herald2015]\n\nShe put it so[^herald2015]: "we talk".\n\n${note}\n`;
    const found = check(text, baseOf(changedSample({ '/actors/0/statements/1/period': '2011-03/2011-04' })), '2012');
    const gone = found.map((entry) => ({ ...entry, sentence: undefined }));
    assert.ok(updated(text, gone, base).includes(note));
  });

  it('says when something held that has ended, and takes that back where it holds', () => {
    const dated = baseOf(changedSample({ '/actors/0/statements/1/period': '2011-03/2016-04-05' }));
    const text = 'Ada Envoy has been special envoy since March 2011.';
    const found = check(text, dated, '2017');
    assert.deepEqual(reasons(found), ['envoy: ended']);
    const after = updated(text, found, dated);
    assert.match(after, /^Ada Envoy has been special envoy since March 2011 \(until 5 April 2016\)\.\[/);
    assert.deepEqual(check(after, dated, '2017'), []);
    const back = check(after, dated, '2015-12-26');
    assert.deepEqual(reasons(back), ['envoy: holding']);
    assert.match(updated(after, back, dated), /^Ada Envoy has been special envoy since March 2011\.\[/);
    const other = baseOf(changedSample({ '/actors/0/statements/1/period': '2011-03/2016-04' }));
    const { wordings } = finish(withWordingsNow(dated, {}, englishReportTerms));
    assert.deepEqual(reasons(check(after, other, '2017', wordings)), ['envoy: reworded'], 'its period has changed');
  });
});
