/** Text as LaTeX. Text of packs is data: whatever stands in it comes out as the characters it is. */

const named: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '"': '\\char34{}',
};

/** LaTeX that shows exactly this text, on one line. */
export function escapeLatex(text: string): string {
  return text
    .replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[\\{}$&#%_~^<>|"]/g, (character) => named[character] ?? `\\${character}`);
}
