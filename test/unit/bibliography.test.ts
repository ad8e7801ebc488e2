import assert from 'node:assert/strict';
import { plugins } from '@citation-js/core';
import fc from 'fast-check';
import { biblatexEntry } from '../../src/core/citations/bibliography/biblatex';
import type { BibliographyEntry } from '../../src/core/citations/bibliography/entry';
import {
  exportBibliography,
  type BibliographyFormatId,
  type ExportedBibliography,
} from '../../src/core/citations/bibliography/exportBibliography';
import { englishTerms } from '../../src/core/citations/formatSource';
import { readBibTex } from '../../src/core/citations/library/bibTex';
import type { CslItem } from '../../src/core/knowledge/model';
import { bundledBase } from '../fixtures/bundledPack';

function entry(csl: Partial<CslItem>, key = 'key'): BibliographyEntry {
  const custom = { tier: 'press', read: 'whole' } as const;
  return { source: { id: `p/${key}`, key, csl: { id: key, type: 'webpage', custom, ...csl } }, key };
}

const herald = entry(
  {
    type: 'article-newspaper',
    title: 'Envoy speaks of talks',
    'container-title': 'The Herald',
    issued: { 'date-parts': [[2015, 12, 23]] },
    URL: 'https://herald.example/talks',
    language: 'en',
    custom: { tier: 'press', read: 'excerpt', relays: 'Agency' },
  },
  'herald2015',
);
const movement = entry({ publisher: 'Northern Movement', URL: 'https://movement.example' }, 'movement2015');
const all: readonly BibliographyEntry[] = bundledBase().sources.map((source) => ({ source, key: source.key }));

function exported(
  format: BibliographyFormatId,
  text: string,
  entries: readonly BibliographyEntry[],
): ExportedBibliography {
  const result = exportBibliography(format, text, entries, englishTerms);
  assert.ok('text' in result, 'the file makes sense');
  return result;
}

function items(text: string): readonly Readonly<Record<string, unknown>>[] {
  return JSON.parse(text) as readonly Readonly<Record<string, unknown>>[];
}

describe('A bibliography in CSL-JSON', () => {
  it('says of a source what the pack says, and in the note how it was read', () => {
    assert.deepEqual(items(exported('csl-json', '', [herald]).text), [
      {
        id: 'herald2015',
        type: 'article-newspaper',
        title: 'Envoy speaks of talks',
        'container-title': 'The Herald',
        issued: { 'date-parts': [[2015, 12, 23]] },
        URL: 'https://herald.example/talks',
        language: 'en',
        note: 'Relaying Agency; read as an archived excerpt',
      },
    ]);
  });

  it('is CSL-JSON to Citation.js, for every source of the pack', () => {
    const written = items(exported('csl-json', '', all).text);
    assert.equal(written.length, all.length);
    assert.deepEqual(plugins.input.util.clean(written, false), written);
  });

  const layouts: readonly (readonly [name: string, before: string, after: string])[] = [
    ['an empty list', '[]', `[\n${item('  ')}\n]`],
    ['a list of one line', '[{"id": "a"}]\n', `[{"id": "a"}, ${item()}]\n`],
    [
      'an indented list',
      '[\n    {\n        "id": "a"\n    }\n]\n',
      `[\n    {\n        "id": "a"\n    },\n${item('    ')}\n]\n`,
    ],
    ['an item a line', '[\n{"id":"a"}\n]', `[\n{"id":"a"},\n${item()}\n]`],
    [
      'tabs and CRLF',
      '[\r\n\t{\r\n\t\t"id": "a"\r\n\t}\r\n]\r\n',
      `[\r\n\t{\r\n\t\t"id": "a"\r\n\t},\r\n${item('\t', '\r\n')}\r\n]\r\n`,
    ],
    ['a list inside an object', '{"items": [{"id": "a"}]}', `{"items": [{"id": "a"}, ${item()}]}`],
  ];
  for (const [name, before, after] of layouts) {
    it(`takes an item more in the layout of ${name}, and leaves the others as they are`, () => {
      assert.equal(exported('csl-json', before, [movement]).text, after);
    });
  }

  for (const text of ['[\n{"id": "a"\n', '[{"id": "a"}', '"text"', '{"title": "a"}']) {
    it(`says what is wrong with a broken file: ${JSON.stringify(text)}`, () => {
      assert.ok('problem' in exportBibliography('csl-json', text, [movement], englishTerms));
    });
  }
});

/** The entry for the movement as JSON: indented by a step within lines of it, or on one line. */
function item(step = '', lineBreak = '\n'): string {
  const fields = {
    id: 'movement2015',
    type: 'webpage',
    publisher: 'Northern Movement',
    URL: 'https://movement.example',
  };
  const lines = JSON.stringify(fields, null, step).split('\n');
  return lines.map((line) => step + line).join(lineBreak);
}

describe('A bibliography in BibLaTeX', () => {
  for (const key of ['Smith 2015', "O'Neill2015", 'a(b)', 'x} @misc{evil']) {
    it(`has a source under its own key where it cannot have ${JSON.stringify(key)}`, () => {
      const { text, added } = exported('biblatex', '', [{ ...herald, key }]);
      assert.deepEqual(
        readBibTex(text).entries.map((entry) => entry.key),
        ['herald2015'],
      );
      assert.deepEqual(added, [herald]);
    });
  }

  it('says of a source what the pack says', () => {
    assert.equal(
      biblatexEntry(herald, englishTerms),
      [
        '@article{herald2015,',
        '  entrysubtype = {newspaper},',
        '  title = {{Envoy speaks of talks}},',
        '  journaltitle = {{The Herald}},',
        '  date = {2015-12-23},',
        '  url = {https://herald.example/talks},',
        '  langid = {english},',
        '  note = {Relaying Agency; read as an archived excerpt},',
        '}',
      ].join('\n'),
    );
  });

  const fields: readonly (readonly [csl: Partial<CslItem>, field: string])[] = [
    [{ author: [{ family: 'Kucera', given: 'Joshua' }] }, 'author = {Kucera, Joshua},'],
    [{ author: [{ literal: 'Trinidad and Tobago' }, { literal: 'B' }] }, 'author = {{Trinidad and Tobago} and {B}},'],
    [{ author: [{ family: 'Land and Sea', given: 'A' }] }, 'author = {{Land and Sea}, A},'],
    [{ publisher: 'UN', 'container-title': 'Site' }, 'organization = {{Site} and {UN}},'],
    [{ type: 'report', publisher: 'UN', issue: '7' }, 'number = {7},'],
    [{ type: 'report', publisher: 'UN' }, 'institution = {{UN}},'],
    [{ type: 'chapter', 'container-title': 'Book' }, 'booktitle = {{Book}},'],
    [{ issued: { 'date-parts': [[2015, 3]] } }, 'date = {2015-03},'],
    [{ issued: { 'date-parts': [[980]] } }, 'date = {0980},'],
    [{ title: '100 % of "A & B" cost $5 #1_x' }, "title = {{100 \\% of ``A \\& B'' cost \\$5 \\#1\\_x}},"],
    [
      { title: 'a {b} \\c ~ ^ < > |' },
      'title = {{a \\{b\\} \\textbackslash{}c \\textasciitilde{} \\textasciicircum{} \\textless{} \\textgreater{} $|$}},',
    ],
    [{ title: 'a } b' }, 'title = {{a \\textbraceright{} b}},'],
    [{ title: 'a\n@book{x,\ttitle}' }, 'title = {{a @book\\{x, title\\}}},'],
    [{ title: "a -- b ''c''" }, "title = {{a -{}- b '{}'c'{}'}},"],
    [{ URL: 'https://x.example/a%20b_c#d{e}' }, 'url = {https://x.example/a%20b_c#d%7Be%7D},'],
    [{ DOI: '10.1000/a_b<1>' }, 'doi = {10.1000/a_b<1>},'],
  ];
  for (const [csl, field] of fields) {
    it(`writes ${field}`, () => {
      assert.ok(
        biblatexEntry(entry(csl), englishTerms).split('\n').includes(`  ${field}`),
        biblatexEntry(entry(csl), englishTerms),
      );
    });
  }

  it('reads its own entries back, whatever characters they hold', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'b', ' ', '{', '}', '\\', '@', '"', '%', ',', '=', '$', '#', '\n', '(', ')'),
    });
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (titles) => {
        const entries = titles.map((title, number) => entry({ title, publisher: title }, `key${String(number)}`));
        const read = readBibTex(exported('biblatex', '', entries).text);
        assert.equal(read.problem, undefined);
        assert.deepEqual(
          read.entries.map(({ key }) => key),
          entries.map(({ key }) => key),
        );
      }),
    );
  });

  it('takes entries behind those that stand, with a blank line between', () => {
    const { text } = exported('biblatex', '% Mine.\r\n@book{a, title={A}}', [movement]);
    assert.equal(
      text,
      '% Mine.\r\n@book{a, title={A}}\r\n\r\n' +
        '@online{movement2015,\r\n  organization = {{Northern Movement}},\r\n  url = {https://movement.example},\r\n}\r\n',
    );
  });

  it('says what is wrong with a broken file', () => {
    assert.deepEqual(exportBibliography('biblatex', '@book{a,}\n\n@book{b, title={B}\n', [movement], englishTerms), {
      problem: 'line 3: the entry is never closed',
    });
  });
});

describe('A bibliography file that is there', () => {
  const files: readonly (readonly [format: BibliographyFormatId, text: string])[] = [
    [
      'csl-json',
      '[{"id": "herald2015", "URL": "https://herald.example/talks", "title": "My title"}, {"id": "movement2015", "URL": "https://other.example"}]',
    ],
    [
      'biblatex',
      '@book{herald2015, url={https://herald.example/talks}}\n@book{movement2015, url={https://other.example}}\n',
    ],
  ];
  for (const [format, text] of files) {
    it(`keeps what it has, and tells what is something else (${format})`, () => {
      const result = exported(format, text, [herald, movement]);
      assert.deepEqual(result, { text, added: [], kept: [herald], taken: [movement] });
    });

    it(`takes a source under the key that the report cites, also where it is there under another (${format})`, () => {
      const { added, text: after } = exported(format, text, [{ ...herald, key: 'talks' }]);
      assert.equal(added.length, 1);
      assert.match(after, /talks/);
    });

    it(`is the same after a second export (${format})`, () => {
      const once = exported(format, text, all).text;
      const twice = exported(format, once, all);
      assert.equal(twice.text, once);
      assert.deepEqual(twice.added, []);
      assert.equal(twice.kept.length, all.length);
    });
  }
});
