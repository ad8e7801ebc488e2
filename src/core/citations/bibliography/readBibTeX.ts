import { lineOf, type BrokenFile, type StandingEntry } from './bibliographyFile';

const opening = /@\s*([A-Za-z]+)\s*[{(]/g;

/**
 * The entries of a BibTeX or BibLaTeX file with what tells their sources. Comments, strings and preambles are none, and what
 * stands between entries is a comment, as BibTeX has it.
 */
export function readBibTeX(text: string): readonly StandingEntry[] | BrokenFile {
  const entries: StandingEntry[] = [];
  opening.lastIndex = 0;
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const type = match[1]?.toLowerCase();
    if (type === 'comment') continue;
    const end = endOf(text, match.index + match[0].length);
    if (end === undefined) return { brokenLine: lineOf(text, match.index) };
    const body = text.slice(match.index + match[0].length, end);
    const key = /^\s*([^\s,{}]+)\s*(?:,|$)/.exec(body)?.[1];
    if (type !== 'string' && type !== 'preamble' && key !== undefined) {
      entries.push({ key, url: fieldOf(body, 'url'), doi: fieldOf(body, 'doi') });
    }
    opening.lastIndex = end;
  }
  return entries;
}

/** The offset of the brace or parenthesis that closes what is open at an offset; `undefined` where none does. */
function endOf(text: string, start: number): number | undefined {
  const close = text[start - 1] === '(' ? ')' : '}';
  let depth = 0;
  for (let offset = start; offset < text.length; offset++) {
    const character = text[offset];
    if (depth === 0 && character === close) return offset;
    if (character === '{') depth++;
    else if (character === '}') depth--;
  }
  return undefined;
}

/** The text of a field, without the braces or quotation marks around it. */
function fieldOf(body: string, name: string): string | undefined {
  const start = new RegExp(`[,\\s]${name}\\s*=\\s*(?=[{"])`, 'i').exec(body);
  if (!start) return undefined;
  const open = start.index + start[0].length;
  const end = body[open] === '{' ? endOf(body, open + 1) : body.indexOf('"', open + 1);
  return end === undefined || end < 0
    ? undefined
    : body
        .slice(open + 1, end)
        .replace(/^\{(.*)\}$/, '$1')
        .trim();
}
