import assert from 'node:assert/strict';
import { addressesIn, addressKey } from '../../src/core/citations/addresses';
import type { CitingReport } from '../../src/core/citations/citationWriter';
import { readCitingNotes } from '../../src/core/citations/citingNotes';
import { indexSources, readCitedSources } from '../../src/core/citations/citedSources';
import type { Library } from '../../src/core/citations/library/library';
import { namedLibraries } from '../../src/core/citations/library/namedLibraries';
import { readLibrary } from '../../src/core/citations/library/readLibrary';
import { sourceKeys } from '../../src/core/citations/sourceKeys';
import { styleOf } from '../../src/core/citations/style';
import type { Markup } from '../../src/core/report/languages';
import { finish } from '../../src/core/steps';
import { baseOf } from '../fixtures/samplePack';

const base = baseOf();
const index = indexSources(base.sources);
const [herald, movement] = base.sources;

function open(text: string, markup: Markup, wish?: string, libraries: readonly Library[] = []): CitingReport {
  const own = { file: undefined, entries: namedLibraries(text, markup).entries };
  return { text, markup, style: styleOf(text, markup, wish), libraries: [own, ...libraries] };
}

function file(name: string, text: string): Library {
  const read = readLibrary(name, text);
  assert.equal(read?.problem, undefined);
  return { file: name, entries: read?.entries ?? [] };
}

describe('Addresses', () => {
  const same: readonly (readonly [string, string])[] = [
    ['http://a.example/b', 'https://www.A.example/b/'],
    ['https://a.example', 'http://a.example:80/'],
    ['https://a.example/b?utm_source=x&id=1&fbclid=y', 'https://a.example/b?id=1'],
    ['https://a.example/b#part', 'https://a.example/b'],
    ['https://a.example/t_(1)', 'https://a.example/t_%281%29'],
    ['https://a.example/%D0%B0', 'https://a.example/а'],
    ['https://doi.org/10.1000/ABC', 'doi:10.1000/abc'],
    ['http://dx.doi.org/10.1000/abc', '10.1000/abc'],
  ];
  for (const [left, right] of same) {
    it(`take ${left} and ${right} for the same`, () => {
      assert.notEqual(addressKey(left), undefined);
      assert.equal(addressKey(left), addressKey(right));
    });
  }
  const other: readonly (readonly [string, string])[] = [
    ['https://a.example/b', 'https://a.example/B'],
    ['https://a.example/b?id=1', 'https://a.example/b?id=2'],
    ['https://a.example/b%2Fc', 'https://a.example/b/c'],
    ['https://a.example/#/b', 'https://a.example/#/c'],
    ['https://b.example/a', 'https://a.example/a'],
  ];
  for (const [left, right] of other) {
    it(`take ${left} and ${right} for two`, () => {
      assert.notEqual(addressKey(left), addressKey(right));
    });
  }
  it('are none with another scheme', () => {
    assert.equal(addressKey('ftp://a.example/'), undefined);
    assert.equal(addressKey('not an address'), undefined);
  });

  const found: readonly (readonly [text: string, addresses: readonly string[]])[] = [
    ['See https://a.example/t_(1), p. 2.', ['https://a.example/t_(1)']],
    ['([x](https://a.example/b))', ['https://a.example/b']],
    ['<https://a.example/b_>', ['https://a.example/b_']],
    ['\\url{https://a.example/b} (https://c.example).', ['https://a.example/b', 'https://c.example']],
    ['https://a.example/b\\_c\\%20d', ['https://a.example/b_c%20d']],
    ['https://web.archive.org/web/2015/http://a.example/', ['https://web.archive.org/web/2015/http://a.example/']],
    ['doi: 10.1000/abc.', ['doi: 10.1000/abc']],
    ['https:// nothing', []],
  ];
  for (const [text, addresses] of found) {
    it(`are read from ${JSON.stringify(text)}`, () => {
      assert.deepEqual(
        addressesIn(text).map(({ address }) => address),
        addresses,
      );
    });
  }
});

describe('Bibliographies', () => {
  const bib = `% a comment with an @ sign
@string{herald = "The Herald"}
@comment{@misc{hidden, url = {https://herald.example/talks_(1)}}}
@Article{ eins ,
  title = {The {Great} Talks},
  journal = herald # { Weekly},
  url = "https://herald.example/talks_(1)",
}
@misc(zwei, howpublished = {\\url{https://movement.example/no-talks}}, year = 2015)
@book{drei, doi = {https://doi.org/10.1000/ABC}, title = "No {"}quotes{"}"}
`;

  it('are read from BibTeX, with the places of their keys', () => {
    const { entries } = file('a.bib', bib);
    assert.deepEqual(
      entries.map(({ key, addresses, title }) => ({ key, addresses, title })),
      [
        { key: 'eins', addresses: ['https://herald.example/talks_(1)'], title: 'The Great Talks' },
        { key: 'zwei', addresses: ['https://movement.example/no-talks'], title: undefined },
        { key: 'drei', addresses: ['doi:10.1000/ABC'], title: 'No "quotes"' },
      ],
    );
    for (const { key, range } of entries) assert.equal(bib.slice(range.start, range.end), key);
  });

  it('are read as far as they are sound', () => {
    const read = readLibrary('a.bib', '@misc{a, url = {https://a.example}}\n@misc{b, url = {https://');
    assert.deepEqual(
      [read?.entries.map(({ key }) => key), read?.problem],
      [['a'], 'line 2: the entry is never closed'],
    );
    assert.match(readLibrary('a.json', '[{"id": ')?.problem ?? '', /line 1/);
    assert.match(readLibrary('a.yaml', 'a: [')?.problem ?? '', /./);
    assert.equal(readLibrary('a.docx', ''), undefined);
    assert.equal(readLibrary('a.constructor', ''), undefined);
  });

  it('have no strings that grow without end', () => {
    const strings = Array.from({ length: 40 }, (_, n) => `@string{a${String(n + 1)} = a${String(n)} # a${String(n)}}`);
    const text = `@string{a0 = "https://x.example/"}\n${strings.join('\n')}\n@misc{a, url = a40}`;
    assert.ok((readLibrary('a.bib', text)?.entries[0]?.addresses.join('').length ?? 0) <= 20_000);
  });

  it('are read from CSL-JSON and CSL-YAML', () => {
    const json =
      '[{"id": "a", "title": "A", "URL": "https://a.example"}, {"title": "no id"}, {"id": 7, "DOI": "10.1000/x"}]';
    const yaml = '---\nreferences:\n- title: A\n  id: a\n  URL: https://a.example\n- {id: "7", DOI: 10.1000/x}\n...\n';
    for (const [name, text] of [
      ['x.json', json],
      ['x.yaml', yaml],
    ] as const) {
      const { entries } = file(name, text);
      assert.deepEqual(
        entries.map(({ key, addresses }) => [key, ...addresses]),
        [
          ['a', 'https://a.example'],
          ['7', 'doi:10.1000/x'],
        ],
      );
      for (const { key, range } of entries) assert.equal(text.slice(range.start, range.end).replaceAll('"', ''), key);
    }
  });

  const named: readonly (readonly [text: string, markup: Markup, files: readonly string[]])[] = [
    ['---\nbibliography: a b.bib # mine\n---\n', 'markdown', ['a b.bib']],
    ['---\ntitle: x\nbibliography:\n  - a.bib\n  - "b.json"\n...\n', 'markdown', ['a.bib', 'b.json']],
    ['---\nbibliography: [a.bib, b.yaml]\r\n---\r\n', 'markdown', ['a.bib', 'b.yaml']],
    ['---\nbibliography: [\n---\n', 'markdown', []],
    ['bibliography: a.bib\n', 'markdown', []],
    [
      '\\addbibresource[x=y]{a.bib}\n% \\addbibresource{no.bib}\n\\bibliography{b, c.bib}',
      'latex',
      ['a.bib', 'b.bib', 'c.bib'],
    ],
    ['bibliography: a.bib', 'plain', []],
  ];
  for (const [text, markup, files] of named) {
    it(`are named by ${JSON.stringify(text)}`, () => {
      assert.deepEqual(namedLibraries(text, markup).files, files);
    });
  }
});

describe('The keys of sources', () => {
  const cases: readonly (readonly [
    name: string,
    text: string,
    style: string,
    libraries: readonly Library[],
    key: string,
  ])[] = [
    ['are their own', 'One.', 'footnotes', [], 'movement2015'],
    [
      'are the labels of notes',
      'One.[^own]\n\n[^own]: My <http://www.movement.example/no-talks/>.\n',
      'footnotes',
      [],
      'own',
    ],
    [
      'are the labels of notes without the place',
      '[^own-para2]: https://movement.example/no-talks, para. 2\n',
      'footnotes',
      [],
      'own',
    ],
    [
      'are not the labels of notes about something else',
      '[^own]: https://x.example, and https://movement.example/no-talks\n',
      'footnotes',
      [],
      'movement2015',
    ],
    ['are numbered on where taken', '[^movement2015]: My remark.\n', 'footnotes', [], 'movement2015-2'],
    [
      'are not the labels of notes in other styles',
      '[^own]: https://movement.example/no-talks\n',
      'pandoc',
      [],
      'movement2015',
    ],
    [
      'are those of a bibliography',
      'One.',
      'pandoc',
      [file('a.bib', '@misc{theirs, url = {http://movement.example/no-talks}}')],
      'theirs',
    ],
    [
      'are those of metadata',
      '---\nreferences:\n- id: meta\n  URL: https://movement.example/no-talks\n---\n',
      'pandoc',
      [],
      'meta',
    ],
    [
      'are numbered on where a bibliography has taken them',
      'One.',
      'pandoc',
      [file('a.bib', '@misc{movement2015, url = {http://x.example}}')],
      'movement2015-2',
    ],
    [
      'are believed where a bibliography says nothing else',
      'One.',
      'pandoc',
      [file('a.bib', '@misc{movement2015, year = 2015}')],
      'movement2015',
    ],
  ];
  for (const [name, text, style, libraries, key] of cases) {
    it(`${name}: ${JSON.stringify(text)}`, () => {
      assert.ok(movement);
      const report = open(text, 'markdown', style, libraries);
      const keyOf = sourceKeys(report, finish(readCitingNotes(report)));
      assert.equal(keyOf(movement), key);
      assert.equal(keyOf(movement), key, 'again');
    });
  }
});

describe('A key of a bibliography that would not stay a key in the report', () => {
  const held = (id: string): Library =>
    file('a.json', JSON.stringify([{ id, URL: movement?.csl.URL ?? assert.fail('it has an address') }]));
  const unusable: readonly (readonly [markup: Markup, style: string, id: string])[] = [
    ['markdown', 'footnotes', 'Smith 2015'],
    ['markdown', 'footnotes', 'a\n\n# H'],
    ['markdown', 'footnotes', 'a]b'],
    ['markdown', 'pandoc', 'Smith 2015'],
    ['markdown', 'pandoc', 'a} b'],
    ['latex', 'cite', 'x} \\input{evil} {'],
    ['latex', 'cite', '\\input|ls'],
    ['latex', 'cite', 'a,b'],
    ['latex', 'cite', 'a%b'],
    ['latex', 'footnotes', 'x}'],
  ];
  for (const [markup, style, id] of unusable) {
    it(`gives way to the source's own, ${style} in ${markup}: ${JSON.stringify(id)}`, () => {
      assert.ok(movement);
      assert.equal(sourceKeys(open('One.', markup, style, [held(id)]), [])(movement), 'movement2015');
    });
  }

  for (const [markup, style, id] of [
    ['markdown', 'footnotes', 'Müller:2015_a-b.c'],
    ['markdown', 'pandoc', 'https://a.example/b?c=d&e=(f)'],
    ['latex', 'cite', 'http://zotero.org/users/1/items/AB+C'],
  ] as const) {
    it(`is used, ${style} in ${markup}: ${JSON.stringify(id)}`, () => {
      assert.ok(movement);
      assert.equal(sourceKeys(open('One.', markup, style, [held(id)]), [])(movement), id);
    });
  }
});

describe('What a report cites', () => {
  const lines = (text: string, markup: Markup, libraries: readonly Library[] = []): readonly string[] => {
    const { sources } = finish(readCitedSources(open(text, markup, undefined, libraries), index));
    return sources.map(({ source, key, places }) => {
      const written = places.map(({ form, start, end }) => `${form} ${text.slice(start, end)}`);
      return `${source.key} as ${key}: ${written.join(' | ')}`;
    });
  };
  const heraldUrl = 'https://herald.example/talks_(1)';
  const cases: readonly (readonly [text: string, markup: Markup, found: readonly string[]])[] = [
    [
      `One.[^own] Two.[^b]\n\n\`[^own]\`\n\n[^own]: See <${heraldUrl}>.\n[^b]: x\n`,
      'markdown',
      [`herald2015 as own: note [^own] | definition [^own]: | address ${heraldUrl}`.replace(']: |', '] |')],
    ],
    [
      'A [see @herald2015, para. 2; -@movement2015] and a@herald2015.example.',
      'markdown',
      ['herald2015 as herald2015: key @herald2015', 'movement2015 as movement2015: key @movement2015'],
    ],
    [
      'A [link](https://movement.example/no-talks "t").\n\n```\nhttps://herald.example/talks_(1)\n```\n',
      'markdown',
      ['movement2015 as movement2015: address https://movement.example/no-talks'],
    ],
    [
      'A \\cite[para.~2]{herald2015,movement2015}. % \\cite{herald2015}\n',
      'latex',
      ['herald2015 as herald2015: key herald2015', 'movement2015 as movement2015: key movement2015'],
    ],
    [
      'A \\footnote{B, \\url{https://movement.example/no-talks}.}\n',
      'latex',
      ['movement2015 as movement2015: address https://movement.example/no-talks'],
    ],
    [
      'One [1, para. 2; 2] and [2015].\n\nSources\n\n[1] Herald, https://herald.example/talks_(1).\n[2] Mine.\n',
      'plain',
      ['herald2015 as herald2015: number 1 | entry 1 | address https://herald.example/talks_(1)'],
    ],
  ];
  for (const [text, markup, found] of cases) {
    it(`is found in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(lines(text, markup), found);
    });
  }

  it('is known by the keys of its bibliography', () => {
    const library = file('a.bib', `@misc{theirs, url = {${heraldUrl}}} @misc{movement2015, url = {https://x.example}}`);
    assert.deepEqual(lines('A [@theirs; @movement2015; @movement2015-2].', 'markdown', [library]), [
      'herald2015 as theirs: key @theirs',
      'movement2015 as movement2015-2: key @movement2015-2',
    ]);
  });

  it('may be defined nowhere', () => {
    const text = 'A.[^a] B [@b; @herald2015] C @name.[^c]\n\n[^c]: C\n';
    const { undefined: missing } = finish(readCitedSources(open(text, 'markdown'), index));
    assert.deepEqual(
      missing.map(({ key, source }) => [key, source]),
      [
        ['a', undefined],
        ['b', undefined],
        ['herald2015', herald],
      ],
    );
  });

  it('is read in many short steps where there is much of it', () => {
    const count = 500;
    const numbers = Array.from({ length: count }, (_, index) => String(index));
    const cites = numbers.map((label) => `A.[^${label}]\n\n`).join('');
    const notes = numbers.map((label) => `[^${label}]: <${heraldUrl}>\n\n`).join('');
    const reading = readCitedSources(open(cites + notes, 'markdown'), index);
    let steps = 0;
    let read = reading.next();
    for (; !read.done; read = reading.next()) steps++;
    const [source, ...others] = read.value.sources;
    // Each note is cited, has a label and names an address.
    assert.equal(source?.places.length, 3 * count);
    assert.deepEqual(others, []);
    assert.ok(steps > 4 * count, `${String(steps)} steps`);
  });
});
