import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt, { type Token } from 'markdown-it';
import footnotes from 'markdown-it-footnote';
import { proseBlocks } from '../../src/core/report/prose';
import type { Markup } from '../../src/core/report/languages';

const runs = Number(process.env['FC_RUNS'] ?? 500);

// The notes stay where they are defined; the block rules are those of the whole parser.
const parser = new MarkdownIt('default', { html: true }).use(footnotes);
parser.core.ruler.disable(['footnote_tail', 'replacements', 'smartquotes', 'linkify']);

/** The words of a text, or rather those that start with a letter: the numbers of lists are not rendered as text. */
function wordsIn(text: string): readonly string[] {
  return text.match(/\p{L}[\p{L}\p{M}\p{N}]*/gu) ?? [];
}

/** The words that markdown-it renders as text. */
function renderedWords(text: string): readonly string[] {
  const env: { footnotes?: { list?: readonly { readonly tokens?: readonly Token[] }[] } } = {};
  const ofInline = (tokens: readonly Token[]): readonly string[] => {
    let inAutolink = false;
    return tokens.flatMap((token): readonly string[] => {
      if (token.markup === 'autolink') inAutolink = token.type === 'link_open';
      if (token.type === 'image') return ofInline(token.children ?? []);
      if (token.type === 'footnote_ref') {
        const { id, label } = token.meta as { readonly id: number; readonly label?: string };
        return label === undefined ? ofInline(env.footnotes?.list?.[id]?.tokens ?? []) : [];
      }
      return token.type === 'text' && !inAutolink ? wordsIn(token.content) : [];
    });
  };
  return parser.parse(text, env).flatMap(({ type, children }) => (type === 'inline' ? ofInline(children ?? []) : []));
}

/** The words in our prose. An entity is left to who reads the prose: it is a character to the reader of the report. */
function proseWords(text: string, markup: Markup = 'markdown'): readonly string[] {
  return proseBlocks(text, markup).flatMap(({ prose }) =>
    prose.flatMap(({ start, end }) => wordsIn(text.slice(start, end).replace(/&#?\w+;/g, ' '))),
  );
}

const word = fc.constantFrom('Taliban', 'the', 'Islamic State', 'état', 'Москва', 'said', 'طالبان', 'a1', 'x');
/**
 * Words that start so, and "http", "https", "www" and bookdown's "ref", are text to markdown-it and not prose to us: citation keys, math, shortcodes, attributes, and addresses
 * that are no links (VS Code's preview, Quarto and Pandoc make something else of each than text).
 */
const known = 'qq';
const isKnown = (text: string): boolean => text.startsWith(known) || ['http', 'https', 'ref', 'www'].includes(text);

const inline: fc.Arbitrary<string> = fc.letrec<{ inline: string; piece: string }>((tie) => {
  const inner = tie('inline');
  return {
    inline: fc.array(tie('piece'), { minLength: 1, maxLength: 5 }).map((pieces) => pieces.join(' ')),
    piece: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      word,
      word,
      inner.map((text) => `*${text}*`),
      inner.map((text) => `**${text}**`),
      inner.map((text) => `[${text}](http://${known}.${known}/${known}_(${known}))`),
      inner.map((text) => `[${text}](b_(c))`),
      inner.map((text) => `[${text}](<b c> "t (u] [v")`),
      inner.map((text) => `[${text}](/b 't' )`),
      inner.map((text) => `[${text}](no link here)`),
      inner.map((text) => `[${text}](b\n"c d")`),
      inner.map((text) => `![${text}](p.png "a title")`),
      inner.map((text) => `[${text}][defined]`),
      inner.map((text) => `[${text}][]`),
      inner.map((text) => `[${text}]`),
      word.map((text) => `^[${text}]`),
      inner.map((text) => `<b class="c > d">${text}</b>`),
      inner.map((text) => `~~${text}~~`),
      inner.map((text) => `"${text}"`),
      fc.constantFrom('`code`', '``co`de``', '`', '``', '\\`', '`a ](b)`', '`[x`', '`co\nde`', '`|`', '`<b>`'),
      fc.constantFrom(
        '<!-- comment -->',
        '<!-- [a](b -->',
        '-->',
        '<!-->',
        '<?php x ?>',
        '<!DOCTYPE x>',
        '<![CDATA[ y ]]>',
      ),
      fc.constantFrom(
        '<br/>',
        '<a\nhref="x">',
        '</a>',
        '<b, c>',
        'a < b',
        '<x y=z>',
        '<x y="z',
        "<x y='z w'>",
        '<',
        '>',
      ),
      fc.constantFrom('<https://a.example/b>', '<a.b@c.example>', '<mailto:x@y.z>', '<a:b c>'),
      fc.constantFrom('[^note]', '[^note]x', '\\[^note]', '[', ']', '](b)', '![', '\\[a](b)', '[a\\](b)', '!\\[a](c)'),
      fc.constantFrom(
        '&amp;',
        '&nbsp;',
        '&#39;',
        '\\*',
        '\\_',
        '\\\\',
        '\\<b>',
        '\\ ',
        '\\|',
        '|',
        '_',
        '*',
        '**',
        '~',
      ),
      fc.constantFrom(`[@${known}2015, p. 3]`, `@${known}x`, `@${known}-${known}`, `-@${known}`, `@${known}.${known}`),
      fc.constantFrom(
        `$${known}_${known}$`,
        `$$${known}$$`,
        '$ 6',
        `{#${known}-${known} .${known}}`,
        `{.${known}}`,
        '{a b}',
        '{}',
      ),
      fc.constantFrom(`{{< ${known} ${known}b >}}`, `\\@ref(${known})`, `(\\#${known}:${known})`),
      fc.constantFrom(`https://${known}`, `www.${known}`, `${known}@${known}.${known}`),
    ),
  };
}).inline;

const oneLine = inline.map((text) => text.replace(/\n/g, ' '));
const paragraph = fc.array(inline, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'));
const block: fc.Arbitrary<string> = fc.oneof(
  paragraph,
  paragraph,
  oneLine.map((text) => `## ${text}`),
  oneLine.map((text) => `${text}\n===`),
  paragraph.map((text) => `> ${text.replace(/\n/g, '\n> ')}`),
  paragraph.map((text) => `- ${text.replace(/\n/g, '\n  ')}\n- x`),
  paragraph.map((text) => `3. ${text.replace(/\n/g, '\n   > ')}`),
  paragraph.map((text) => `[^n]: ${text.replace(/\n/g, '\n    ')}`),
  // Wide, since cells behind the last column are not rendered.
  oneLine.map((text) => `${'| h '.repeat(60)}|\n${'| - '.repeat(60)}|\n| x | ${text} |`),
  fc.constantFrom('```\ncode\n```', '    code', '<div>\nx\n</div>', '<!-- c\n\nd -->', '***', '~~~ {r x}\ny\n~~~'),
);
const report = fc
  .array(block, { minLength: 1, maxLength: 4 })
  .map((blocks) => ['[defined]: http://a.example "t"', '[^note]: end', ...blocks].join('\n\n'));

describe('The prose of Markdown', () => {
  it('has the words that markdown-it renders as text, in their order', () => {
    fc.assert(
      fc.property(report, (text) => {
        const ours = proseWords(text);
        assert.deepEqual(
          ours,
          renderedWords(text).filter((rendered) => !isKnown(rendered)),
        );
      }),
      { numRuns: runs },
    );
  });
});

/** The text of the prose, stretch by stretch. */
function proseOf(text: string, markup: Markup): readonly string[] {
  return proseBlocks(text, markup).flatMap(({ prose }) => prose.map(({ start, end }) => text.slice(start, end)));
}

describe('The prose of Quarto and R Markdown', () => {
  const cases: readonly (readonly [name: string, text: string, prose: readonly string[]])[] = [
    ['chunks and their options', 'a\n\n```{r fig-x, echo=FALSE}\n#| label: fig-x\nb\n```\n', ['a']],
    ['inline code', 'a `r b` c', ['a ', ' c']],
    ['shortcodes', 'a {{< video b.mp4 >}} c', ['a ', ' c']],
    ['attributes of headings', '# A {#sec-a .unnumbered}', ['# A ']],
    ['attributes of images and spans', '![a](b.png){#fig-b width="50%"} [c]{.smallcaps}', ['![a', ' [c]']],
    ['cross-references', 'see @fig-a, \\@ref(fig:b) and [-@sec-c]', ['see ', ', ', ' and [', ']']],
    ['divs', '::: {.callout-note}\na\n:::\n', ['a']],
    ['no braces of the text', 'a {b} c', ['a {b} c']],
  ];
  for (const [name, text, prose] of cases) {
    it(`knows ${name}`, () => assert.deepEqual(proseOf(text, 'markdown'), prose));
  }
});

describe('The prose of LaTeX', () => {
  const cases: readonly (readonly [name: string, text: string, prose: readonly string[]])[] = [
    ['paragraphs', 'a\nb\n\nc', ['a\nb', 'c']],
    ['the arguments of text commands', '\\emph{a} \\textbf{b}\\footnote{c}', ['{a} ', '{b}', '{c}']],
    ['headings, captions and items', '\\section{A}\nb \\caption{c}\n\\item d', ['{A}', 'b ', '{c}', ' d']],
    ['no comments', 'a % b\nc \\% d', ['a ', '\nc ', ' d']],
    ['no math', 'a $b$ c $$d$$ e \\(f\\) g \\[h\\] i', ['a ', ' c ', ' e ', ' g ', ' i']],
    ['no equations', 'a\n\\begin{align*}\nb &= c\n\\end{align*}\nd', ['a\n', '\nd']],
    ['no citations', 'a \\parencite[see][p. 3]{b,c} d~\\cites(e)[f]{g}[h]{i} j', ['a ', ' d~', ' j']],
    ['no references and labels', '\\label{a}b \\autoref{c} \\eqref{d} e', ['b ', ' ', ' e']],
    ['no addresses', '\\url{http://a} \\href{http://b}{c} d', [' ', '{c} d']],
    ['no files and packages', '\\usepackage[a]{b}\\input{c}\\includegraphics[width=1cm]{d} e', [' e']],
    ['no environments', '\\begin{quote}\na\n\\end{quote}', ['\na\n']],
    ['no columns of tables', '\\begin{tabular}{lr}\na & b \\\\\n\\end{tabular}', ['\na & b ', '\n']],
    ['no verbatim text', 'a\n\\begin{verbatim}\nb\n\nc\n\\end{verbatim}\nd \\verb|e| f', ['a', 'd ', ' f']],
    ['no comment environment', '\\begin{comment}\na\n\n\\end{comment}\nb', ['b']],
    ['no preamble', '% a\n\\documentclass{b}\n\nc\n\\begin{document}\nd', ['d']],
    ['nothing behind the end of the document', 'a\n\n\\end{document}\n\nb\n\n\\section{c}', ['a']],
    ['nothing behind the end of the document on its line', 'a \\end{document} b\nc\n\nd', ['a ']],
    ['what a comment ends', 'a % \\end{document}\nb\n\nc', ['a ', '\nb', 'c']],
    ['no definitions', '\\newcommand{\\a}[1][x]{b #1}c \\def\\d#1{e}f \\renewcommand*\\g{h} i', ['c ', 'f ', ' i']],
    ['no environments that are defined', '\\newenvironment{a}[1]{b}{c} d', [' d']],
    ['no documented definitions', '\\NewDocumentCommand{\\a}{m o}{b} c', [' c']],
    ['all of a chapter without one', '\\chapter{a}\nb', ['{a}', 'b']],
    ['math that is never closed', 'a $ b', ['a $ b']],
    ['nothing', '', []],
  ];
  for (const [name, text, prose] of cases) {
    it(`is ${name}`, () => assert.deepEqual(proseOf(text, 'latex'), prose));
  }
});
