import { opensComment } from '../report/latex/latexComments';
import { lineStart } from '../report/lines';
import { withOwnDirection } from './bidi';

/** Text as LaTeX. Text of packs is data: whatever stands in it comes out as the characters it is. */

const named: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '`': '\\textasciigrave{}',
  // In brackets, or behind an \item, they would start or end an optional argument.
  '[': '{[}',
  ']': '{]}',
};

/** What stands in front of an opening quotation mark. */
const opens = /^[\s([{\u2013\u2014/"]?$/;
/** What stands behind an opening single one, and behind no apostrophe. */
const singleQuotation = /^\S[^']*'(?![\p{L}\p{N}])/u;

/** LaTeX that shows exactly this text, on one line. Straight quotation marks become those of print, `` ``…'' `` and `` `…' ``. */
export function escapeLatex(text: string): string {
  return withOwnDirection(text)
    .replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/[\\{}$&#%_~^<>|`[\]"',-]/g, (character, offset: number, line: string) => {
      const before = line.charAt(offset - 1);
      switch (character) {
        case '"': {
          const isOpening = opens.test(before) && /\S/.test(line.charAt(offset + 1));
          return isOpening ? '``' : before === "'" ? "{}''" : "''";
        }
        case "'":
          if (opens.test(before) && singleQuotation.test(line.slice(offset + 1))) return '`';
          return before === "'" || before === '"' ? "{}'" : "'";
        case '-':
        case ',':
          // Two of them would be joined into another character.
          return before === character ? `{}${character}` : character;
        default:
          return named[character] ?? `\\${character}`;
      }
    });
}

const packages = /\\(?:usepackage|RequirePackage|documentclass)[ \t]*(?:\[[^\]]*\])?[ \t]*\{([^}]*)\}/g;

/**
 * How a LaTeX document writes addresses: with `\url` where it has that command and the address can stand in it, also in the
 * argument of another command; else as text.
 *
 * @param document all of the document, whose preamble says which packages it loads
 */
export function latexAddresses(document: string): (target: string) => string {
  const loaded = new Set(
    Array.from(document.matchAll(packages))
      .filter(({ index }) => !opensComment(document.slice(lineStart(document, index), index)))
      .flatMap(([, list = '']) => list.split(/[,\s]+/)),
  );
  const hasLinks = loaded.has('hyperref') || loaded.has('beamer');
  const hasUrl =
    hasLinks || ['url', 'xurl', 'biblatex'].some((name) => loaded.has(name)) || /\\url[ \t]*\{/.test(document);
  return (target) => {
    const encoded = target.replace(/[{}^]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
    // A percent sign is a comment in an argument, unless hyperref takes care of it.
    if (hasLinks) return `\\url{${encoded.replace(/[%#]/g, '\\$&')}}`;
    return hasUrl && !/[%#]/.test(encoded) ? `\\url{${encoded}}` : escapeLatex(target);
  };
}
