import type { Markup } from './languages';
import { parseBlocks } from './parseBlocks';

/** The footnotes that a text defines, wherever they stand: label → text of the note. Code does not count. */
export function notesIn(text: string, markup: Markup): ReadonlyMap<string, string> {
  switch (markup) {
    case 'markdown':
      return markdownNotes(text);
    case 'latex':
      // Its notes have no labels.
      return new Map();
    case 'plain':
      return plainNotes(text);
  }
}

function markdownNotes(text: string): ReadonlyMap<string, string> {
  const notes = new Map<string, string>();
  const tokens = parseBlocks(text);
  tokens.forEach(({ type, level, meta }, open) => {
    if (type !== 'footnote_reference_open') return;
    let close = open + 1;
    while (close < tokens.length && !(tokens[close]?.level === level && tokens[close]?.nesting === -1)) close++;
    const content = tokens.slice(open, close).map((token) => token.content);
    notes.set(String((meta as { label: unknown }).label), content.join('\n').trim());
  });
  return notes;
}

function plainNotes(text: string): ReadonlyMap<string, string> {
  const notes = text.matchAll(/^[ \t]{0,3}\[\^([^[\]\s]+)\]:(.*(?:\r?\n(?![ \t]{0,3}\[\^)[^\S\r\n]*\S.*)*)/gm);
  return new Map(Array.from(notes, ([, label = '', note = '']) => [label, note.trim()]));
}
