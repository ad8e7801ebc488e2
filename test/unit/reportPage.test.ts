import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import { cardOf } from '../../src/core/cards/cardOf';
import { englishTerms } from '../../src/core/citations/formatSource';
import { htmlLink } from '../../src/core/markup/html';
import { createNameIndex } from '../../src/core/mentions/nameIndex';
import { NameScanner } from '../../src/core/mentions/nameScanner';
import { showReports, type PreviewReport } from '../../src/core/preview/reportPage';
import { englishLabels } from '../fixtures/englishLabels';
import { findMentions } from '../fixtures/findMentions';
import { baseOf, changedSample, date, samplePack } from '../fixtures/samplePack';

/** What a report is rendered as; `read: false` renders it as if it were none. */
function rendered(text: string, { raw = samplePack, read = true, cites = [] as readonly string[] } = {}): string {
  const base = baseOf(raw);
  const at = date('2015-12-26');
  const mentions = findMentions(
    text,
    'markdown',
    new NameScanner(createNameIndex(base.actors, base.otherNames)),
    base,
    at,
  );
  const report: PreviewReport = {
    text,
    mentions,
    card: ({ actors: [actor, ...others] }) => cardOf(base, actor, at, englishLabels, { others }),
    isContested: ({ id }) => id === 'sample/envoy',
    sources: base.sources.filter(({ key }) => cites.includes(key)),
    labels: { ...englishLabels, citedSources: (count) => `Sources cited (${String(count)})` },
    terms: englishTerms,
  };
  const markdownIt = new MarkdownIt({ html: true });
  showReports(markdownIt, () => (read ? report : undefined));
  return markdownIt.render(text);
}

const name = /<span class="dossier-name[^>]*>([^<]*)<\/span>/g;
const card = /<div class="dossier-card".*?<\/div>/g;

describe('A report in the preview', () => {
  const text = '# Ada *Envoy*\n\n> The Northern\n> Movement & `Ada Envoy`, [Ada Envoy](x) <b>NM</b>\n';

  it('shows names with their cards, contested ones as such, and changes nothing else', () => {
    const html = rendered(text);
    assert.equal(html.replaceAll(card, '').replaceAll(name, '$1'), rendered(text, { read: false }));
    assert.deepEqual(
      Array.from(html.matchAll(name), ([tag, shown]) => [shown, tag.includes('contested'), tag.includes('tabindex')]),
      [
        ['Ada', true, true],
        ['Envoy', true, false],
        ['Northern', false, true],
        ['Movement', false, false],
        // The link itself has the focus.
        ['Ada Envoy', true, false],
        ['NM', false, true],
      ],
    );
    assert.equal(html.match(card)?.length, 2);
    assert.match(
      html,
      /<span [^>]*data-dossier-card="dossier-card-1" tabindex="0" aria-describedby="dossier-card-1-who">/,
    );
    assert.match(html, /id="dossier-card-1" role="dialog" aria-label="Ada Envoy" popover="manual"/);
    assert.match(
      html,
      /<p id="dossier-card-1-who"><strong>Ada Envoy<\/strong> — person · as of 26 Dec 2015 · from “Sample pack”<br>/,
    );
    assert.match(
      html,
      /<em class="dossier-mark">contested<\/em>: denied by <strong>Northern Movement<\/strong>, 25 Dec 2015/,
    );
    assert.match(html, /<a href="https:\/\/herald\.example\/talks_%281%29" title="The Herald, 23 Dec 2015">\[1\]<\/a>/);
  });

  it('stays as it is where it has no names and cites nothing', () => {
    assert.equal(rendered('Nobody & nothing.'), '<p>Nobody &amp; nothing.</p>\n');
  });

  it('ends in the sources that it cites', () => {
    const html = rendered('Nobody.[@herald2015]', { cites: ['herald2015'] });
    assert.match(
      html,
      /<details class="dossier-sources"><summary>Sources cited \(1\)<\/summary><ul><li><a href="https:\/\/herald\.example\/talks_%281%29">The Herald \(relaying Agency\), &quot;Envoy speaks of talks&quot;, 23 December 2015<\/a> \(read as an archived excerpt\)<\/li><\/ul><\/details>$/,
    );
  });

  it('escapes hostile text of a pack wherever it lands', () => {
    const hostile = '"><img src=x onerror=alert(1)> \'&lt; <script>';
    const html = rendered('Ada Envoy', {
      raw: changedSample({
        '/pack/title': hostile,
        '/actors/0/name': hostile,
        '/actors/0/description': hostile,
        '/actors/0/roles/0/text': hostile,
        '/actors/0/statements/0/text': `${hostile}.`,
        '/actors/1/name': hostile,
        '/claims/0/text': `${hostile}.`,
        '/sources/0/container-title': hostile,
        '/sources/0/URL': 'https://x.example/"onclick=alert(1)',
      }),
      cites: ['herald2015'],
    });
    assert.ok(html.includes('&lt;img src=x onerror=alert(1)&gt;'));
    assert.ok(html.includes('href="https://x.example/%22onclick=alert%281%29"'));
    assert.doesNotMatch(html, /<img|<script/);
  });
});

describe('Links in HTML', () => {
  it('open http, https and mailto only', () => {
    assert.equal(htmlLink('a <b>', 'https://x.example/?a&b'), '<a href="https://x.example/?a&amp;b">a &lt;b&gt;</a>');
    assert.equal(htmlLink('a', 'mailto:a@x.example'), '<a href="mailto:a@x.example">a</a>');
    for (const address of ['javascript:alert(1)', 'command:quit', 'file:///etc', ' https://x.example', undefined]) {
      assert.equal(htmlLink('a', address), 'a');
    }
  });
});
