import assert from 'node:assert/strict';
import fc from 'fast-check';
import { insertCitation } from '../../src/core/citations/insertCitation';
import { parseLocator } from '../../src/core/citations/parseLocator';
import { englishTerms } from '../../src/core/citations/formatSource';
import { blocksOf } from '../../src/core/report/blocks';
import { applyInsertions } from '../../src/core/report/insertion';
import type { Markup } from '../../src/core/report/languages';
import { notesIn } from '../../src/core/report/notes';
import type { Locator, Source } from '../../src/core/knowledge/model';
import { finish } from '../../src/core/steps';
import { baseOf } from '../fixtures/samplePack';

const base = baseOf();

function herald(): Source {
  const source = base.source('sample/herald2015');
  assert.ok(source);
  return source;
}

/** The report after a citation of the Herald was inserted, or why it was not; "¦" marks the cursors. */
function cited(marked: string, markup: Markup = 'markdown', locator?: Locator): string {
  const [first = '', ...others] = marked.split('¦');
  let offset = first.length;
  const cursors = others.map((part) => (offset += part.length) - part.length);
  const text = [first, ...others].join('');
  const found = finish(
    insertCitation({
      report: { text, markup, style: 'footnotes', libraries: [] },
      cursors,
      cites: [{ source: herald(), ...(locator && { locator }) }],
      terms: englishTerms,
    }),
  );
  return typeof found === 'string' ? found : applyInsertions(text, found);
}

/** The kinds of the blocks of a report, and its notes, save what a citation of the Herald brings. */
function structure(text: string): readonly string[] {
  const own = /^(?:\[\^herald2015\](?::.*)?)$/;
  const kinds = blocksOf(text, 'markdown')
    .filter(({ start, end }) => !own.test(text.slice(start, end).trim()))
    .map(({ kind }) => kind);
  const notes = notesIn(text, 'markdown').filter(({ label }) => label !== 'herald2015');
  return [...kinds, ...notes.map(({ label }) => label)];
}

const note =
  '[^herald2015]: The Herald (relaying Agency), "Envoy speaks of talks", 23 December 2015, <https://herald.example/talks_%281%29> (read as an archived excerpt).';

describe('Inserting a citation', () => {
  const places: readonly (readonly [marked: string, result: string])[] = [
    ['One.¦\n', 'One.[^herald2015]\n'],
    ['One¦.\n', 'One[^herald2015].\n'],
    ['One. T¦wo.\n', 'One. Two[^herald2015].\n'],
    ["Land¦ia's envoy.\n", "Landia's[^herald2015] envoy.\n"],
    ['One, ¦ two.\n', 'One, [^herald2015] two.\n'],
    ['See https://x.example/¦a?b=c for it.\n', 'See https://x.example/a?b=c[^herald2015] for it.\n'],
    ['See `co¦de here` now.\n', 'See `code here`[^herald2015] now.\n'],
    ['See [li¦nk text](http://x.example) now.\n', 'See [link text](http://x.example)[^herald2015] now.\n'],
    ['See [link text](http://x.ex¦ample) now.\n', 'See [link text](http://x.example)[^herald2015] now.\n'],
    ['- One¦\n- Two¦\n', '- One[^herald2015]\n- Two[^herald2015]\n'],
    ['> On¦e.\n', '> One[^herald2015].\n'],
    ['| a¦ | b |\n| - | - |\n', '| a[^herald2015] | b |\n| - | - |\n'],
    ['O¦n¦e.\n', 'One[^herald2015].\n'],
    ['¦# T\n', '# [^herald2015]T\n'],
    ['# T #¦\n', '# T[^herald2015] #\n'],
    ['# T {#id}¦\n', '# T[^herald2015] {#id}\n'],
    ['# T {#id .c}¦ ##\n', '# T[^herald2015] {#id .c} ##\n'],
    ['T {#id}¦\n===\n', 'T[^herald2015] {#id}\n===\n'],
    ['- One.\n- ¦\n', '- One.\n- [^herald2015]\n'],
    ['T\n=¦=\n', 'T[^herald2015]\n==\n'],
    ['T\n==¦\n', 'T[^herald2015]\n==\n'],
    ['¦- item\n', '- [^herald2015]item\n'],
    ['-¦ item\n', '- [^herald2015]item\n'],
    ['- [¦ ] task\n', '- [ ] [^herald2015]task\n'],
    ['¦> q\n', '> [^herald2015]q\n'],
    ['> q\n¦> r\n', '> q\n> [^herald2015]r\n'],
    ['¦1. x\n', '1. [^herald2015]x\n'],
    ['¦| a | b |\n| - | - |\n', '| [^herald2015]a | b |\n| - | - |\n'],
    ['| a | b |¦\n| - | - |\n', '| a | b[^herald2015] |\n| - | - |\n'],
    ['One.\n¦', 'One.[^herald2015]\n'],
    ['Term\n¦: def\n', 'Term\n: [^herald2015]def\n'],
  ];
  for (const [marked, result] of places) {
    it(JSON.stringify(marked), () => {
      assert.equal(cited(marked), `${result}\n${note}\n`);
    });
  }

  it('refers to the note that the report has', () => {
    const text = 'One.¦\n\n[^1]: The Herald, https://herald.example/talks_(1).\n';
    assert.equal(cited(text), text.replace('¦', '[^1]'));
  });

  for (const marked of ['¦[^n]: note\n', '[^¦n]: note\n', '[^n]¦: note\n']) {
    it(`stays behind the label of a note: ${JSON.stringify(marked)}`, () => {
      const labels = notesIn(cited(`One[^n].\n\n${marked}`), 'markdown').map(({ label, text }) => [label, text]);
      assert.deepEqual(labels[0], ['n', '[^herald2015]note']);
    });
  }

  const latexPlaces: readonly (readonly [marked: string, result: RegExp])[] = [
    ['\\textbf¦{a} b', /^\\textbf\{a\}\\footnote\{.*\} b$/],
    ['\\textbf{a¦} b', /^\\textbf\{a\\footnote\{.*\}\} b$/],
    ['\\href{u}¦{a} b', /^\\href\{u\}\{a\}\\footnote\{.*\} b$/],
    ['\\section¦{T}', /^\\section\{\\footnote\{.*\}T\}$/],
    ['\\section{T}¦', /^\\section\{T\\footnote\{.*\}\}$/],
    ['\\begin{itemize}¦\n\\item a\n\\end{itemize}', /^\\begin\{itemize\}\n\\item \\footnote\{.*\}a\n\\end/],
    ['\\begin{itemize}\n¦\\item a\n\\end{itemize}', /^\\begin\{itemize\}\n\\item \\footnote\{.*\}a\n\\end/],
  ];
  for (const [marked, result] of latexPlaces) {
    it(`leaves commands whole: ${JSON.stringify(marked)}`, () => {
      assert.match(cited(marked, 'latex'), result);
    });
  }

  it('says where in the source', () => {
    assert.match(
      cited('One.¦\n', 'markdown', { label: 'paragraph', value: '2' }),
      /^One\.\[\^herald2015-para2\]\n\n\[/,
    );
  });

  it('is a note in its place in LaTeX', () => {
    assert.match(cited('\\section{A}\n\nO¦ne.\n', 'latex'), /^\\section\{A\}\n\nOne\\footnote\{The Herald .*\}\.\n$/);
  });

  const besideNotes: readonly (readonly [marked: string, result: RegExp])[] = [
    ['One\\footnote{A}¦.', /^One\\footnote\{A\}\\textsuperscript\{,\}\\footnote\{The Herald .*\}\.$/],
    ['One\\cite{a}¦.', /^One\\cite\{a\}\\footnote\{The Herald .*\}\.$/],
    ['One¦\\footnote{A}.', /^One\\footnote\{The Herald .*\}\\textsuperscript\{,\}\\footnote\{A\}\.$/],
    ['One\\emph{a}¦.', /^One\\emph\{a\}\\footnote\{The Herald .*\}\.$/],
  ];
  for (const [marked, result] of besideNotes) {
    it(`is parted from the note beside it, where numbers would run together: ${JSON.stringify(marked)}`, () => {
      assert.match(cited(marked, 'latex'), result);
    });
  }

  for (const marked of ['```\nco¦de\n```\n', '---\ntitle: ¦\n---\n', 'One.¦\n\n```\nco¦de\n```\n']) {
    it(`is not put into code: ${JSON.stringify(marked)}`, () => {
      assert.equal(cited(marked), 'in code');
    });
  }

  it('says where the notes have no place', () => {
    assert.equal(cited('One.¦\n\n```\ncode\n'), 'no place for notes');
  });

  it('leaves everything else as it was, at any cursor', () => {
    const piece = fc.constantFrom(
      'One. ',
      'two ',
      '\n',
      '\n\n',
      '# H\n',
      '- i ',
      '> q ',
      '[^a]: n\n',
      '1. j ',
      '| a | b |\n| - | - |\n',
      'T\n==\n',
      '[a](http://x.y) ',
      '`A` ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 10 }), fc.nat(), (pieces, place) => {
        const text = pieces.join('');
        const cursor = place % (text.length + 1);
        const result = cited(`${text.slice(0, cursor)}¦${text.slice(cursor)}`);
        fc.pre(result !== 'in code' && result !== 'no place for notes');
        assert.equal(result.split('[^herald2015]').length, 3);
        const without = result.replace(note, '').replace('[^herald2015]', '');
        assert.equal(without.replace(/\s/g, ''), text.replace(/\s/g, ''));
        assert.deepEqual(structure(result), structure(text));
      }),
    );
  });

  it('goes into the last note of a report, and its own note behind that', () => {
    assert.equal(cited('One.[^n]\n\n[^n]: See also¦\n'), `One.[^n]\n\n[^n]: See also[^herald2015]\n${note}\n`);
  });
});

describe('A place in a source', () => {
  const places: readonly (readonly [typed: string, label: string, value: string])[] = [
    ['14', 'page', '14'],
    ['14-16', 'page', '14-16'],
    ['p. 14', 'page', '14'],
    ['pp. 14–16', 'page', '14–16'],
    ['para 2', 'paragraph', '2'],
    ['Paragraph 2', 'paragraph', '2'],
    ['paras. 2, 4', 'paragraph', '2, 4'],
    ['¶2', 'paragraph', '2'],
    ['§ 3', 'section', '3'],
    ['chap. IV', 'chapter', 'IV'],
    ['s.v. Kabul', 'sub-verbo', 'Kabul'],
  ];
  for (const [typed, label, value] of places) {
    it(`"${typed}"`, () => {
      assert.deepEqual(parseLocator(typed), { label, value });
    });
  }

  for (const typed of ['', '  ', 'para.', 'somewhere 2', 'x']) {
    it(`"${typed}" is none`, () => {
      assert.equal(parseLocator(typed), undefined);
    });
  }
});
