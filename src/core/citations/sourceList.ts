import type { Range } from '../report/block';

/** An entry of a list of numbered sources. Its range is that of its lines, the last line break not included. */
export interface ListedSource extends Range {
  readonly number: number;
  /** What stands behind the number. */
  readonly text: string;
}

/** The list of numbered sources that plain text has under a heading. */
export interface SourceList {
  /** Where its heading starts. */
  readonly start: number;
  /** Behind its last entry, or behind its heading where it has no entry yet. */
  readonly end: number;
  readonly entries: readonly ListedSource[];
}

const heading =
  /^[ \t]*(?:#{1,6}[ \t]+)?(?:sources|references|bibliography|works cited|literature)[ \t]*(?::[ \t]*)?(?:\r?\n[ \t]*(?:-{3,}|={3,})[ \t]*)?$/gim;
const entry =
  /[ \t]*(?:\[(\d{1,4})\]|(\d{1,4})[.)])[ \t]+(\S.*(?:\r?\n(?![ \t]*(?:\[\d{1,4}\]|\d{1,4}[.)])[ \t])[ \t]*\S.*)*)/y;
const blankLines = /(?:[ \t]*\r?\n)*/y;

/**
 * The list of numbered sources of a plain text, `[1] …` or `1. …`, under a heading behind a blank line; the last one where there are
 * several.
 */
export function sourceListIn(text: string): SourceList | undefined {
  for (const { 0: line, index } of Array.from(text.matchAll(heading)).reverse()) {
    if (!/(?:^|\n)[^\S\n]*\r?\n$|^$/.test(text.slice(Math.max(0, index - 200), index))) continue;
    const behind = index + line.length;
    const entries = entriesFrom(text, behind);
    const last = entries.at(-1);
    if (last) return { start: index, end: last.end, entries };
    if (text.slice(behind).trim() === '') return { start: index, end: behind, entries };
  }
  return undefined;
}

function entriesFrom(text: string, from: number): readonly ListedSource[] {
  const entries: ListedSource[] = [];
  for (let at = from; ;) {
    blankLines.lastIndex = at;
    const start = at + (blankLines.exec(text)?.[0].length ?? 0);
    entry.lastIndex = start;
    const match = entry.exec(text);
    if (!match) return entries;
    const [all, bracketed, dotted, body = ''] = match;
    at = start + all.trimEnd().length;
    entries.push({ number: Number(bracketed ?? dotted), text: body.trim(), start, end: at });
  }
}
