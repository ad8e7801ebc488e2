import type { Cite } from '../knowledge/model';
import type { Range } from '../report/block';
import { blocksOf } from '../report/blocks';
import type { Insertion } from '../report/insertion';
import type { Markup } from '../report/languages';
import { linksIn } from '../report/links';
import { codeInBlock } from '../report/prose';
import { sectionAt } from '../report/sections/sectionAt';
import type { CitingReport } from './citationWriter';
import type { CitationTerms } from './formatSource';
import { openWriter } from './openWriter';

export interface CitationRequest {
  readonly report: CitingReport;
  /** UTF-16 offsets of the cursors. */
  readonly cursors: readonly number[];
  readonly cites: readonly Cite[];
  readonly terms: CitationTerms;
}

/** Why a citation cannot be inserted: a cursor stands in code or the like; or notes have no place in the report. */
export type CitationProblem = 'in code' | 'no place for notes';

/**
 * The insertions that put references to what is cited at every cursor, and what they need elsewhere in the report, in the order
 * of their offsets and no two at the same. A cursor in a word, an address or another citation stands for the end of it.
 */
export function insertCitation({
  report,
  cursors,
  cites,
  terms,
}: CitationRequest): readonly Insertion[] | CitationProblem {
  const { text, markup } = report;
  const places = cursors.map((cursor) => placeReference(text, markup, cursor));
  const offsets = [...new Set(places.filter((place) => place !== undefined))].sort((left, right) => left - right);
  if (places.includes(undefined) || offsets.length === 0) return 'in code';
  const writer = openWriter(report, terms);
  const reference = writer.refer(cites);
  const insertions = offsets.map((offset) => {
    const standsApart = offset === 0 || /[\s(]/.test(text.charAt(offset - 1));
    return { offset, text: standsApart ? reference.trimStart() : reference };
  });
  return writer.complete(insertions) ?? 'no place for notes';
}

/** Where a reference goes that is inserted at a cursor; `undefined` in code, front matter and the like. */
export function placeReference(text: string, markup: Markup, cursor: number): number | undefined {
  const section = sectionAt(text, markup, cursor);
  const inSection = cursor - section.start;
  const block = blocksOf(section.text, markup).find(({ start, end }) => start <= inSection && inSection <= end);
  if (!block) return cursor;
  if (block.kind === 'other') return undefined;
  const body = section.text.slice(block.start, block.end);
  const code = codeInBlock(section.text, block, markup);
  const whole = [...(markup === 'markdown' ? linksIn(body, code) : []), ...code, ...wordsIn(body)];
  let offset = inSection - block.start;
  // What is whole may stand in something larger that is, such as a word in the text of a link.
  for (let around: Range | undefined; (around = whole.find(({ start, end }) => start < offset && offset < end));) {
    offset = around.end;
  }
  return section.start + block.start + offset;
}

// Letters of a script that puts something between words; hyphens and apostrophes belong to a word that goes on behind them.
const letters = String.raw`(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{M}\p{N}])+`;
const words = new RegExp(`${letters}(?:['’-]${letters})*`, 'gu');

function wordsIn(text: string): readonly Range[] {
  return Array.from(text.matchAll(words), ({ 0: word, index }) => ({ start: index, end: index + word.length }));
}
