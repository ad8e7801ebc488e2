import type { Range } from '../../report/block';
import { readBlocks } from '../../report/blocks';
import { blockText } from '../../report/blockText';
import { joinInsertions } from '../../report/insertion';
import type { Replacement } from '../../report/replacement';
import type { Steps } from '../../steps';
import type { CitedSource, CitedSources } from '../citedSources';
import type { CitingReport } from '../citationWriter';
import type { CitationTerms } from '../formatSource';
import { noteWriter } from '../noteText';
import { mentionsSource } from '../sameSource';
import { newSection } from './newSection';

/** The items of a list of sources under its heading. */
interface SourceSection extends Range {
  readonly items: readonly (Range & { readonly text: string })[];
}

/**
 * A Markdown list of the sources under a heading. Of a list that is there, the items stay as they are, save those that say word
 * for word what would be written for a source that is no longer cited; what is missing comes to its place in the alphabet. In
 * steps.
 */
export function* markdownBibliography(
  report: CitingReport,
  { sources }: CitedSources,
  terms: CitationTerms,
): Steps<readonly Replacement[]> {
  const entryOf = noteWriter(report, terms);
  const there = yield* sectionIn(report, terms);
  const isCited = ({ places }: CitedSource): boolean =>
    places.some(({ start, end }) => !there || end <= there.start || start >= there.end);
  const cited = sources.filter(isCited).map(({ source }) => ({ source, entry: entryOf({ source }) }));
  if (!there) {
    const list = cited.map(({ entry }) => `- ${entry}`).sort(byAlphabet);
    return [yield* newSection(report, terms, list.join('\n'))];
  }
  const stale = new Set(sources.filter((source) => !isCited(source)).map(({ source }) => entryOf({ source })));
  const removed = there.items.filter(({ text }) => stale.has(text));
  const missing = cited.filter(({ source }) => !there.items.some(({ text }) => mentionsSource(text, source)));
  const added = missing
    .map(({ entry }) => entry)
    .sort(byAlphabet)
    .map((entry) => {
      const next = there.items.find(({ text }) => byAlphabet(text, entry) > 0);
      return next ? { offset: next.start, text: `- ${entry}\n` } : { offset: there.end, text: `\n- ${entry}` };
    });
  return [
    ...joinInsertions(added).map(({ offset, text }) => ({ start: offset, end: offset, text })),
    ...removed.map(({ start, end }) => ({ start, end: withLineBreak(report.text, end), text: '' })),
  ].sort((left, right) => left.start - right.start || left.end - right.end);
}

/** Whether a report has a list of sources under our heading, in steps. */
export function* hasMarkdownList(report: CitingReport, terms: CitationTerms): Steps<boolean> {
  return (yield* sectionIn(report, terms)) !== undefined;
}

function byAlphabet(left: string, right: string): number {
  return left.localeCompare(right, 'en');
}

function withLineBreak(text: string, end: number): number {
  return end + (/^[ \t]*\r?\n/.exec(text.slice(end))?.[0].length ?? 0);
}

const item = /^[-*+][ \t]+(\S.*(?:\r?\n[ \t]+\S.*)*)/gm;

/** The list of sources that a report has under our heading, or `undefined`. */
function* sectionIn({ text, markup }: CitingReport, terms: CitationTerms): Steps<SourceSection | undefined> {
  const blocks = yield* readBlocks(text, markup);
  const at = blocks.findLastIndex(
    (block) => block.kind === 'heading' && blockText(text, block, markup) === terms.sources,
  );
  const heading = blocks[at];
  const list = blocks[at + 1]?.outer;
  if (!heading || !list || !/^[-*+][ \t]/.test(text.slice(list.start))) return undefined;
  const items = Array.from(text.slice(list.start, list.end).matchAll(item), ({ 0: all, 1: body = '', index }) => {
    const start = list.start + index;
    return { start, end: start + all.length, text: body.replace(/\s+/g, ' ').trim() };
  });
  return { start: heading.start, end: list.end, items };
}
