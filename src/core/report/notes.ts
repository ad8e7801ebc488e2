import { frontMatterOf } from './frontMatter';
import type { Markup } from './languages';
import { markdownNotes } from './markdown/markdownNotes';
import type { Note } from './note';
import { sectionsWithRests } from './sections/cutSections';
import { finish, type Steps } from '../steps';

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
      const found =
        markup === 'markdown' ? yield* markdownNotes(section, frontMatterOf(section)?.end ?? 0) : plainNotes(section);
      for (const note of found) notes.push(moved(note, start));
    }
    start += section.length;
  }
  return notes;
}

function moved(note: Note, by: number): Note {
  return { ...note, start: note.start + by, end: note.end + by };
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
