import type { Range } from './block';

// What is escaped and what is commented out opens and closes nothing.
const mark = /\\(?:[A-Za-z@]+|[^])|%.*|[{}]/g;

/** The argument of the `\date` that a LaTeX document prints in its title, without its braces; `undefined` where there is none. */
export function latexDate(text: string): Range | undefined {
  let depth = 0;
  let start: number | undefined;
  let isDate = false;
  for (const { 0: found, index } of text.matchAll(mark)) {
    if (start !== undefined) {
      if (found === '{') depth++;
      else if (found === '}' && depth-- === 0) return { start, end: index };
    } else if (found === '{' && isDate) start = index + 1;
    // What comes behind the title is printed nowhere.
    else if (found === '\\maketitle') return undefined;
    isDate = found === '\\date';
  }
  return undefined;
}
