import { blocksOf } from '../../report/blocks';
import type { Insertion } from '../../report/insertion';
import type { Note } from '../../report/notes';
import type { CitingReport } from '../citationWriter';

/** Adds the notes behind all text, joined to those that the report ends with, if it does. */
export function withNotes(
  { text, markup }: Pick<CitingReport, 'text' | 'markup'>,
  _existing: readonly Note[],
  insertions: readonly Insertion[],
  added: ReadonlyMap<string, string>,
): readonly Insertion[] {
  const last = insertions.at(-1);
  if (added.size === 0) return insertions;
  const notes = Array.from(added, ([label, note]) => `[^${label}]: ${note}`).join('\n');
  const end = text.trimEnd().length;
  if (last && last.offset >= end) {
    const finalBreak = text.endsWith('\n') && last.offset === text.length ? '\n' : '';
    return [...insertions.slice(0, -1), { offset: last.offset, text: `${last.text}\n\n${notes}${finalBreak}` }];
  }
  const block = blocksOf(text, markup).at(-1);
  const endsWithNotes = block && /^\s*\[\^[^[\]\s]+\]:/.test(text.slice(block.start, block.end));
  return [...insertions, { offset: end, text: `${endsWithNotes ? '\n' : '\n\n'}${notes}` }];
}
