import assert from 'node:assert/strict';
import { nameBibliography } from '../../src/core/citations/bibliography/nameBibliography';
import { namedLibraries } from '../../src/core/citations/library/namedLibraries';
import type { Markup } from '../../src/core/report/languages';
import { applyReplacements } from '../../src/core/report/replacement';

function named(text: string, markup: Markup, file: string): string | undefined {
  const replacement = nameBibliography(text, markup, file);
  return replacement && applyReplacements(text, [replacement]);
}

describe('Naming a bibliography in a report', () => {
  const cases: readonly (readonly [markup: Markup, before: string, after: string])[] = [
    ['markdown', 'One.\n', '---\nbibliography: new.json\n---\n\nOne.\n'],
    ['markdown', '\uFEFFOne.\n', '\uFEFF---\nbibliography: new.json\n---\n\nOne.\n'],
    ['markdown', '---\ntitle: A\n---\n\nOne.\n', '---\ntitle: A\nbibliography: new.json\n---\n\nOne.\n'],
    ['markdown', '---\ntitle: A\n...\nOne.\n', '---\ntitle: A\nbibliography: new.json\n...\nOne.\n'],
    ['markdown', '---\nbibliography: a.bib\n---\n', '---\nbibliography: [a.bib, new.json]\n---\n'],
    [
      'markdown',
      '---\nbibliography: "a b.bib" # mine\n---\n',
      '---\nbibliography: ["a b.bib", new.json] # mine\n---\n',
    ],
    ['markdown', '---\nbibliography: [a.bib, b.bib]\n---\n', '---\nbibliography: [a.bib, b.bib, new.json]\n---\n'],
    ['markdown', '---\n"bibliography": a.bib\n---\n', '---\n"bibliography": [a.bib, new.json]\n---\n'],
    ['markdown', '---\nbibliography: []\n---\n', '---\nbibliography: [new.json]\n---\n'],
    [
      'markdown',
      '---\nbibliography:\n  - a.bib\n  - b.bib\ntitle: A\n---\n',
      '---\nbibliography:\n  - a.bib\n  - b.bib\n  - new.json\ntitle: A\n---\n',
    ],
    ['markdown', '---\nbibliography:\ntitle: A\n---\n', '---\nbibliography: new.json\ntitle: A\n---\n'],
    [
      'latex',
      '\\usepackage{biblatex}\n% \\addbibresource{no.bib}\n\\begin{document}\n',
      '\\usepackage{biblatex}\n\\addbibresource{new.json}\n% \\addbibresource{no.bib}\n\\begin{document}\n',
    ],
    [
      'latex',
      '\\usepackage[style=apa]{biblatex}\n\\addbibresource{a.bib}\n\\begin{document}\n',
      '\\usepackage[style=apa]{biblatex}\n\\addbibresource{a.bib}\n\\addbibresource{new.json}\n\\begin{document}\n',
    ],
  ];
  for (const [markup, before, after] of cases) {
    it(`adds it to ${JSON.stringify(before)}`, () => {
      assert.equal(named(before, markup, 'new.json'), after);
      const names = namedLibraries(before, markup).files;
      assert.deepEqual(namedLibraries(after, markup).files, [...names, 'new.json']);
    });
  }

  it('quotes a name that is more than letters', () => {
    const after = named('One.\n', 'markdown', 'my: "list".json') ?? '';
    assert.deepEqual(namedLibraries(after, 'markdown').files, ['my: "list".json']);
  });

  for (const [markup, text] of [
    ['plain', 'One.'],
    ['latex', '\\begin{document}\n'],
    ['markdown', '---\nbibliography: {a: b}\n---\n'],
    ['markdown', '---\nbibliography: |\n  a.bib\n---\n'],
  ] as const) {
    it(`leaves ${JSON.stringify(text)} alone`, () => {
      assert.equal(named(text, markup, 'new.json'), undefined);
    });
  }
});
