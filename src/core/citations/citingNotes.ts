import type { Note } from '../report/note';
import { readNotes } from '../report/notes';
import type { Steps } from '../steps';
import type { CitingReport } from './citationWriter';

/** The notes of a report that cites by them, in steps; none in other styles, in which notes are remarks. */
export function* readCitingNotes({ text, markup, style }: CitingReport): Steps<readonly Note[]> {
  return style === 'footnotes' ? yield* readNotes(text, markup) : [];
}
