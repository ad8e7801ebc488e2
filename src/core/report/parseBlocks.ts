import MarkdownIt, { type Token } from 'markdown-it';
import footnotes from 'markdown-it-footnote';

const parser = new MarkdownIt('default', { html: true }).use(footnotes);
parser.core.ruler.enableOnly(['normalize', 'block']);

/** The blocks of Markdown with footnotes as markdown-it's tokens; what stands inside a line is not parsed. */
export function parseBlocks(text: string): readonly Token[] {
  return parser.parse(text, {});
}
