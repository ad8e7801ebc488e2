import type { CitationStyle } from './style';

// White space, and characters that cannot be seen, are in no key.
const latexSpecial = String.raw`\s\p{C}\\{}"#%'(),=~^$`;
const markdownSpecial = '\\s\\p{C}\\\\{}[\\]`<>|';

const noKey: Readonly<Record<Extract<CitationStyle, 'footnotes' | 'pandoc' | 'cite'>, RegExp>> = {
  cite: new RegExp(`[${latexSpecial}]`, 'u'),
  pandoc: new RegExp(`[${markdownSpecial}]`, 'u'),
  // A report that cites by notes may have a \bibitem for each source all the same.
  footnotes: new RegExp(`[${latexSpecial}${markdownSpecial}]`, 'u'),
};

/**
 * Whether a key can stand in citations of a style as it is: it neither ends the citation nor does anything else there. Keys of
 * `cite` are those that Biber takes (https://ctan.org/pkg/biber), and so can stand in a BibLaTeX file; those of Pandoc may
 * stand in braces (https://pandoc.org/MANUAL.html#citation-syntax). The other styles write no keys.
 */
export function isKeyFor(style: CitationStyle, key: string): boolean {
  return style === 'links' || style === 'numbered' || (key !== '' && !noKey[style].test(key));
}
