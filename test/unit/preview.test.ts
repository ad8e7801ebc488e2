import assert from 'node:assert/strict';
import MarkdownIt, { type MarkdownIt as Renderer } from 'markdown-it';
import footnotes from 'markdown-it-footnote';
import { showFootnotes } from '../../src/core/preview/footnotes';

function extendMarkdownIt(markdownIt: Renderer): Renderer {
  showFootnotes(markdownIt);
  return markdownIt;
}

const text = 'One.[^a]\n\n[^a]: Note.\n';

describe('The Markdown preview', () => {
  it('renders notes', () => {
    assert.equal(
      extendMarkdownIt(new MarkdownIt())
        .render(text)
        .match(/<section class="footnotes">/g)?.length,
      1,
    );
  });

  const orders: readonly (readonly [name: string, load: (markdownIt: Renderer) => Renderer])[] = [
    ['before', (markdownIt) => extendMarkdownIt(markdownIt.use(footnotes))],
    ['after', (markdownIt) => extendMarkdownIt(markdownIt).use(footnotes)],
  ];
  for (const [name, load] of orders) {
    it(`renders them once when another extension brings them ${name}`, () => {
      const html = load(new MarkdownIt()).render(text);
      assert.equal(html.match(/<section class="footnotes">/g)?.length, 1);
      assert.equal(html.match(/class="footnote-ref"/g)?.length, 1);
    });
  }
});
