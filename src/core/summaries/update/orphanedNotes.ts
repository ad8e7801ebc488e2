import { citedLocators } from '../../citations/citedLocators';
import { readResolver, type SourceIndex } from '../../citations/citedSources';
import type { CitingReport } from '../../citations/citationWriter';
import type { CitationTerms } from '../../citations/formatSource';
import { noteWriter } from '../../citations/noteText';
import type { KnowledgeBase } from '../../knowledge/knowledgeBase';
import type { Range } from '../../report/block';
import { lineStart } from '../../report/lines';
import type { Note } from '../../report/note';
import { readNotes } from '../../report/notes';
import { applyReplacements, type Replacement } from '../../report/replacement';
import type { Steps } from '../../steps';

/**
 * Replacements of sentences, and beside them the removal of those notes that lose their last reference by them. A note goes only
 * if it says word for word what Dossier writes for its source; every other is its author's. In steps.
 *
 * @param replacements in the order of their ranges, none overlapping another; notes among them are insertions
 * @returns in the same order
 */
export function* withoutOrphans(
  report: CitingReport,
  base: KnowledgeBase,
  index: SourceIndex,
  terms: CitationTerms,
  replacements: readonly Replacement[],
): Steps<readonly Replacement[]> {
  const { text, markup } = report;
  const notes = yield* readNotes(text, markup);
  const removed = replacements.map(({ start, end }) => text.slice(start, end)).join('\n');
  const after = applyReplacements(text, replacements);
  const isOrphan = ({ label, apart }: Note): boolean =>
    apart &&
    isReferredTo(label, removed) &&
    !isReferredTo(label, after) &&
    notes.filter((note) => note.label === label).length === 1;
  const orphans = notes.filter(isOrphan);
  if (orphans.length === 0) return replacements;
  const resolve = yield* readResolver(report, notes, index);
  const noteOf = noteWriter(report, terms);
  const isOwn = ({ label: key, text: said, start, end }: Note): boolean => {
    const { source } = resolve({ form: 'definition', key, start, end });
    if (!source) return false;
    return [undefined, ...citedLocators(base, source)].some(
      (locator) => noteOf({ source, ...(locator && { locator }) }) === said,
    );
  };
  return groupsOf(text, orphans.filter(isOwn)).reduce((all, group) => withRemoval(text, group, all), replacements);
}

/** Whether a text has a reference to a note, be it in code. A definition has nothing in front of it on its line. */
function isReferredTo(label: string, text: string): boolean {
  const mark = `[^${label}]`;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
    if (text[at + mark.length] !== ':' || text.slice(lineStart(text, at), at).trim() !== '') return true;
  }
  return false;
}

/** Notes that stand next to each other, as one range. */
function groupsOf(text: string, notes: readonly Note[]): readonly Range[] {
  const groups: Range[] = [];
  for (const { start, end } of notes) {
    const last = groups.at(-1);
    if (last && text.slice(last.end, start).trim() === '') groups[groups.length - 1] = { start: last.start, end };
    else groups.push({ start, end });
  }
  return groups;
}

/** Takes notes out, with the blank lines around them that nothing needs any more; new notes that would stand there take their place. */
function withRemoval(
  text: string,
  { start, end }: Range,
  replacements: readonly Replacement[],
): readonly Replacement[] {
  const isThere = (change: Replacement): boolean => start <= change.start && change.end <= end;
  const added = replacements.filter(isThere).map((change) => change.text.trim());
  const others = replacements.filter((change) => !isThere(change));
  const range = added.length > 0 ? { start, end } : withGap(text, { start, end });
  return [...others, { ...range, text: added.join('\n') }].sort((left, right) => left.start - right.start);
}

/** A range of lines with the smaller of the gaps around it, or with that which would be left at an end of the text. */
function withGap(text: string, { start, end }: Range): Range {
  const before = text.slice(0, start).trimEnd().length;
  const behind = text.length - text.slice(end).trimStart().length;
  if (before === 0) return { start, end: behind };
  if (behind === text.length || linesIn(text.slice(before, start)) < linesIn(text.slice(end, behind))) {
    return { start: before, end };
  }
  return { start, end: behind };
}

function linesIn(gap: string): number {
  return gap.split('\n').length;
}
