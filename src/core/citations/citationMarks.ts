import { patternOf } from '../patternOf';
import type { Range } from '../report/block';
import type { Markup } from '../report/languages';
import { noteSeparator } from './styles/latexNotes';

const optional = String.raw`(?:\[[^\[\]]*\])*`;
const inBraces = String.raw`\{(?:[^{}]|\{(?:[^{}]|\{(?:[^{}]|\{[^{}]*\})*\})*\})*\}`;
const unescaped = String.raw`(?<!\\)`;
const linkText = String.raw`\[(?:[^\[\]\\]|\\[^])*\]`;
const linkTarget = String.raw`\((?:[^()\s\\]|\\[^])*\)`;

// Commands have short names; without bounds a long run of letters is read anew from each of them.
/** References of a text to what it cites, in every style that its markup can show. */
const marks: Readonly<Record<Markup, RegExp>> = {
  markdown: new RegExp(
    [
      String.raw`${unescaped}\[\^[^\[\]\s]+\](?!:)`,
      // Pandoc's citations: a key somewhere in brackets that are no link.
      String.raw`${unescaped}\[(?=[^\[\]]*(?<![\w\\])@[\w{])[^\[\]]*\](?![(\[:])`,
      // Links in parentheses.
      String.raw`${unescaped}\((?:${linkText}${linkTarget}[^()\[\]]*)+\)`,
    ].join('|'),
    'g',
  ),
  latex: new RegExp(
    String.raw`(?:${patternOf(noteSeparator)})?${unescaped}\\(?:footnote${optional}${inBraces}|[A-Za-z]{0,20}cite[A-Za-z]{0,20}\*?(?:${optional}\{[^{}]*\})+)`,
    'g',
  ),
  plain: /\[\^[^[\]\s]+\](?!:)|\[\d[^[\]\n]*\]/g,
};

/** In parentheses, with what stands in parentheses there. */
const parenthesised = /\((?:[^()]|\([^()]*\))*\)/g;
const link = new RegExp(`^${linkText}${linkTarget}$`);

/**
 * The citation marks in a stretch of a report, in their order. What parts one from the mark in front belongs to it.
 *
 * @param unlinked what stands in Markdown in the place of links to sources that have no address
 */
export function citationMarksIn(
  text: string,
  { start, end }: Range,
  markup: Markup,
  unlinked: ReadonlySet<string> = new Set(),
): readonly Range[] {
  const stretch = text.slice(start, end);
  const found = Array.from(stretch.matchAll(marks[markup]), rangeOf);
  const isReference = (part: string): boolean => link.test(part) || unlinked.has(part);
  const others =
    markup === 'markdown' && unlinked.size > 0
      ? Array.from(stretch.matchAll(parenthesised))
          .filter(([group]) => group.slice(1, -1).replace(/\s+/g, ' ').split('; ').every(isReference))
          .map(rangeOf)
      : [];
  const outside = found.filter((mark) => !others.some((other) => other.start <= mark.start && mark.end <= other.end));
  return [...outside, ...others]
    .sort((left, right) => left.start - right.start)
    .map((mark) => ({ start: start + mark.start, end: start + mark.end }));
}

function rangeOf({ 0: mark, index }: RegExpExecArray): Range {
  return { start: index, end: index + mark.length };
}
