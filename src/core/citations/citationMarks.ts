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

/** The citation marks in a stretch of a report, in their order. What parts one from the mark in front belongs to it. */
export function citationMarksIn(text: string, { start, end }: Range, markup: Markup): readonly Range[] {
  return Array.from(text.slice(start, end).matchAll(marks[markup]), ({ 0: mark, index }) => ({
    start: start + index,
    end: start + index + mark.length,
  }));
}
