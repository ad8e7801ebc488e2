import type { Token } from 'markdown-it';
import type { Steps } from '../../steps';
import type { Note } from '../note';
import type { ParsedPart } from './parsedPart';
import { partsWithRests, type ReadPart } from './parts';

/** A note while more of it may come. */
interface OpenNote extends Omit<Note, 'text'> {
  end: number;
  readonly contents: string[];
}

/**
 * The notes of Markdown from an offset on, at which a line starts, in the order of their starts and in steps. The text of one
 * that is longer than a part may have other white space, and of a table in it the first column only.
 *
 * @param atOnce see `markdownBlocks`
 */
export function* markdownNotes(text: string, from: number, atOnce?: number): Steps<readonly Note[]> {
  const notes: OpenNote[] = [];
  let open: readonly OpenNote[] = [];
  for (const read of partsWithRests(text, from, atOnce)) {
    if (read) open = addNotes(notes, open, read);
    yield;
  }
  return notes.map(({ contents, ...note }) => ({ ...note, text: contents.join('\n').trim() }));
}

/**
 * Adds the notes of a part.
 *
 * @param before the notes that are open where it starts, the outermost first
 * @returns those that are open where the next part starts
 */
function addNotes(notes: OpenNote[], before: readonly OpenNote[], { part, until }: ReadPart): readonly OpenNote[] {
  const open: OpenNote[] = [];
  const goingOn: OpenNote[] = [];
  let lines: readonly [number, number] = [0, 0];
  for (const token of part.tokens) {
    // The cells of a row have none of their own.
    lines = token.map ?? lines;
    const [line, end] = lines;
    if (line >= until) break;
    if (token.type === 'footnote_reference_close') open.pop();
    if (token.type === 'footnote_reference_open') {
      const isNew = line >= part.first;
      const note = isNew ? newNote(token, part, line) : before[open.length];
      if (!note) continue;
      if (isNew) notes.push(note);
      open.push(note);
      if (end > until) goingOn.push(note);
      continue;
    }
    const content = contentBetween(token, lines, [part.first, until]);
    for (const note of open) {
      if (content !== '') note.contents.push(content);
      if (token.map) note.end = Math.max(note.end, part.endBefore(Math.min(end, until)));
    }
  }
  return goingOn;
}

function newNote(token: Token, part: ParsedPart, line: number): OpenNote {
  const label = String((token.meta as { label: unknown }).label);
  const end = part.endBefore(line + 1);
  return { label, start: part.start(line), end, apart: token.level === 0, contents: [] };
}

/** What the content of a token that stands on some lines has from one line to another. */
function contentBetween(
  { type, content }: Token,
  [start, end]: readonly [number, number],
  [first, until]: readonly [number, number],
): string {
  const line = start + (type === 'fence' ? 1 : 0);
  if (content === '' || (line >= first && end <= until)) return content;
  return content
    .split('\n')
    .slice(Math.max(first - line, 0), Math.max(until - line, 0))
    .join('\n');
}
