import { frontMatterOf } from './frontMatter';
import type { Markup } from './languages';
import { latexDate } from './latex/latexDate';

/**
 * The date that a report gives for itself, as its author wrote it: the `date` of front matter, in LaTeX the argument of `\date`
 * as it is printed. `undefined` where it gives none; the day on which LaTeX is run (`\today`) is none.
 */
export function writtenDate(text: string, markup: Markup | undefined): string | undefined {
  if (markup !== 'latex') return frontMatterOf(text)?.date?.value;
  const argument = latexDate(text);
  const date = argument ? text.slice(argument.start, argument.end) : '';
  if (/\\today(?![A-Za-z])/.test(date)) return undefined;
  const printed = date
    .replace(/\\[A-Za-z]+\*?|[{}]/g, '')
    .replace(/\\[ ,;!]|[\s~]+/g, ' ')
    .trim();
  return printed === '' ? undefined : printed;
}
