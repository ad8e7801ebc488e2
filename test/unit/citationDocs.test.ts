import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { CitationStyle } from '../../src/core/citations/style';
import { applyInsertions } from '../../src/core/report/insertion';
import type { Markup } from '../../src/core/report/languages';
import { finish } from '../../src/core/steps';
import { insertSummary } from '../../src/core/summaries/insertSummary';
import { sentencesOn } from '../../src/core/summaries/summary';
import { englishReportTerms } from '../../src/core/summaries/terms';
import { bundledBase } from '../fixtures/bundledPack';
import { actorOf, date } from '../fixtures/samplePack';

const base = bundledBase();
const shown: readonly (readonly [markup: Markup, style: CitationStyle, around: string])[] = [
  ['markdown', 'footnotes', ''],
  ['markdown', 'pandoc', ''],
  ['markdown', 'links', ''],
  ['latex', 'cite', ''],
  ['latex', 'footnotes', '\\usepackage{hyperref}\n\n'],
  ['plain', 'numbered', ''],
];

describe('docs/citations.md', () => {
  const document = readFileSync('docs/citations.md', 'utf8').replace(/\r\n/g, '\n');

  for (const [markup, style, preamble] of shown) {
    it(`shows what is inserted into ${markup} with ${style}`, () => {
      const at = date('2015-12-28');
      const [sentence] = sentencesOn(base, actorOf(base, 'zamir-kabulov'), at);
      assert.ok(sentence && sentence.clauses.length > 0, 'the example has a dispute');
      const insertions = finish(
        insertSummary({
          report: { text: preamble, markup, style, libraries: [] },
          cursors: [preamble.length],
          textsAt: () => [[sentence]],
          terms: englishReportTerms,
        }),
      );
      const text = applyInsertions(preamble, insertions ?? [])
        .slice(preamble.length)
        .trim();
      if (process.env['SHOW']) console.log(`\n${style}\n${text}`);
      assert.ok(document.includes(`\n\`\`\`${markup === 'plain' ? 'text' : markup}\n${text}\n\`\`\`\n`), text);
    });
  }
});
