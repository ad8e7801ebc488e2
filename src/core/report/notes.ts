import type { Token } from 'markdown-it';
import type { Range } from './block';
import { frontMatterOf } from './frontMatter';
import type { Markup } from './languages';
import { lineStarts } from './lines';
import { parseBlocks } from './parseBlocks';
import { eachSection } from './sections/cutSections';
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

/** The same in steps, a section each. */
export function* readNotes(text: string, markup: Markup): Steps<readonly Note[]> {
  if (markup === 'latex') return [];
  const notesOf = markup === 'markdown' ? markdownNotes : plainNotes;
  const notes: Note[] = [];
  let start = 0;
  // Notes are few, and reading all of a long report takes its time.
  for (const section of eachSection(text, markup)) {
    const offset = start;
    if (labelled.test(section)) notes.push(...notesOf(section).map((note) => moved(note, offset)));
    start += section.length;
    yield;
  }
  return notes;
}

function moved(note: Note, by: number): Note {
  return { ...note, start: note.start + by, end: note.end + by };
}

function markdownNotes(section: string): Note[] {
  const matter = frontMatterOf(section)?.end ?? 0;
  const text = section.slice(0, matter).replace(/[^\r\n]/g, ' ') + section.slice(matter);
  const tokens = parseBlocks(text);
  const lines = lineStarts(text);
  const notes: Note[] = [];
  let from = 0;
  tokens.forEach(({ type, level, meta }, open) => {
    if (type !== 'footnote_reference_open') return;
    const label = String((meta as { label: unknown }).label);
    const inside = tokensInside(tokens, open);
    const maps = inside.flatMap(({ map }) => (map ? [map] : []));
    const behind = lines[Math.max(0, ...maps.map(([, last]) => last))] ?? text.length;
    const marker = `[^${label}]:`;
    // The text may start on a later line than the label.
    const firstBehind = lines[(maps[0]?.[0] ?? 0) + 1] ?? text.length;
    const start = maps.length > 0 ? text.lastIndexOf(marker, firstBehind) : text.indexOf(marker, from);
    if (start < 0) return;
    const lineStart = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
    from = start + marker.length;
    const content = inside.map((token) => token.content).filter((part) => part !== '');
    notes.push({
      label,
      text: content.join('\n').trim(),
      start: lineStart,
      end: from + text.slice(from, behind).trimEnd().length,
      apart: level === 0,
    });
  });
  return notes;
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
