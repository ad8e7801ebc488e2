import type { Markup } from '../report/languages';
import { uncommented } from '../report/latex/latexComments';
import { citationsIn } from './citations';
import { namedLibraries } from './library/namedLibraries';
import { sourceListIn } from './sourceList';

/**
 * How a report cites: notes, Pandoc's citations, links in the text, LaTeX's `\cite`, or numbers of a list of sources.
 */
export type CitationStyle = 'footnotes' | 'pandoc' | 'links' | 'cite' | 'numbered';

const stylesByMarkup: Readonly<Record<Markup, readonly [CitationStyle, ...CitationStyle[]]>> = {
  markdown: ['footnotes', 'pandoc', 'links'],
  latex: ['cite', 'footnotes'],
  plain: ['numbered', 'footnotes'],
};

/** The styles that a markup can show, the usual one first. */
export function stylesFor(markup: Markup): readonly [CitationStyle, ...CitationStyle[]] {
  return stylesByMarkup[markup];
}

/**
 * The style in which a report cites: the markup decides which are possible, then the wish does, then what the report already
 * uses, then what is usual for the markup.
 *
 * @param wish a style by the setting or a caller; one that the markup cannot show counts as none
 */
export function styleOf(text: string, markup: Markup, wish: string | undefined): CitationStyle {
  const styles = stylesFor(markup);
  return styles.find((style) => style === wish) ?? usedStyle(text, markup) ?? styles[0];
}

/** The style that a report uses, or `undefined` where it shows none. */
function usedStyle(text: string, markup: Markup): CitationStyle | undefined {
  switch (markup) {
    case 'markdown':
      return usedInMarkdown(text);
    case 'latex':
      return !citesByKey(text) && /\\footnote[ \t]*[[{]/.test(text) ? 'footnotes' : undefined;
    case 'plain':
      return !sourceListIn(text) && hasNotes(text, markup) ? 'footnotes' : undefined;
  }
}

/** A bibliography or a key shows Pandoc's style; notes may then be remarks. Links count where they stand in parentheses. */
function usedInMarkdown(text: string): CitationStyle | undefined {
  const { files, entries } = namedLibraries(text, 'markdown');
  if (files.length > 0 || entries.length > 0) return 'pandoc';
  if (/\[[^[\]@]*@[^[\]]*\]/.test(text)) {
    for (const { form, start } of citationsIn(text, 'markdown')) {
      if (form === 'key' && /\[[^[\]]*$/.test(text.slice(Math.max(0, start - 400), start))) return 'pandoc';
    }
  }
  if (hasNotes(text, 'markdown')) return 'footnotes';
  return /\(\[[^[\]\n]+\]\(https?:\/\/[^\n]*\)/.test(text) ? 'links' : undefined;
}

function hasNotes(text: string, markup: Markup): boolean {
  if (!/\[\^[^[\]\s]+\]/.test(text)) return false;
  for (const { form } of citationsIn(text, markup)) if (form === 'note' || form === 'definition') return true;
  return false;
}

function citesByKey(text: string): boolean {
  return keys.test(text);
}

const keys = new RegExp(
  String.raw`${uncommented}\\(?:[A-Za-z]{0,20}[cC]ite[a-z]{0,20}[ \t]*[*[{]|addbibresource|bibliography[ \t]*\{|begin[ \t]*\{thebibliography)`,
  'm',
);
