import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import footnotes from 'markdown-it-footnote';
import { escapeMarkdown, linkTarget, markdownLink } from '../../src/core/markup/markdown';

const renderer = new MarkdownIt('default', { html: true, linkify: false, typographer: false }).use(footnotes);

/** The text that a reader sees of one paragraph of Markdown; `undefined` where it is more than plain text. */
function shown(markdown: string): string | undefined {
  const tokens = renderer.parse(markdown, {});
  const [open, inline, close, ...more] = tokens;
  if (open?.type !== 'paragraph_open' || close?.type !== 'paragraph_close' || more.length > 0) return undefined;
  const children = inline?.children ?? [];
  return children.every(({ type }) => type === 'text' || type === 'text_special')
    ? children.map(({ content }) => content).join('')
    : undefined;
}

describe('Text as Markdown', () => {
  it('has no code that R Markdown or Quarto would run', () => {
    assert.doesNotMatch(escapeMarkdown('`r system("id") #` `{python} 1`'), /`/);
  });

  const nasty = fc.stringMatching(/^[A-Za-z0-9 `*_[\]<>()~$^|@#+.=:&;!\\"'{}-]{1,30}$/);

  it('comes out as the characters it is', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const expected = text.trim();
        fc.pre(expected !== '');
        assert.equal(shown(escapeMarkdown(expected)), expected);
      }),
      { numRuns: 2000 },
    );
  });

  it('comes out so behind other text, too', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        assert.equal(shown(`Start ${escapeMarkdown(text)} end`), `Start ${text} end`);
      }),
      { numRuns: 2000 },
    );
  });

  const cases: readonly (readonly [text: string, markdown: string])[] = [
    ['The Taliban denied it (again).', 'The Taliban denied it (again).'],
    ['# no heading', '\\# no heading'],
    ['1. no list', '1\\. no list'],
    ['two\nlines', 'two lines'],
    ['[a](command:b)', '\\[a\\](command:b)'],
    ['$(warning)', '\\$(warning)'],
    ['<script>', '\\<script\\>'],
    ['bell\u0007', 'bell'],
  ];
  for (const [text, markdown] of cases) {
    it(`writes ${JSON.stringify(text)} as ${JSON.stringify(markdown)}`, () => {
      assert.equal(escapeMarkdown(text), markdown);
    });
  }
});

describe('Links', () => {
  const cases: readonly (readonly [address: string, target: string | undefined])[] = [
    ['https://a.example/b_(c)', 'https://a.example/b_%28c%29'],
    ['https://a.example/%d0%bc', 'https://a.example/%d0%bc'],
    ['mailto:a@b.example', 'mailto:a@b.example'],
    ['command:workbench.action.quit', undefined],
    ['javascript:alert(1)', undefined],
    ['file:///etc/passwd', undefined],
    ['data:text/html,x', undefined],
    [' https://a.example', undefined],
  ];
  for (const [address, target] of cases) {
    it(`${address} leads to ${target ?? 'nowhere'}`, () => {
      assert.equal(linkTarget(address), target);
      assert.equal(markdownLink('a', address), target === undefined ? 'a' : `[a](${target})`);
    });
  }
});
