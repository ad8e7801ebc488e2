import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  bibliographyFormats,
  exportBibliography,
  type BibliographyFormatId,
} from '../../src/core/citations/bibliography/exportBibliography';
import { englishTerms } from '../../src/core/citations/formatSource';
import { bibliographyEntries } from '../../src/core/citations/bibliography/bibliographyEntries';
import { insertBibliography } from '../../src/core/citations/bibliography/insertBibliography';
import { readCitedSources, indexSources, type CitedSources } from '../../src/core/citations/citedSources';
import type { CitingReport } from '../../src/core/citations/citationWriter';
import type { Source } from '../../src/core/knowledge/model';
import { applyInsertions } from '../../src/core/report/insertion';
import { applyReplacements } from '../../src/core/report/replacement';
import { finish } from '../../src/core/steps';
import { insertSummary } from '../../src/core/summaries/insertSummary';
import { englishReportTerms } from '../../src/core/summaries/terms';
import { bundledBase } from '../fixtures/bundledPack';
import { bibliographyIn, pandoc } from '../fixtures/pandoc';
import { actorOf, date } from '../fixtures/samplePack';
import { summaryOf } from '../fixtures/summaryOf';

describe('Pandoc, where it is installed (or PANDOC names it)', () => {
  const base = bundledBase();
  const { sources } = base;
  let folder = '';

  before(function () {
    if (pandoc(tmpdir(), ['--version']) === undefined) this.skip();
    folder = mkdtempSync(path.join(tmpdir(), 'dossier pandoc '));
  });
  after(() => {
    if (folder !== '') rmSync(folder, { recursive: true });
  });

  const run = (args: readonly string[], input?: string): string => pandoc(folder, args, input) ?? '';
  const exportTo = (format: BibliographyFormatId): string => {
    const entries = sources.map((source) => ({ source, key: source.key }));
    const result = exportBibliography(format, '', entries, englishTerms);
    assert.ok('text' in result);
    const file = `references${bibliographyFormats[format].extension}`;
    writeFileSync(path.join(folder, file), result.text);
    return file;
  };

  it('reads from BibLaTeX what it reads from CSL-JSON', () => {
    const read = (from: string, file: string): readonly Readonly<Record<string, unknown>>[] =>
      JSON.parse(run(['--from', from, '--to', 'csljson', file])) as readonly Readonly<Record<string, unknown>>[];
    const fromBiblatex = new Map(read('biblatex', exportTo('biblatex')).map((item) => [item['id'], item]));
    const fromJson = read('csljson', exportTo('csl-json'));
    assert.equal(fromJson.length, sources.length);
    // Pandoc itself changes the quotation marks of a title in CSL-JSON.
    const plain = (value: unknown): unknown =>
      typeof value === 'string' ? value.replace(/[“”‘’"]/g, "'").replace(/<\/?span[^>]*>/g, '') : value;
    for (const item of fromJson) {
      const other = fromBiblatex.get(item['id']);
      for (const field of ['title', 'author', 'issued', 'URL', 'DOI', 'volume', 'issue', 'note']) {
        assert.deepEqual(plain(other?.[field]), plain(item[field]), `${field} of ${String(item['id'])}`);
      }
      const names = [item['container-title'], item['publisher']].filter((name) => name !== undefined).map(plain);
      const found = plain([other?.['container-title'], other?.['publisher']].join(' ')) as string;
      for (const name of names) assert.ok(found.includes(String(name)), `${String(name)} of ${String(item['id'])}`);
    }
  });

  /** A report with the summaries of some actors, its bibliography, and what it cites. */
  const written = (file: string): { readonly text: string; readonly cited: CitedSources } => {
    const at = date('2015-12-28');
    const slugs = ['taliban', 'russia', 'zamir-kabulov', 'nato', 'islamic-state'];
    const asReport = (text: string): CitingReport => ({ text, markup: 'markdown', style: 'pandoc', libraries: [] });
    const head = `---\nbibliography: ${file}\n---\n\n# Contacts\n\n`;
    const insertions = finish(
      insertSummary({
        report: asReport(head),
        cursors: [head.length],
        textsAt: () => slugs.map((slug) => summaryOf(base, actorOf(base, slug), at)),
        terms: englishReportTerms,
      }),
    );
    assert.ok(insertions);
    const text = applyInsertions(head, insertions);
    const cited = finish(readCitedSources(asReport(text), indexSources(sources)));
    const list = finish(insertBibliography(asReport(text), cited, englishTerms));
    assert.ok(list);
    return { text: applyReplacements(text, list), cited };
  };

  for (const format of ['csl-json', 'biblatex'] as const) {
    const write = (): { readonly text: string; readonly cited: readonly Source[] } => {
      const file = `cited${bibliographyFormats[format].extension}`;
      const { text, cited } = written(file);
      const report: CitingReport = { text, markup: 'markdown', style: 'pandoc', libraries: [] };
      const result = exportBibliography(format, '', bibliographyEntries(report, cited), englishTerms);
      assert.ok('text' in result);
      writeFileSync(path.join(folder, file), result.text);
      return { text, cited: cited.sources.map(({ source }) => source) };
    };

    it(`makes HTML of an inserted report and its ${format}, with one entry for each cited source`, () => {
      const { text, cited } = write();
      assert.ok(cited.length > 10);
      const html = run(['--citeproc', '--from', 'markdown', '--to', 'html'], text);
      const entries = bibliographyIn(html);
      assert.deepEqual(entries.map(([key]) => key).sort(), cited.map(({ key }) => key).sort());
      for (const { key, csl } of cited) {
        const [, entry = ''] = entries.find(([id]) => id === key) ?? [];
        if (csl.URL !== undefined) assert.ok(entry.includes(`href="${csl.URL.replaceAll('&', '&amp;')}"`), entry);
      }
      assert.doesNotMatch(html, /\?\?\?|@[a-z]|:::/, 'every citation was understood');
    });

    it(`makes DOCX of an inserted report and its ${format}, with the same bibliography`, () => {
      const { text: report, cited } = write();
      const file = path.join(folder, 'report.docx');
      run(['--citeproc', '--from', 'markdown', '--to', 'docx', '--output', file], report);
      const text = run(['--from', 'docx', '--to', 'plain', '--wrap', 'none', file]);
      const [body = '', bibliography = ''] = text.split('\nSources\n');
      assert.match(body, /Taliban.* para\. 2/);
      for (const { csl } of cited) assert.ok(csl.URL === undefined || bibliography.includes(csl.URL), csl.URL);
    });
  }
});
