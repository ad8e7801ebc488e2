import type { Range } from '../report/block';
import type { Markup } from '../report/languages';
import type { CitationStyle } from './style';

/** A citation key that is being typed. Its range, in the line, is what a chosen reference takes the place of. */
export interface TypedKey extends Range {
  /** The style in which it cites, whatever the report does elsewhere. */
  readonly style: Extract<CitationStyle, 'footnotes' | 'pandoc' | 'cite'>;
  /** What of the key stands in front of the cursor. */
  readonly typed: string;
  /** The whole citation as far as it is typed, of which the range is a part. */
  readonly citation: Range;
}

/**
 * The citation key that is being typed at a cursor: behind `[^` in Markdown and plain text, behind `@` in Markdown, in the
 * braces of `\cite` and its like in LaTeX. `undefined` where there is none, or where the cursor is inside of one.
 */
export function typedKey(before: string, after: string, markup: Markup): TypedKey | undefined {
  return markup === 'latex'
    ? citeKey(before, after)
    : (noteLabel(before, after) ?? (markup === 'markdown' ? pandocKey(before, after) : undefined));
}

function noteLabel(before: string, after: string): TypedKey | undefined {
  const [opened, typed = ''] = /\[\^([^[\]\s]*)$/.exec(before) ?? [];
  if (opened === undefined || /^[^[\]\s]+\]/.test(after)) return undefined;
  // The editor closes a bracket that is opened.
  const range = { start: before.length - opened.length, end: before.length + (after.startsWith(']') ? 1 : 0) };
  return { style: 'footnotes', typed, ...range, citation: range };
}

/** https://pandoc.org/MANUAL.html#citation-syntax */
function pandocKey(before: string, after: string): TypedKey | undefined {
  const [opened, typed = ''] =
    /(?<![\p{L}\p{N}_.\\])@((?:[\p{L}\p{N}_][\p{L}\p{N}_:.#$%&+?<>~/-]*)?)$/u.exec(before) ?? [];
  if (opened === undefined || isInKey(after)) return undefined;
  const range = { start: before.length - opened.length, end: before.length };
  return { style: 'pandoc', typed, ...range, citation: range };
}

// Commands have short names; without bounds a long run of letters is read anew from each of them.
const cite =
  /\\[A-Za-z]{0,20}[cC]ite[a-z]{0,20}\*?(?:[ \t]*(?:\[[^[\]]*\]|\([^()]*\)|\{[^{}]*\}))*[ \t]*\{(?:[^{},]*,)*[ \t]*([^{},\s]*)$/;

function citeKey(before: string, after: string): TypedKey | undefined {
  const found = cite.exec(before);
  if (!found || isInKey(after)) return undefined;
  const [, typed = ''] = found;
  const end = before.length;
  const closing = /^[^{}]*\}/.exec(after)?.[0].length ?? 0;
  return { style: 'cite', typed, start: end - typed.length, end, citation: { start: found.index, end: end + closing } };
}

function isInKey(after: string): boolean {
  return /^[\p{L}\p{N}_]/u.test(after);
}
