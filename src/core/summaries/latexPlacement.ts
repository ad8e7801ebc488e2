import type { Block, Range } from '../report/block';
import { environmentsAround, listName, stretchesOf } from '../report/latex/latexEnvironments';
import { lineEnd, lineStart } from '../report/lines';

/** Environments whose shape running text would break, or whose words are another's. */
const apart =
  /^(?:tabular[xy]?|longtable|tabu|tblr|longtblr|array|table|figure|wrapfigure|wraptable|sidewaystable|sidewaysfigure|quote|quotation|displayquote|displaycquote|foreigndisplayquote|verse|verbatim|Verbatim|lstlisting|minted|comment|equation|align|alignat|flalign|gather|multline|eqnarray|displaymath|math|tikzpicture|thebibliography|titlepage)\*?$/;

/**
 * Behind which environment text must go that is inserted at a cursor of a LaTeX document: a table, a quotation and the like; a
 * list where the cursor stands in none of its items, or where the text is of paragraphs. Its range is that of its lines;
 * `undefined` where the text can stay.
 */
export function environmentToLeave(text: string, cursor: number, what: 'sentences' | 'paragraphs'): Range | undefined {
  const around = environmentsAround(text, cursor);
  const leave =
    what === 'paragraphs'
      ? around.find(({ name }) => apart.test(name) || listName.test(name))
      : (around.find(({ name }) => apart.test(name)) ?? around.find((list) => isOutsideItems(text, list, cursor)));
  return leave && { start: lineStart(text, leave.start), end: lineEnd(text, leave.end) };
}

/** Whether an offset in an environment with items stands in front of the first one, or on the line that closes it. */
function isOutsideItems(text: string, { content, end }: Range & { readonly content: number }, offset: number): boolean {
  const body = text.slice(content, end);
  const first = /\\item(?![A-Za-z@])/.exec(body);
  if (!first) return false;
  if (offset < lineStart(text, content + first.index)) return true;
  const closing = text.lastIndexOf('\\end', end - 1);
  const closes = lineStart(text, closing);
  return offset >= closes && text.slice(closes, closing).trim() === '';
}

/** The part of a paragraph that a cursor stands in, such as an item: what is inserted there stays in it. */
export function stretchAt(text: string, block: Block, cursor: number): Range {
  const stretches = stretchesOf(text, block);
  return stretches.find(({ end }) => cursor <= end) ?? stretches.at(-1) ?? block;
}
