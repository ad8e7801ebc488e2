import { blocksNear } from '../../report/blocksNear';
import { joinInsertions, type Insertion } from '../../report/insertion';
import { lineEnd, lineStart, nextLineIsBlank } from '../../report/lines';
import type { Note } from '../../report/note';
import type { CitingReport } from '../citationWriter';
import { atEnd } from './atEnd';

/** Notes that follow each other with nothing but white space between. */
type Run = readonly [Note, ...Note[]];

/**
 * The insertions with new notes where the report keeps its notes: behind the paragraph that refers to them, where it has each
 * note there; else with its other notes, wherever these stand; else at the end of the report. Among other notes they keep the order
 * that these are in: that of the first references, that of the labels, or as they came.
 *
 * @param existing the notes of the report
 * @param insertions what refers to the new notes, in the order of the offsets
 * @param added the new notes by their labels, in the order of their references
 */
export function placeNotes(
  report: Pick<CitingReport, 'text' | 'markup'>,
  existing: readonly Note[],
  insertions: readonly Insertion[],
  added: ReadonlyMap<string, string>,
): readonly Insertion[] {
  const [place] = insertions;
  if (added.size === 0 || !place) return insertions;
  const { text } = report;
  const runs = runsOf(text, existing);
  const first = runs[0];
  const definitions = Array.from(added, ([label, note]) => ({ label, text: `[^${label}]: ${note}` }));
  const all = definitions.map((definition) => definition.text).join('\n');
  if (!first) return atEnd(text, insertions, all);
  if (standWithParagraphs(text, runs)) {
    const behind = endOfParagraph(report, place.offset);
    const run = runs.find(([note]) => note.start >= behind && text.slice(behind, note.start).trim() === '');
    return run ? intoRun(text, run, insertions, definitions) : asBlock(text, behind, insertions, all);
  }
  return intoRun(text, usualRun(runs, place.offset) ?? first, insertions, definitions);
}

/** The notes that stand by themselves, in runs. */
function runsOf(text: string, notes: readonly Note[]): readonly Run[] {
  const runs: [Note, ...Note[]][] = [];
  for (const note of notes.filter(({ apart }) => apart)) {
    const run = runs.at(-1);
    if (run && text.slice(run.at(-1)?.end, note.start).trim() === '') run.push(note);
    else runs.push([note]);
  }
  return runs;
}

/** Whether each run stands right behind the paragraph that refers to all of its notes; one alone does not tell. */
function standWithParagraphs(text: string, runs: readonly Run[]): boolean {
  return (
    runs.length > 1 &&
    runs.every((run) => {
      const paragraph = paragraphBefore(text, run[0].start);
      return run.every(({ label }) => paragraph.includes(`[^${label}]`));
    })
  );
}

/** The lines in front of an offset, from the last blank line on that has text behind it. */
function paragraphBefore(text: string, offset: number): string {
  let end = offset;
  while (end > 0 && /\s/.test(text.charAt(end - 1))) end--;
  let start = lineStart(text, end);
  while (start > 0) {
    const previous = lineStart(text, start - 1);
    if (text.slice(previous, start).trim() === '') break;
    start = previous;
  }
  return text.slice(start, end);
}

/** The run that has more than half of the notes; else the first one behind an offset, such as that of the chapter; else the last. */
function usualRun(runs: readonly Run[], offset: number): Run | undefined {
  const count = runs.reduce((sum, run) => sum + run.length, 0);
  return runs.find((run) => 2 * run.length > count) ?? runs.find(([note]) => note.start >= offset) ?? runs.at(-1);
}

/** Where the paragraph, the list or the like ends that an offset stands in; the offset where it stands in none. */
function endOfParagraph({ text, markup }: Pick<CitingReport, 'text' | 'markup'>, offset: number): number {
  const block = blocksNear(text, markup, [offset]).find(({ outer }) => outer.start <= offset && offset <= outer.end);
  return block ? lineEnd(text, block.outer.end) : offset;
}

interface Definition {
  readonly label: string;
  readonly text: string;
}

/** Puts notes among those of a run. */
function intoRun(
  text: string,
  run: Run,
  insertions: readonly Insertion[],
  definitions: readonly Definition[],
): readonly Insertion[] {
  const [head] = run;
  const last = run.at(-1) ?? head;
  const between = separatorOf(text, run);
  const references = firstReferences(text);
  const order = orderOf(run, references);
  const place = insertions[0]?.offset ?? 0;
  const next = order === 'references' ? run.findIndex(({ label }) => (references.get(label) ?? -1) >= place) : -1;
  const isLabelled = order === 'labels';
  const ordered = isLabelled
    ? definitions.toSorted((left, right) => compareLabels(left.label, right.label))
    : definitions;
  const notes = ordered.map(({ label, text: note }) => {
    const before = isLabelled
      ? run.findLast((known) => compareLabels(known.label, label) < 0)
      : next < 0
        ? last
        : run[next - 1];
    return before ? { offset: before.end, text: between + note } : { offset: head.start, text: note + between };
  });
  // What goes on in the last note stays in it, notes that join the run follow it, and other text goes behind them.
  const apart = insertions.filter(({ text: added }) => added.startsWith('\n'));
  return joinInsertions([...insertions.filter((insertion) => !apart.includes(insertion)), ...notes, ...apart]);
}

/** What stands between the notes of a run: a line break, or a blank line. */
function separatorOf(text: string, run: Run): string {
  const [first, second] = run.slice(-2);
  const gap = first && second ? text.slice(first.end, second.start) : first?.text.includes('\n\n') ? '\n\n' : '\n';
  return (gap.match(/\n/g)?.length ?? 0) > 1 ? '\n\n' : '\n';
}

/** What the notes of a run are in the order of: their first references, their labels, or, as it seems, how they came. */
function orderOf(run: Run, references: ReadonlyMap<string, number>): 'references' | 'labels' | 'arrival' {
  const offsets = run.map(({ label }) => references.get(label)).filter((offset) => offset !== undefined);
  if (isSorted(offsets, (left, right) => left - right)) return 'references';
  const labels = run.map(({ label }) => label);
  return isSorted(labels, compareLabels) ? 'labels' : 'arrival';
}

/** Where labels are first referred to. */
function firstReferences(text: string): ReadonlyMap<string, number> {
  const first = new Map<string, number>();
  for (const { 1: label = '', index } of text.matchAll(/\[\^([^[\]\s]+)\](?!:)/g)) {
    if (!first.has(label)) first.set(label, index);
  }
  return first;
}

function isSorted<Value>(values: readonly Value[], compare: (left: Value, right: Value) => number): boolean {
  return values.every((value, index) => index === 0 || compare(values[index - 1] ?? value, value) <= 0);
}

function compareLabels(left: string, right: string): number {
  return left.localeCompare(right, 'en', { numeric: true });
}

/** Puts notes behind a paragraph as a block of their own. */
function asBlock(text: string, offset: number, insertions: readonly Insertion[], block: string): readonly Insertion[] {
  const after = nextLineIsBlank(text, offset) ? '' : '\n';
  const same = insertions.find((insertion) => insertion.offset === offset);
  if (!same) return joinInsertions([...insertions, { offset, text: `\n\n${block}${after}` }]);
  const inserted = same.text.replace(/\n+$/, '');
  const rest = same.text.slice(inserted.length);
  const merged = { offset, text: `${inserted}\n\n${block}${rest === '' ? after : rest}` };
  return insertions.map((insertion) => (insertion === same ? merged : insertion));
}
