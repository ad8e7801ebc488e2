import type { Markup } from '../report/languages';

/**
 * How a report cites: notes, Pandoc's citations, links in the text, LaTeX's `\cite`, or numbers of a list of sources.
 */
export type CitationStyle = 'footnotes' | 'pandoc' | 'links' | 'cite' | 'numbered';

const stylesByMarkup: Readonly<Record<Markup, readonly [CitationStyle, ...CitationStyle[]]>> = {
  markdown: ['footnotes'],
  latex: ['footnotes'],
  plain: ['footnotes'],
};

/** What shows that a report cites in a style. */
const traces: Readonly<Partial<Record<CitationStyle, RegExp>>> = { footnotes: /\[\^[^\]\s]+\]|\\footnote\b/ };

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
  return styles.find((style) => style === wish) ?? styles.find((style) => traces[style]?.test(text)) ?? styles[0];
}
