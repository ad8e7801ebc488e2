import assert from 'node:assert/strict';
import { englishTerms, formatSource, shortSource } from '../../src/core/citations/formatSource';
import { formatLocator, locatorSlug } from '../../src/core/citations/locators';
import type { CslItem, Source } from '../../src/core/knowledge/model';

function source(csl: Partial<CslItem>): Source {
  return {
    id: 'p/key',
    key: 'key',
    csl: { id: 'key', type: 'webpage', custom: { tier: 'press', read: 'whole' }, ...csl },
  };
}

describe('Citations', () => {
  const cases: readonly (readonly [csl: Partial<CslItem>, text: string])[] = [
    [
      { 'container-title': 'The Herald', title: 'Talks', issued: { 'date-parts': [[2015, 12, 23]] } },
      'The Herald, "Talks", 23 December 2015',
    ],
    [{ publisher: 'Ministry', issued: { 'date-parts': [[2015, 12]] } }, 'Ministry, December 2015'],
    [{ publisher: 'Ministry', title: 'Report', issued: { 'date-parts': [[2015]] } }, 'Ministry, "Report", 2015'],
    [{ publisher: 'Ministry', title: 'Report' }, 'Ministry, "Report", n.d.'],
    [
      {
        author: [{ given: 'Ada', family: 'Author' }, { literal: 'Agency' }],
        title: 'Talks',
        'container-title': 'The Herald',
      },
      'Ada Author, Agency, "Talks", The Herald, n.d.',
    ],
    [
      { 'container-title': 'The Blog', custom: { tier: 'blog', read: 'whole', relays: 'AFP' } },
      'The Blog (relaying AFP), n.d.',
    ],
    [
      { publisher: 'Ministry', title: '"Heart of Asia": it is "Untrue"' },
      `Ministry, "'Heart of Asia': it is 'Untrue'", n.d.`,
    ],
    [{}, 'key, n.d.'],
  ];
  for (const [csl, text] of cases) {
    it(`read "${text}"`, () => {
      assert.equal(formatSource(source(csl), undefined, englishTerms).text, text);
    });
  }

  it('say where in the source, and how it was read', () => {
    const csl = { publisher: 'A', URL: 'https://a.example', custom: { tier: 'press', read: 'excerpt' } } as const;
    assert.deepEqual(formatSource(source(csl), { label: 'paragraph', value: '2' }, englishTerms), {
      text: 'A, n.d., para. 2',
      url: 'https://a.example',
      remark: 'read as an archived excerpt',
    });
  });

  it('are short for links', () => {
    assert.equal(
      shortSource(source({ publisher: 'A', issued: { 'date-parts': [[2015, 12, 23]] } }), 'en-GB'),
      'A, 23 Dec 2015',
    );
    assert.equal(shortSource(source({ publisher: 'A' }), 'en-GB'), 'A');
  });

  const locators: readonly (readonly [label: string, value: string, text: string, slug: string])[] = [
    ['paragraph', '2', 'para. 2', 'para2'],
    ['page', '14', 'p. 14', 'p14'],
    ['page', '14-16', 'pp. 14-16', 'p14-16'],
    ['section', 'B, 3', 'sec. B, 3', 'secB-3'],
  ];
  for (const [label, value, text, slug] of locators) {
    it(`write ${label} ${value} as "${text}" and "${slug}"`, () => {
      assert.equal(formatLocator({ label, value }), text);
      assert.equal(locatorSlug({ label, value }), slug);
    });
  }
});
