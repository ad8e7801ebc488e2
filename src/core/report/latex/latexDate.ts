import { finish } from '../../steps';
import type { Range } from '../block';
import { matchingBraces, readCodeInLatex } from './latexCode';

/**
 * The argument of the `\date` that a LaTeX document prints in its title, without its braces; `undefined` where there is none. One
 * in a comment, in verbatim text or in the definition of a command prints nothing, nor does one behind the title.
 */
export function latexDate(text: string): Range | undefined {
  if (!text.includes('\\date')) return undefined;
  const braces = matchingBraces(text);
  for (const { start, end } of finish(readCodeInLatex(text))) {
    const command = text.slice(start, end);
    if (command === '\\maketitle') return undefined;
    if (command !== '\\date') continue;
    const open = end + (/^\s*(?:\[[^\]]*\]\s*)?/.exec(text.slice(end, end + 200))?.[0].length ?? 0);
    const close = text[open] === '{' ? braces.get(open) : undefined;
    if (close !== undefined) return { start: open + 1, end: close - 1 };
  }
  return undefined;
}
