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

function latexDate(text: string): string | undefined {
  const dates = Array.from(text.matchAll(dateCommand)).flatMap(([, date]) => date ?? []);
  const date = dates.at(-1);
  if (date === undefined || /\\today(?![A-Za-z])/.test(date)) return undefined;
  const seen = date.replace(/\\[A-Za-z]+\*?|[{}]/g, '').replace(/\\[ ,;!]|[\s~]+/g, ' ');
  return seen.trim() === '' ? undefined : seen.trim();
}
