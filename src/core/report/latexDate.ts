import type { Range } from './block';

// What is escaped and what is commented out opens and closes nothing.
const mark = /\\(?:[A-Za-z@]+|[^])|%.*|[{}]/g;

/** The argument of the `\date` of a LaTeX document, without its braces; `undefined` where there is none. */
export function latexDate(text: string): Range | undefined {
  let depth = 0;
  let start: number | undefined;
  let isDate = false;
  for (const { 0: found, index } of text.matchAll(mark)) {
    if (start !== undefined) {
      if (found === '{') depth++;
      else if (found === '}' && depth-- === 0) return { start, end: index };
    } else if (found === '{' && isDate) start = index + 1;
    else if (found.startsWith('\\begin') && /^\s*\{document\}/.test(text.slice(index + found.length, index + 40)))
      return undefined;
    isDate = found === '\\date';
  }
  return undefined;
}
