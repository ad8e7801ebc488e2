import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt, { type Token } from 'markdown-it';
import footnotes from 'markdown-it-footnote';
import { readCitedSources, indexSources } from '../../src/core/citations/citedSources';
import type { CitingReport } from '../../src/core/citations/citationWriter';
import { namedLibraries } from '../../src/core/citations/library/namedLibraries';
import { stylesFor, type CitationStyle } from '../../src/core/citations/style';
import { sourceListIn } from '../../src/core/citations/sourceList';
import type { Cite, Locator, Source } from '../../src/core/knowledge/model';
import { frontMatterOf } from '../../src/core/report/frontMatter';
import { applyInsertions, type Insertion } from '../../src/core/report/insertion';
import type { Markup } from '../../src/core/report/languages';
import { notesIn } from '../../src/core/report/notes';
import { finish } from '../../src/core/steps';
import type { CitedSentence } from '../../src/core/summaries/citedSentence';
import { insertSummary } from '../../src/core/summaries/insertSummary';
import { englishReportTerms } from '../../src/core/summaries/terms';
import type { DisputeForm } from '../../src/core/summaries/writeSentences';

/** What packs may say: whatever means something in a markup, in an editor or to a reader's eye, and ordinary words. */
const hostile = fc
  .array(
    fc.constantFrom(
      ...'* _ ` [ ] ( ) < > & # | $ ~ ^ \\ { } " \' ! @ : ; , . - + = % / ?'.split(' '),
      ...[
        'a',
        'Bc',
        ' ',
        '  ',
        '\n',
        '\r\n',
        '\u2028',
        '\t',
        '\u202E',
        '\u202A',
        '\u2066',
        '\u202C',
        '\u2069',
        '\u0007',
      ],
      ...['[^x]', '[^x]: y', '^[y]', '<b>', '</p>', '<!--', '&amp;', '&#42;', '${1:x}', '\\cite{x}', '\\end{document}'],
      ...[
        '- x',
        '1. x',
        '# x',
        '> x',
        '```',
        '~~~',
        '---',
        '...',
        '::: x',
        '{#x .y}',
        '@key',
        '[@key]',
        '](x)',
        '$$x$$',
      ],
      ...['https://x.example/a_b', 'www.x.example', ':smile:', '\\', '\\\\', '}}', '{{<', 'ا', 'б', '😀', '\u0301'],
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => `A${parts.join('')}z`);

const address = fc.constantFrom(
  'https://herald.example/talks_(1)?KEY',
  'http://www.a.example/b?c=KEY&e=%20f#g',
  'https://a.example/<x>"y"`z`|\\{t}^~$1?KEY',
  'https://a.example/KEY/б',
  'javascript:alert(1)',
  undefined,
);

const source = (key: string, words: fc.Arbitrary<string>): fc.Arbitrary<Source> =>
  fc
    .record({ title: fc.option(words), publisher: fc.option(words), relays: fc.option(words), url: address })
    .map(({ title, publisher, relays, url }) => ({
      id: `p/${key}`,
      key,
      csl: {
        id: key,
        type: 'webpage',
        ...(title !== null && { title }),
        ...(publisher !== null && { publisher }),
        ...(url !== undefined && { URL: url.replace('KEY', key) }),
        custom: { tier: 'press', read: 'excerpt', ...(relays !== null && { relays }) },
      },
    }));

const locator = (words: fc.Arbitrary<string>): fc.Arbitrary<Locator | undefined> =>
  fc.option(
    fc.record({
      label: fc.constantFrom('paragraph', 'page', 'section'),
      value: fc.oneof(fc.constantFrom('2', '14-16'), words),
    }),
    { nil: undefined },
  );

interface Given {
  readonly sentences: readonly CitedSentence[];
  readonly sources: readonly Source[];
}

const packWith = (words: fc.Arbitrary<string>): fc.Arbitrary<Given> =>
  fc
    .tuple(
      source('alpha2015', words),
      source('beta2015', words),
      fc.array(fc.tuple(words, locator(words), words, fc.boolean()), { minLength: 1, maxLength: 3 }),
    )
    .map(([alpha, beta, texts]) => ({
      sources: [alpha, beta],
      sentences: texts.map(([text, place, clause, isDisputed], index) => {
        const cites: Cite[] = [{ source: index % 2 === 0 ? alpha : beta, ...(place && { locator: place }) }];
        return {
          text: `${text}.`,
          cites,
          // What the house makes of a clause is not what the dispute has.
          disputes: isDisputed ? [{ mark: 'contradicted', links: [{ clause: `pack: ${clause}` }] }] : [],
          mark: isDisputed ? 'contradicted' : undefined,
          clauses: isDisputed ? [{ clause: `pack: ${clause}`, text: clause, cites: [{ source: beta }] }] : [],
          unworded: isDisputed ? undefined : ('contested' as const),
        } as unknown as CitedSentence;
      }),
    }));

const given = packWith(hostile);

const pieces: Readonly<Record<Markup, readonly string[]>> = {
  markdown: [
    'One. ',
    'two ',
    '\n',
    '\n\n',
    '# Head\n',
    'Head\n===\n',
    '- item ',
    '1. item ',
    '> quote ',
    '```\n',
    '[^a]: note\n',
    '[^b]: note\n\n    more\n\n',
    'x[^a] ',
    'y[^b] ',
    '| a |\n| - |\n',
    '[a. B](http://x.example/?C=d) ',
    '`A. B` ',
    '<!-- ',
    '<div>\n',
    '---\n',
    '[@key] ',
    '::: x\n',
    '    code\n',
    '[^own]: https://herald.example/talks_(1)?alpha2015 here.\n',
    '[^alpha2015]: mine.\n',
    '\r\n',
    '\r\n\r\n',
    '- [ ] task\n',
    '$$\nx\n$$\n',
  ],
  latex: [
    'One. ',
    'two ',
    '\n',
    '\n\n',
    '\\section{Head}\n',
    '% comment\n',
    '\\begin{itemize}\n\\item One.\n',
    '\\end{itemize}\n',
    '\\begin{quote}\n',
    '\\end{quote}\n',
    '\\footnote{x. Y.} ',
    '\\cite[p.~2]{a} ',
    '$a. B$ ',
    '\\begin{document}\n',
    '\\end{document}\n',
    '\\documentclass{article}\n',
    '\\usepackage{hyperref}\n',
    '\\begin{verbatim}\n',
    '\\end{verbatim}\n',
    '\\begin{tabular}{l}\na \\\\\n',
    '\\end{tabular}\n',
    '\r\n',
  ],
  plain: [
    'One. ',
    'two ',
    '\n',
    '\n\n',
    '\r\n',
    'Sources\n',
    'Sources\n\n1. Some.\n',
    '[1] A source.\n',
    '[2] https://herald.example/talks_(1)?alpha2015\n',
    'x [1]. ',
    '[^a]: note\n',
    'x[^a] ',
    'References\n-----\n',
    '2) Other\n   more\n',
  ],
};

const report = (markup: Markup): fc.Arbitrary<{ text: string; cursors: readonly number[] }> =>
  fc
    .tuple(
      fc.array(fc.constantFrom(...pieces[markup]), { maxLength: 12 }),
      fc.array(fc.nat(), { minLength: 1, maxLength: 3 }),
    )
    .map(([parts, places]) => {
      const text = parts.join('');
      return { text, cursors: places.map((place) => place % (text.length + 1)) };
    });

function insert(
  text: string,
  markup: Markup,
  style: CitationStyle,
  cursors: readonly number[],
  { sentences }: Given,
  disputes?: DisputeForm,
): readonly Insertion[] | undefined {
  return finish(
    insertSummary({
      report: open(text, markup, style),
      cursors,
      textsAt: () => [sentences],
      terms: englishReportTerms,
      ...(disputes && { disputes }),
    }),
  );
}

function open(text: string, markup: Markup, style: CitationStyle): CitingReport {
  return { text, markup, style, libraries: [{ file: undefined, entries: namedLibraries(text, markup).entries }] };
}

/** Text as it can be expected to be seen: on one line, without controls and what only sets the direction. */
function seen(text: string): string {
  return text.replace(/[\u202A-\u202E\u2066-\u2069]/g, '').replace(/[\s\p{Cc}\u2028\u2029]+/gu, '');
}

const renderer = new MarkdownIt('default', { html: true }).use(footnotes);

/** The text of tokens; it is an error of the text where there is anything but text, references and links of our own. */
function textOf(token: Token): string {
  return (token.children ?? [])
    .map(({ type, content }) => {
      if (type === 'text' || type === 'text_special') return content;
      assert.ok(/^(?:footnote_ref|footnote_anchor|link_open|link_close|softbreak)$/.test(type), `${type} ${content}`);
      return '';
    })
    .join('');
}

const markups: readonly Markup[] = ['markdown', 'latex', 'plain'];
const cases = markups.flatMap((markup) => stylesFor(markup).map((style) => ({ markup, style })));

describe('Any text of a pack, at any cursor of any report', () => {
  for (const { markup, style } of cases) {
    describe(`in ${markup} with ${style}`, () => {
      it('leaves everything else byte for byte as it was', () => {
        fc.assert(
          fc.property(
            report(markup),
            given,
            fc.constantFrom<DisputeForm[]>('clause', 'mark'),
            ({ text, cursors }, pack, form) => {
              const found = insert(text, markup, style, cursors, pack, form);
              fc.pre(found !== undefined);
              let result = applyInsertions(text, found);
              let from = -1;
              for (const { offset, text: added } of found) {
                assert.ok(offset > from, 'in order, none at the same place');
                from = offset;
                assert.equal(result.slice(offset, offset + added.length), added);
                assert.doesNotMatch(added, /[\r\u2028\u2029]|\p{Cc}(?<!\n)/u);
                result = result.slice(0, offset) + result.slice(offset + added.length);
              }
              assert.equal(result, text);
            },
          ),
        );
      });

      it('defines nothing again when it is inserted again', () => {
        fc.assert(
          fc.property(report(markup), given, ({ text, cursors }, pack) => {
            const found = insert(text, markup, style, cursors, pack);
            fc.pre(found !== undefined);
            const once = applyInsertions(text, found);
            const again = insert(once, markup, style, [found[0]?.offset ?? 0], pack);
            fc.pre(again !== undefined);
            const twice = applyInsertions(once, again);
            const definitions = (result: string): unknown => [
              notesIn(result, markup).map(({ label, text: note }) => [label, note]),
              markup === 'plain' ? sourceListIn(result)?.entries.map(({ number, text: entry }) => [number, entry]) : [],
            ];
            assert.deepEqual(definitions(twice), definitions(once));
            assert.equal(again.length, 1);
          }),
        );
      });

      it('lets no direction of writing leak into the report', () => {
        fc.assert(
          fc.property(given, (pack) => {
            const text = applyInsertions('', insert('', markup, style, [0], pack) ?? []);
            for (const line of text.split('\n')) {
              const open: string[] = [];
              for (const [control] of line.matchAll(/[\u202A-\u202E\u2066-\u2069]/g)) {
                if (control === '\u202C' || control === '\u2069') assert.equal(open.pop(), control);
                else open.push(control >= '\u2066' ? '\u2069' : '\u202C');
              }
              assert.deepEqual(open, []);
            }
          }),
        );
      });
    });
  }

  for (const style of stylesFor('markdown')) {
    it(`comes out as the characters that it is, in Markdown with ${style}`, () => {
      fc.assert(
        fc.property(given, (pack) => {
          const text = applyInsertions('', insert('', 'markdown', style, [0], pack) ?? []);
          const tokens = renderer.parse(text, {});
          const inline = tokens
            .filter(({ type }) => type === 'inline')
            .map(textOf)
            .map(seen)
            .join('\n');
          for (const { text: sentence, clauses } of pack.sentences) {
            for (const said of [sentence.replace(/\.$/, ''), ...clauses.map((clause) => clause.text)]) {
              assert.ok(inline.includes(seen(said)), `${JSON.stringify(said)} in ${JSON.stringify(text)}`);
            }
          }
          const blocks = tokens
            .filter(({ type, level, nesting }) => level === 0 && nesting === 1 && type !== 'footnote_open')
            .map(({ type }) => type);
          assert.deepEqual(
            blocks,
            style === 'footnotes' ? ['paragraph_open', 'footnote_block_open'] : ['paragraph_open'],
          );
        }),
        { numRuns: 300 },
      );
    });
  }

  it('renders exactly one note for each cited source and place, in Markdown with footnotes', () => {
    fc.assert(
      fc.property(report('markdown'), given, ({ text, cursors }, pack) => {
        const found = insert(text, 'markdown', 'footnotes', cursors, pack);
        fc.pre(found !== undefined);
        const result = applyInsertions(text, found);
        const cited = pack.sentences.flatMap(({ cites, clauses }) => [
          ...cites,
          ...clauses.flatMap((clause) => clause.cites),
        ]);
        const places = new Set(
          cited.map(({ source: { id }, locator: place }) => `${id} ${place?.label ?? ''} ${place?.value ?? ''}`),
        );
        const added = notesIn(result, 'markdown').length - notesIn(text, 'markdown').length;
        assert.ok(added <= places.size);
        // References of the inserted text lead to notes that are rendered, as many as there are places.
        const own = new Set(
          labels(
            found
              .map(({ text: inserted }) => inserted)
              .join('\n')
              .replace(/^\[\^[^\]]+\]:.*$/gm, ''),
          ),
        );
        assert.equal(own.size, places.size);
        const rendered = renderer
          .parse(result.slice(frontMatterOf(result)?.end ?? 0), {})
          .flatMap(({ type, meta }) => (type === 'footnote_open' ? [(meta as { label: string }).label] : []));
        for (const label of own) assert.equal(rendered.filter((each) => each === label).length, 1, label);
      }),
      { numRuns: 500 },
    );
  });

  it('comes out as the characters that it is, in LaTeX', () => {
    for (const style of stylesFor('latex')) {
      fc.assert(
        fc.property(given, (pack) => {
          const text = applyInsertions('', insert('', 'latex', style, [0], pack) ?? []);
          const printed = seen(printedByLatex(text)).replaceAll('“', '"').replaceAll('”', '"');
          for (const { text: sentence } of pack.sentences) {
            assert.ok(printed.includes(seen(sentence.replace(/\.$/, ''))), `${JSON.stringify(sentence)} in ${text}`);
          }
        }),
      );
    }
  });

  it('is marked as strongly as it is disputed, where clauses are not wanted', () => {
    for (const { markup, style } of cases) {
      fc.assert(
        fc.property(packWith(fc.constantFrom('One', 'Two')), (pack) => {
          const [first] = insert('', markup, style, [0], pack, 'mark') ?? [];
          const disputed = pack.sentences.filter(({ mark }) => mark === 'contradicted');
          assert.equal(first?.text.match(/contradicted/g)?.length ?? 0, disputed.length, first?.text);
        }),
        { numRuns: 30 },
      );
    }
  });

  it('comes out as the characters that it is, in plain text', () => {
    for (const style of stylesFor('plain')) {
      fc.assert(
        fc.property(given, (pack) => {
          const text = applyInsertions('', insert('', 'plain', style, [0], pack) ?? []);
          for (const { text: sentence } of pack.sentences)
            assert.ok(seen(text).includes(seen(sentence.replace(/\.$/, ''))));
        }),
      );
    }
  });

  it('is found again as what the report cites', () => {
    for (const { markup, style } of cases) {
      fc.assert(
        fc.property(packWith(fc.constantFrom('Some Title', 'Ein "Titel"')), (pack) => {
          const sources = pack.sources.filter(({ csl: { URL: url } }) => url === undefined || url.startsWith('http'));
          fc.pre(sources.length === 2 && (style !== 'links' || sources.every(({ csl }) => csl.URL !== undefined)));
          fc.pre(sources.every(({ csl }) => csl.URL !== undefined) || style === 'pandoc' || style === 'cite');
          const text = applyInsertions('', insert('', markup, style, [0], pack) ?? []);
          const cited = finish(readCitedSources(open(text, markup, style), indexSources(sources))).sources;
          const expected = pack.sentences.flatMap(({ cites, clauses }) => [
            ...cites,
            ...clauses.flatMap((clause) => clause.cites),
          ]);
          for (const { source: wanted } of expected) {
            assert.ok(
              cited.some(({ source: known }) => known === wanted),
              `${wanted.key} in ${text}`,
            );
          }
        }),
        { numRuns: 50 },
      );
    }
  });
});

function labels(text: string): string[] {
  return Array.from(text.matchAll(/(?<!\\)\[\^([^\]\s]+)\](?!:)/g), ([, label = '']) => label);
}

/** What LaTeX prints of text that has no commands but those for characters and citations. */
function printedByLatex(text: string): string {
  return text.replace(
    /\\text(backslash|asciitilde|asciicircum|less|greater|bar|asciigrave)\{\}|\\([{}$&#%_])|``|''|`|\{\}|[{}]|\\(?:cite|footnote)\b/g,
    (all, name?: string, escaped?: string) => {
      if (name !== undefined) return characters[name] ?? '?';
      if (escaped !== undefined) return escaped;
      return ({ '``': '“', "''": '”', '`': "'" } as Readonly<Record<string, string>>)[all] ?? '';
    },
  );
}

const characters: Readonly<Record<string, string>> = {
  backslash: '\\',
  asciitilde: '~',
  asciicircum: '^',
  less: '<',
  greater: '>',
  bar: '|',
  asciigrave: '`',
};
