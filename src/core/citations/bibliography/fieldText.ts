/** Text in a field of BibTeX. Braces must balance there, even those that are escaped. */

const characters: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  // Pandoc does not know \textbar.
  '|': '$|$',
};

/**
 * The text as a field of BibTeX that shows it, on one line. Straight quotation marks become those of the language of TeX,
 * which has no straight ones in every encoding.
 */
export function escapeField(text: string): string {
  const line = text.replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trim();
  const balanced = bracesBalance(line);
  return line.replace(/[\\{}$&#%_~^<>|"]|--+|'(?=')|[?!](?=`)/g, (found, offset: number) => {
    switch (found) {
      case '{':
        return balanced ? '\\{' : '\\textbraceleft{}';
      case '}':
        return balanced ? '\\}' : '\\textbraceright{}';
      case '"':
        return /(?:^|[\s([{\u2018\u201C-])$/.test(line.slice(0, offset)) ? '``' : "''";
      case "'":
      case '?':
      case '!':
        // Two of them, or one with a grave accent, would be another character.
        return `${found}{}`;
      default:
        return found.startsWith('--') ? found.replaceAll('-', '-{}').slice(0, -2) : (characters[found] ?? `\\${found}`);
    }
  });
}

function bracesBalance(text: string): boolean {
  let depth = 0;
  for (const character of text) {
    if (character === '{') depth++;
    else if (character === '}' && --depth < 0) return false;
  }
  return depth === 0;
}
