import MarkdownIt, { type Token } from 'markdown-it';
import footnotes from 'markdown-it-footnote';

const parser = new MarkdownIt('default', { html: true }).use(footnotes);
parser.core.ruler.enableOnly(['normalize', 'block']);
giveNotesLines();

/** The blocks of Markdown with footnotes as markdown-it's tokens; what stands inside a line is not parsed. */
export function parseBlocks(text: string): readonly Token[] {
  return parser.parse(text, {});
}

/** Of all that holds blocks, only the notes have no lines. */
function giveNotesLines(): void {
  const { ruler } = new MarkdownIt().use(footnotes).block;
  ruler.enableOnly('footnote_def');
  const [readNote] = ruler.getRules('');
  if (!readNote) return;
  parser.block.ruler.at(
    'footnote_def',
    (state, line, endLine, silent) => {
      const { length } = state.tokens;
      if (!readNote(state, line, endLine, silent)) return false;
      const open = state.tokens[length];
      if (open) open.map = [line, state.line];
      return true;
    },
    { alt: ['paragraph', 'reference'] },
  );
}
