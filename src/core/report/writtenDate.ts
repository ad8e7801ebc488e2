import type { Range } from './block';
import { frontMatterOf } from './frontMatter';
import type { Markup } from './languages';

/**
 * The date that a report gives for itself, as its author wrote it: the `date` of front matter, in LaTeX the argument of the last
 * `\date`. `undefined` where it gives none; the day on which LaTeX is run (`\today`) is none.
 */
export function writtenDate(text: string, markup: Markup | undefined): string | undefined {
  return markup === 'latex' ? latexDate(text) : frontMatterOf(text)?.date;
}

// Comments come first: they hold no command.
const dateCommand = /(?<!\\)%.*|\\\\|\\date(?![A-Za-z])\s*(?:\[[^\]]*\]\s*)?\{((?:[^{}]|\{[^{}]*\})*)\}/g;

/** The argument of the `\date` that counts in LaTeX, the last one, without its braces; `undefined` where there is none. */
export function latexDateArgument(text: string): Range | undefined {
  const ranges = Array.from(text.matchAll(dateCommand)).flatMap(({ 0: command, 1: date, index }) => {
    const end = index + command.length - 1;
    return date === undefined ? [] : [{ start: end - date.length, end }];
  });
  return ranges.at(-1);
}

function latexDate(text: string): string | undefined {
  const argument = latexDateArgument(text);
  const date = argument && text.slice(argument.start, argument.end);
  if (date === undefined || /\\today(?![A-Za-z])/.test(date)) return undefined;
  const seen = date.replace(/\\[A-Za-z]+\*?|[{}]/g, '').replace(/\\[ ,;!]|[\s~]+/g, ' ');
  return seen.trim() === '' ? undefined : seen.trim();
}
