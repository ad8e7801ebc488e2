import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  bibliographyFormats,
  exportBibliography,
  type BibliographyFormatId,
} from '../../src/core/citations/bibliography/exportBibliography';
import { englishTerms } from '../../src/core/citations/formatSource';
import { bundledBase } from '../fixtures/bundledPack';

const program = process.env['PANDOC'] ?? 'pandoc';

/** What Pandoc makes of a text or of files; `undefined` where there is no Pandoc. */
function pandoc(folder: string, args: readonly string[], input = ''): string | undefined {
  try {
    return execFileSync(program, args, { cwd: folder, input, encoding: 'utf8', stdio: ['pipe', 'pipe', 'inherit'] });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

describe('Pandoc, where it is installed (or PANDOC names it)', () => {
  const { sources } = bundledBase();
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

  for (const format of ['csl-json', 'biblatex'] as const) {
    const cited = sources.filter((_, number) => number % 3 === 0);
    const report = (file: string): string =>
      `---\nbibliography: ${file}\n---\n\n` +
      cited.map(({ key }) => `A sentence [@${key}, para. 2].\n`).join('\n') +
      '\n# References\n\n::: {#refs}\n:::\n';

    it(`makes HTML of report and ${format}, with one entry for each cited source`, () => {
      const html = run(['--citeproc', '--from', 'markdown', '--to', 'html'], report(exportTo(format)));
      const entries = Array.from(html.matchAll(/<div id="ref-([^"]+)"[^>]*role="doc-biblioentry">([^]*?)<\/div>/g));
      assert.deepEqual(entries.map(([, key]) => key).sort(), cited.map(({ key }) => key).sort());
      for (const { key, csl } of cited) {
        const [, , entry = ''] = entries.find(([, id]) => id === key) ?? [];
        if (csl.URL !== undefined) assert.ok(entry.includes(`href="${csl.URL.replaceAll('&', '&amp;')}"`), entry);
      }
      assert.doesNotMatch(html, /\?\?\?/);
    });

    it(`makes DOCX of report and ${format}, with the same bibliography`, () => {
      const file = path.join(folder, 'report.docx');
      run(['--citeproc', '--from', 'markdown', '--to', 'docx', '--output', file], report(exportTo(format)));
      const text = run(['--from', 'docx', '--to', 'plain', '--wrap', 'none', file]);
      const [body = '', bibliography = ''] = text.split('References');
      assert.equal(body.match(/para\. 2/g)?.length, cited.length);
      for (const { csl } of cited) assert.ok(csl.URL === undefined || bibliography.includes(csl.URL), csl.URL);
    });
  }
});
