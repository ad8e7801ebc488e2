import type { Token } from 'markdown-it';
import type { Range } from './block';
import { frontMatterOf } from './frontMatter';
import type { Markup } from './languages';
import { lineStarts } from './lines';
import { outermostBlocks } from './markdown/markdownBlocks';
import { parseBlocks } from './markdown/parseBlocks';
import { sectionsWithRests } from './sections/cutSections';
import { finish, type Steps } from '../steps';

/** A footnote that a report defines. Its range is that of its lines, the label included and the last line break not. */
export interface Note extends Range {
  readonly label: string;
  /** What stands behind the label. */
  readonly text: string;
  /** Whether it stands by itself, not in a list or a quotation. */
  readonly apart: boolean;
}

/** Labels are as long as CommonMark lets those of links be: without an end, a line of `[^[^` would be read again from each. */
const labelled = /\[\^[^\]\r\n]{1,999}\]:/;

/**
 * The footnotes that a text defines, wherever they stand, in their order. Code does not count. A label may be defined twice;
 * the last one is what renders. LaTeX has none: its notes have no labels.
 */
export function notesIn(text: string, markup: Markup): readonly Note[] {
  return finish(readNotes(text, markup));
}

/** The same in steps. */
export function* readNotes(text: string, markup: Markup): Steps<readonly Note[]> {
  if (markup === 'latex') return [];
  const notes: Note[] = [];
  let start = 0;
  // Notes are few, and reading all of a long report takes its time.
  for (const section of sectionsWithRests(text, markup)) {
    yield;
    if (section === undefined) continue;
    if (labelled.test(section)) {
      const found = markup === 'markdown' ? yield* markdownNotes(section) : plainNotes(section);
      for (const note of found) notes.push(moved(note, start));
    }
    start += section.length;
  }
  return notes;
}

function moved(note: Note, by: number): Note {
  return { ...note, start: note.start + by, end: note.end + by };
}

function* markdownNotes(section: string): Steps<readonly Note[]> {
  const notes: Note[] = [];
  for (const { start, end } of yield* outermostBlocks(section, frontMatterOf(section)?.end ?? 0)) {
    const block = section.slice(start, end);
    if (!labelled.test(block)) continue;
    for (const note of notesInBlock(block)) notes.push(moved(note, start));
    yield;
  }
  return notes;
}

function notesInBlock(text: string): readonly Note[] {
  const tokens = parseBlocks(text);
  const lines = lineStarts(text);
  return tokens.flatMap(({ type, level, meta, map }, open) => {
    if (type !== 'footnote_reference_open' || !map) return [];
    const label = String((meta as { label: unknown }).label);
    const start = lines[map[0]] ?? 0;
    const inside = tokensInside(tokens, open);
    // A note's own lines have those behind it, too, that are empty, but for the marks of a quotation.
    const maps = inside.map((token) => (token.type === type ? undefined : token.map?.[1]) ?? 0);
    const last = maps.reduce((most, line) => Math.max(most, line), map[0] + 1);
    const behind = lines[last] ?? text.length;
    const content = inside.map((token) => token.content).filter((part) => part !== '');
    const end = start + text.slice(start, behind).trimEnd().length;
    return { label, text: content.join('\n').trim(), start, end, apart: level === 0 };
  });
}

function tokensInside(tokens: readonly Token[], open: number): readonly Token[] {
  const level = tokens[open]?.level;
  let close = open + 1;
  while (close < tokens.length && !(tokens[close]?.level === level && tokens[close]?.nesting === -1)) close++;
  return tokens.slice(open + 1, close);
}

function plainNotes(text: string): Note[] {
  const notes = text.matchAll(/^[ \t]{0,3}\[\^([^[\]\s]+)\]:(.*(?:\r?\n(?![ \t]{0,3}\[\^)[^\S\r\n]*\S.*)*)/gm);
  return Array.from(notes, ({ 0: note, 1: label = '', 2: body = '', index }) => ({
    label,
    text: body.trim(),
    start: index,
    end: index + note.trimEnd().length,
    apart: true,
  }));
}
