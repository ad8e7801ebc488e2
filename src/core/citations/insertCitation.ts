import type { Cite } from '../knowledge/model';
import type { Block, Range } from '../report/block';
import { blocksOf } from '../report/blocks';
import { withinText } from '../report/blockText';
import { withCursors, type Insertion } from '../report/insertion';
import type { Markup } from '../report/languages';
import { matchingBraces } from '../report/latex/latexCode';
import { behindFirstItem } from '../report/latex/latexEnvironments';
import { linksIn } from '../report/links';
import { notesIn } from '../report/notes';
import { codeInBlock } from '../report/prose';
import { sectionAt } from '../report/sections/sectionAt';
import type { Steps } from '../steps';
import { citationMarksIn } from './citationMarks';
import type { CitationWriter, CitingReport } from './citationWriter';
import type { CitationTerms } from './formatSource';
import { openWriter } from './openWriter';

export interface CitationRequest {
  readonly report: CitingReport;
  /** UTF-16 offsets of the cursors. */
  readonly cursors: readonly number[];
  readonly cites: readonly Cite[];
  readonly terms: CitationTerms;
}

/** Why a citation cannot be inserted: a cursor stands in code, or where text would change what is around it; or notes have no place in the report. */
export type CitationProblem = 'in code' | 'no place for notes';

/**
 * The insertions that put references to what is cited at every cursor, and what they need elsewhere in the report, in the order
 * of their offsets and no two at the same. A cursor in a word, an address or another citation stands for the end of it. In
 * steps.
 */
export function* insertCitation({
  report,
  cursors,
  cites,
  terms,
}: CitationRequest): Steps<readonly Insertion[] | CitationProblem> {
  const offsets = referencePlaces(report, cursors);
  if (!offsets) return 'in code';
  const writer = yield* openWriter(report, terms);
  const reference = writer.refer(cites);
  const insertions = offsets.map((offset) => ({ offset, text: besideMarks(report, offset, reference, writer) }));
  const complete = writer.complete(insertions);
  return complete ? withCursors(insertions, complete) : 'no place for notes';
}

/**
 * Where references go that are inserted at cursors, in their order and each once; `undefined` where a cursor stands in code, or
 * where a reference would change what is around it.
 */
export function referencePlaces(
  { text, markup }: Pick<CitingReport, 'text' | 'markup'>,
  cursors: readonly number[],
): readonly number[] | undefined {
  const places = cursors.map((cursor) => placeReference(text, markup, cursor));
  const offsets = [...new Set(places.filter((place) => place !== undefined))].sort((left, right) => left - right);
  if (places.includes(undefined) || offsets.length === 0) return undefined;
  return keepsStructure(text, markup, offsets) ? offsets : undefined;
}

/** A reference as it stands at an offset, with what parts it from the words and the citation marks beside it. */
function besideMarks(
  { text, markup }: CitingReport,
  offset: number,
  reference: string,
  writer: CitationWriter,
): string {
  const section = sectionAt(text, markup, offset);
  const at = offset - section.start;
  const marks = citationMarksIn(section.text, { start: 0, end: section.text.length }, markup);
  const between = (mark: Range | undefined): string =>
    mark ? writer.between(section.text.slice(mark.start, mark.end)) : '';
  const before = marks.find(({ end }) => end === at);
  const behind = between(marks.find(({ start }) => start === at));
  if (before) return between(before) + reference.replace(/^[\s~]+/, '') + behind;
  const standsApart = offset === 0 || /[\s(|{]/.test(text.charAt(offset - 1));
  return (standsApart ? reference.trimStart() : reference) + behind;
}

/** Where a reference goes that is inserted at a cursor; `undefined` in code, front matter and the like. */
export function placeReference(text: string, markup: Markup, cursor: number): number | undefined {
  const place = (markup === 'latex' ? behindFirstItem(text, cursor) : undefined) ?? cursor;
  const section = sectionAt(text, markup, place);
  const inSection = place - section.start;
  const blocks = blocksOf(section.text, markup);
  const block = blocks.find(({ start, end }) => start <= inSection && inSection <= end);
  if (!block) {
    // What stands right below a paragraph is part of it.
    const above = blocks.findLast(({ end }) => end < inSection);
    const isBelow = above?.kind === 'paragraph' && /^[^\n]*\n[^\n]*$/.test(section.text.slice(above.end, inSection));
    return isBelow ? section.start + above.end : place;
  }
  if (block.kind === 'other') return undefined;
  const body = section.text.slice(block.start, block.end);
  const code = codeInBlock(section.text, block, markup);
  const whole = [...(markup === 'markdown' ? linksIn(body, code) : []), ...code, ...wordsIn(body)];
  const gaps = markup === 'latex' ? gapsIn(body) : [];
  let offset = withinText(section.text, block, markup, inSection) - block.start;
  offset = gaps.find(({ start, end }) => start <= offset && offset <= end)?.commandEnd ?? offset;
  // What is whole may stand in something larger that is, such as a word in the text of a link.
  for (let around: Range | undefined; (around = whole.find(({ start, end }) => start < offset && offset < end));) {
    offset = around.end;
  }
  return section.start + block.start + offset;
}

/** What stands in front of the braces of a command's argument: nothing can, so the end of the command is meant. */
interface Gap extends Range {
  readonly commandEnd: number;
}

function gapsIn(body: string): readonly Gap[] {
  const braces = matchingBraces(body);
  return Array.from(body.matchAll(/\\(?:([A-Za-z@]+)\*?|[^])/g)).flatMap(({ 0: command, 1: name, index }) => {
    const gaps: Range[] = [];
    let end = index + command.length;
    for (let start = index + 1; name !== undefined; start = end) {
      const between = /^[ \t]*(?:\[[^\]\n]*\][ \t]*)?(?=\{)/.exec(body.slice(end, end + 200))?.[0];
      const open = between === undefined ? undefined : end + between.length;
      const close = open === undefined ? undefined : braces.get(open);
      if (open === undefined || close === undefined) break;
      gaps.push({ start, end: open });
      end = close;
    }
    return gaps.map((gap) => ({ ...gap, commandEnd: end }));
  });
}

/** Whether text at offsets leaves the blocks around it of the kinds that they are, and the notes under their labels. */
function keepsStructure(text: string, markup: Markup, offsets: readonly number[]): boolean {
  return offsets.every((offset) => {
    const section = sectionAt(text, markup, offset);
    const at = offset - section.start;
    const changed = `${section.text.slice(0, at)}[^x]${section.text.slice(at)}`;
    // Text on a blank line is a paragraph of its own.
    const blocks = blocksOf(changed, markup).filter(
      ({ kind, start, end }) => kind !== 'paragraph' || changed.slice(start, end).trim() !== '[^x]',
    );
    const kinds = (all: readonly Block[]): string => all.map(({ kind }) => kind).join();
    const labels = (part: string): string =>
      notesIn(part, markup)
        .map(({ label }) => label)
        .join(' ');
    return kinds(blocks) === kinds(blocksOf(section.text, markup)) && labels(changed) === labels(section.text);
  });
}

// Letters of a script that puts something between words; hyphens and apostrophes belong to a word that goes on behind them.
const letters = String.raw`(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{M}\p{N}])+`;
const words = new RegExp(`${letters}(?:['’-]${letters})*`, 'gu');

function wordsIn(text: string): readonly Range[] {
  return Array.from(text.matchAll(words), ({ 0: word, index }) => ({ start: index, end: index + word.length }));
}
