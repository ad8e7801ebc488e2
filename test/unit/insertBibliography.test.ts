import assert from 'node:assert/strict';
import { insertBibliography } from '../../src/core/citations/bibliography/insertBibliography';
import { readCitedSources, indexSources } from '../../src/core/citations/citedSources';
import { englishTerms } from '../../src/core/citations/formatSource';
import { namedLibraries } from '../../src/core/citations/library/namedLibraries';
import type { CitationStyle } from '../../src/core/citations/style';
import type { Markup } from '../../src/core/report/languages';
import { applyReplacements } from '../../src/core/report/replacement';
import { finish } from '../../src/core/steps';
import { baseOf } from '../fixtures/samplePack';

const index = indexSources(baseOf().sources);
const movement = 'Northern Movement, "No talks", n.d., <https://movement.example/no-talks>.';
const herald =
  'The Herald (relaying Agency), "Envoy speaks of talks", 23 December 2015, <https://herald.example/talks_%281%29> (read as an archived excerpt).';

/** The report with its list of sources; `undefined` where it cites none. */
function listed(text: string, markup: Markup, style: CitationStyle): string | undefined {
  const { entries } = namedLibraries(text, markup);
  const report = { text, markup, style, libraries: [{ file: undefined, entries }] };
  const replacements = finish(insertBibliography(report, finish(readCitedSources(report, index)), englishTerms));
  return replacements && applyReplacements(text, replacements);
}

describe('Inserting the bibliography', () => {
  const notes = `[^movement2015]: ${movement}\n[^herald2015-para2]: ${herald}\n`;
  const cases: readonly (readonly [
    name: string,
    markup: Markup,
    style: CitationStyle,
    before: string,
    after: string,
  ])[] = [
    [
      'a list in front of the notes',
      'markdown',
      'footnotes',
      `# Title\n\n## One\n\nA.[^movement2015] B.[^herald2015-para2]\n\n${notes}`,
      `# Title\n\n## One\n\nA.[^movement2015] B.[^herald2015-para2]\n\n## Sources\n\n- ${movement}\n- ${herald}\n\n${notes}`,
    ],
    [
      'a list in front of the heading of the notes',
      'markdown',
      'footnotes',
      `# One\n\nA.[^movement2015]\n\n# Notes\n\n[^movement2015]: ${movement}\n`,
      `# One\n\nA.[^movement2015]\n\n# Sources\n\n- ${movement}\n\n# Notes\n\n[^movement2015]: ${movement}\n`,
    ],
    [
      'a list for links',
      'markdown',
      'links',
      'A ([Movement](https://movement.example/no-talks)).\n',
      `A ([Movement](https://movement.example/no-talks)).\n\n## Sources\n\n- ${movement}\n`,
    ],
    [
      'what is missing into a list that is there, and nothing else',
      'markdown',
      'links',
      'A ([H](https://herald.example/talks_(1)), [M](https://movement.example/no-talks)).\n\n## Sources\n\n- My book.\n- *The Herald*, <https://herald.example/talks_(1)>, my words.\n\n## More\n',
      `A ([H](https://herald.example/talks_(1)), [M](https://movement.example/no-talks)).\n\n## Sources\n\n- My book.\n- *The Herald*, <https://herald.example/talks_(1)>, my words.\n- ${movement}\n\n## More\n`,
    ],
    [
      'without what is no longer cited, if nobody has changed it',
      'markdown',
      'links',
      `A ([M](https://movement.example/no-talks)).\n\n## Sources\n\n- ${movement}\n- ${herald}\n`,
      `A ([M](https://movement.example/no-talks)).\n\n## Sources\n\n- ${movement}\n`,
    ],
    [
      'the place that Pandoc fills',
      'markdown',
      'pandoc',
      '# One\n\nA [@movement2015].\n',
      '# One\n\nA [@movement2015].\n\n## Sources\n\n::: {#refs}\n:::\n',
    ],
    [
      'nothing where Pandoc has its place',
      'markdown',
      'pandoc',
      'A [@movement2015].\n\n::: {#refs}\n:::\n',
      'A [@movement2015].\n\n::: {#refs}\n:::\n',
    ],
    [
      "BibLaTeX's own list",
      'latex',
      'cite',
      '\\usepackage{biblatex}\n\\begin{document}\nA~\\cite{movement2015}.\n\\end{document}\n',
      '\\usepackage{biblatex}\n\\begin{document}\nA~\\cite{movement2015}.\n\n\\printbibliography\n\n\\end{document}\n',
    ],
    [
      'nothing where LaTeX has its list',
      'latex',
      'cite',
      '\\addbibresource{a.bib}\nA~\\cite{movement2015}.\n\\printbibliography\n',
      '\\addbibresource{a.bib}\nA~\\cite{movement2015}.\n\\printbibliography\n',
    ],
    [
      'items where LaTeX has no program for it',
      'latex',
      'cite',
      '\\begin{document}\nA~\\cite{movement2015}.\n\\end{document}\n',
      "\\begin{document}\nA~\\cite{movement2015}.\n\n\\begin{thebibliography}{9}\n\\bibitem{movement2015} Northern Movement, ``No talks'', n.d., https://movement.example/no-talks.\n\\end{thebibliography}\n\n\\end{document}\n",
    ],
    [
      'the numbered list of plain text',
      'plain',
      'numbered',
      'A (https://movement.example/no-talks).\n',
      'A (https://movement.example/no-talks).\n\nSources\n\n[1] ' + movement + '\n',
    ],
  ];
  for (const [name, markup, style, before, after] of cases) {
    it(`puts ${name} (${markup}, ${style})`, () => {
      const result = listed(before, markup, style) ?? '';
      assert.equal(result, after);
      assert.equal(listed(result, markup, style), result, 'a second time changes nothing');
    });
  }

  it('says where nothing is cited', () => {
    assert.equal(listed('A.[^1]\n\n[^1]: Mine.\n', 'markdown', 'footnotes'), undefined);
  });

  it('gives a LaTeX list the items that it lacks', () => {
    const before =
      '\\begin{document}\nA~\\cite{movement2015,herald2015}.\n\n\\begin{thebibliography}{9}\n\\bibitem{movement2015} My words.\n\\end{thebibliography}\n\\end{document}\n';
    const after = listed(before, 'latex', 'cite') ?? '';
    assert.match(
      after,
      /\\bibitem\{movement2015\} My words\.\n\\bibitem\{herald2015\} The Herald .*\n\\end\{thebibliography\}/,
    );
    assert.equal(listed(after, 'latex', 'cite'), after);
  });
});
