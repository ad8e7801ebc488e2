import { readCitedSources, type ResolvedCitation, type SourceIndex } from '../../citations/citedSources';
import type { CitingReport } from '../../citations/citationWriter';
import { formatSource, linkText, type CitationTerms } from '../../citations/formatSource';
import { formatLocator, shortForms } from '../../citations/locators';
import { mentionsSource } from '../../citations/sameSource';
import type { KnowledgeBase } from '../../knowledge/knowledgeBase';
import type { Cite, Source } from '../../knowledge/model';
import { escapeFor } from '../../markup/escapeFor';
import type { Range } from '../../report/block';
import type { Steps } from '../../steps';
import type { StandingText } from './findStanding';

/**
 * Reads which citation marks of a standing text the author has added: those that cite anything other than what the sentence, and
 * the clauses of its disputes, cite, and those that say more than where that stands. Their text is given, in their order. In
 * steps.
 */
export function* authorsMarks(
  report: CitingReport,
  base: KnowledgeBase,
  index: SourceIndex,
  terms: CitationTerms,
): Steps<(place: StandingText) => readonly string[]> {
  const { citations } = yield* readCitedSources(report, index);
  const escape = escapeFor(report.markup);
  return ({ readings, marks }) => {
    const cites = readings.flatMap(({ known: { now } }) => [
      ...(now?.cites ?? []),
      ...(now?.claims ?? []).flatMap(({ id }) => base.linksTo(id)).flatMap((link) => link.cites),
    ]);
    const own = new Set(cites.map(({ source }) => source));
    const linkWords = (source: Source): string => wordsOf(escape(linkText(source, undefined, terms)));
    const saysMore = remarksBeside(cites, own, terms, escape);
    const isOwn = (mark: Range): boolean => {
      const inside = citations.filter(({ start, end }) => start >= mark.start && end <= mark.end);
      const text = report.text.slice(mark.start, mark.end);
      const citesOwn =
        inside.length > 0
          ? inside.every(({ source }) => source !== undefined && own.has(source))
          : [...own].some((source) => mentionsSource(text, source) || wordsOf(text).includes(linkWords(source)));
      return citesOwn && !saysMore(withoutCitations(report.text, mark, inside));
    };
    return marks.filter((mark) => !isOwn(mark)).map(({ start, end }) => report.text.slice(start, end));
  };
}

/** The text of a mark without its keys, labels, numbers and addresses. */
function withoutCitations(text: string, { start, end }: Range, inside: readonly ResolvedCitation[]): string {
  let rest = '';
  let from = start;
  for (const citation of inside) {
    rest += `${text.slice(from, Math.max(from, citation.start))} `;
    from = Math.max(from, citation.end);
  }
  return rest + text.slice(from, end);
}

/** Tells whether a text says anything but what notes and links say of the sources, and where in them something stands. */
function remarksBeside(
  cites: readonly Cite[],
  own: ReadonlySet<Source>,
  terms: CitationTerms,
  escape: (text: string) => string,
): (text: string) => boolean {
  const places = cites.flatMap(({ locator }) => (locator ? wordsOf(escape(formatLocator(locator))) : []));
  const unplaced = (text: string): string => without(wordsOf(text), places).replace(anyPlace, ' ');
  const said = [...own].flatMap((source) => {
    const { text, remark = '' } = formatSource(source, undefined, terms);
    return [text, linkText(source, undefined, terms), remark].map((part) => unplaced(escape(part)));
  });
  return (text) => without(unplaced(text), said).trim() !== '';
}

/** The words and numbers of a text in any markup, each between blanks. Commands of LaTeX are none. */
function wordsOf(text: string): string {
  return ` ${text
    .replace(/\\[A-Za-z]+/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
}

/** A text of words without some others, of which the longest are looked for first. */
function without(words: string, others: readonly string[]): string {
  return others
    .filter((other) => other.trim() !== '')
    .sort((left, right) => right.length - left.length)
    .reduce((rest, other) => {
      // Two that follow each other share the blank between them.
      const apart = rest.replaceAll(' ', '  ');
      return apart.replaceAll(` ${other.trim().replaceAll(' ', '  ')} `, ' ').replace(/ +/g, ' ');
    }, words);
}

const placeNames = Object.values(shortForms).map((form) => wordsOf(form).trim());

/** A place in a source as it is written with its short form, such as "pp 14 16". */
const anyPlace = new RegExp(` (?:pp|${placeNames.join('|')})(?: \\d+[A-Za-z]?)+(?= )`, 'g');
