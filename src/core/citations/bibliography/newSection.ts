import { readBlocks } from '../../report/blocks';
import { sectionLevel } from '../../report/headingLevel';
import { readNotes } from '../../report/notes';
import type { Replacement } from '../../report/replacement';
import type { Steps } from '../../steps';
import type { CitingReport } from '../citationWriter';
import type { CitationTerms } from '../formatSource';

/**
 * A section of sources at the end of a Markdown report, in front of the notes that it ends with and of their heading. In steps.
 */
export function* newSection({ text, markup }: CitingReport, terms: CitationTerms, body: string): Steps<Replacement> {
  let end = text.trimEnd().length;
  for (const note of [...(yield* readNotes(text, markup))].reverse()) {
    if (!note.apart || note.start >= end || text.slice(note.end, end).trim() !== '') continue;
    end = text.slice(0, note.start).trimEnd().length;
  }
  if (end < text.trimEnd().length) {
    const heading = (yield* readBlocks(text.slice(0, end), markup)).at(-1);
    if (heading?.kind === 'heading') end = text.slice(0, heading.start).trimEnd().length;
  }
  const before = end === 0 ? '' : '\n\n';
  const section = `${'#'.repeat(yield* sectionLevel(text, markup))} ${terms.sources}\n\n${body}`;
  return { start: end, end, text: before + section + (end === 0 && text.trim() !== '' ? '\n\n' : '') };
}
