import type { Steps } from '../../steps';
import { alone, type Block } from '../block';
import { documentEnd, LatexLines, preambleStart, startsItem, verbatimEnvironments } from '../sections/latexSections';
import { isLineEnd, skipSpaces } from '../sections/lines';

const heading = /^[ \t]*\\(?:part|chapter|(?:sub){0,2}section)\*?[ \t]*[[{]/;
const verbatimLine = new RegExp(
  String.raw`^[ \t]*(?:\\begin[ \t]*\{(?:${verbatimEnvironments})\}|${preambleStart}|${documentEnd})`,
);

/** So many lines are read in one step. */
const linesAtOnce = 1024;

type LineKind = 'paragraph' | 'heading' | 'verbatim' | 'comment';

/**
 * The blocks of LaTeX: paragraphs, which blank lines part, as the items of lists do; headings on a line of their own; and, as
 * "other", verbatim text, the preamble, what is behind the end of the document, and stretches of comments.
 */
export function* latexBlocks(text: string): Steps<readonly Block[]> {
  const blocks: Block[] = [];
  const lines = new LatexLines();
  let open: { readonly start: number; end: number; readonly of: LineKind } | undefined;
  const close = (): void => {
    if (!open) return;
    const kind = open.of === 'verbatim' || open.of === 'comment' ? 'other' : open.of;
    blocks.push(alone(kind, { start: open.start, end: open.end }));
    open = undefined;
  };
  for (let start = 0, count = 1; start < text.length; count++) {
    if (count % linesAtOnce === 0) yield;
    const feed = text.indexOf('\n', start);
    const behind = feed < 0 ? text.length : feed;
    const line = text.slice(start, behind);
    const inside = lines.isOpen;
    if (isLineEnd(text, skipSpaces(text, start))) {
      if (!inside) close();
    } else {
      const kind = inside ? 'verbatim' : lineKind(line);
      lines.read(line);
      const joins =
        inside || (kind === open?.of && !startsItem(text, start)) || (kind === 'comment' && open?.of === 'paragraph');
      const end = start + line.trimEnd().length;
      if (joins && open) open.end = end;
      else {
        close();
        open = { start, end, of: kind };
      }
      // A heading ends with its line, verbatim text with its last one.
      if (open.of === 'heading' || (open.of === 'verbatim' && !lines.isOpen)) close();
    }
    start = behind + 1;
  }
  close();
  return blocks;
}

function lineKind(line: string): LineKind {
  if (/^[ \t]*%/.test(line)) return 'comment';
  if (verbatimLine.test(line)) return 'verbatim';
  return heading.test(line) && isBalanced(line) ? 'heading' : 'paragraph';
}

/** Whether the braces on a line close what they open, so that a title does not go on behind it. */
function isBalanced(line: string): boolean {
  let depth = 0;
  for (const [mark] of line.matchAll(/\\.|%.*|[{}]/g)) depth += mark === '{' ? 1 : mark === '}' ? -1 : 0;
  return depth === 0;
}
