import assert from 'node:assert/strict';
import { insertBibliography } from '../../src/core/citations/bibliography/insertBibliography';
import { withBibliography } from '../../src/core/citations/bibliography/withBibliography';
import { citationAt } from '../../src/core/citations/citationAt';
import type { CitingReport } from '../../src/core/citations/citationWriter';
import { readCitedSources, indexSources } from '../../src/core/citations/citedSources';
import { englishTerms } from '../../src/core/citations/formatSource';
import { insertCitation } from '../../src/core/citations/insertCitation';
import { ReferenceOffers } from '../../src/core/citations/offerReferences';
import { dateSpanOf } from '../../src/core/knowledge/dates';
import { finish, type Steps } from '../../src/core/steps';
import { insertSummary } from '../../src/core/summaries/insertSummary';
import { englishReportTerms } from '../../src/core/summaries/terms';
import { checkSummaries, updateSummaries } from '../../src/core/summaries/update/updateSummaries';
import { baseOf } from '../fixtures/samplePack';

describe('In a long report', () => {
  const base = baseOf();
  const index = indexSources(base.sources);
  const noted = 'The envoy spoke of talks.[^herald2015]\n\n[^herald2015]: <https://herald.example/talks_(1)>\n\n';
  const text = `${noted.repeat(3000)}## Sources\n\n- One.\n`;
  const report: CitingReport = { text, markup: 'markdown', style: 'footnotes', libraries: [] };
  const middle = text.indexOf('.[', text.length / 2) + 1;
  const at = dateSpanOf(new Date(2015, 11, 26));
  const cited = finish(readCitedSources(report, index));
  const change = [{ start: 0, end: 0, text: 'A.[^movement2015]' }];

  const works: readonly (readonly [string, () => Steps<unknown>])[] = [
    ['inserting the bibliography', () => insertBibliography(report, cited, englishTerms)],
    ['bringing the bibliography up to date', () => withBibliography(report, index, englishTerms, change)],
    [
      'inserting a citation',
      () =>
        insertCitation({
          report,
          cursors: [middle],
          cites: base.sources.slice(0, 1).map((source) => ({ source })),
          terms: englishTerms,
        }),
    ],
    [
      'inserting a summary',
      () => insertSummary({ report, cursors: [middle], textsAt: () => [], terms: englishReportTerms }),
    ],
    ['looking for what stands in it', () => checkSummaries(report, base, {}, at, englishReportTerms)],
    [
      'updating what stands in it',
      () => updateSummaries({ report, base, index, outdated: [], terms: englishReportTerms, disputes: 'clause' }),
    ],
    ['what a citation leads to', () => citationAt(report, index, { start: 0, text }, middle + 2)],
    ['offering references', () => ReferenceOffers.open(report, { start: middle, end: middle }, englishTerms)],
  ];
  for (const [what, work] of works) {
    it(`${what} rests often`, () => {
      const steps = work();
      let count = 1;
      while (!steps.next().done) count++;
      assert.ok(count >= text.length / 8192, String(count));
    });
  }
});
