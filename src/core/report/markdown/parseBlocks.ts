import MarkdownIt, { type Token } from 'markdown-it';
import footnotes from 'markdown-it-footnote';

const parser = new MarkdownIt('default', { html: true }).use(footnotes);
parser.core.ruler.enableOnly(['normalize', 'block']);
giveNotesLines();
giveContainersColumns();

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

/**
 * The column, as markdown-it counts them, in which the content of a quotation, a note or an item of a list starts; `undefined`
 * where it has none.
 */
export function contentColumn(open: Token): number | undefined {
  return (open.meta as { readonly contentColumn?: number } | null)?.contentColumn;
}

/** Notes the columns when the first block inside is read. */
function giveContainersColumns(): void {
  parser.block.ruler.before('table', 'content_column', ({ tokens, blkIndent }) => {
    const open = tokens.at(-1);
    if (open && /^(?:blockquote|list_item|footnote_reference)_open$/.test(open.type)) {
      open.meta = { ...(open.meta as object | null), contentColumn: blkIndent };
    }
    return false;
  });
}
