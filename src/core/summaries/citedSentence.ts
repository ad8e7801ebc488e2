import { citesAsOf, judgedAt, knownAt, standingOf } from '../knowledge/asOf';
import { formatDate, type Bound, type DateSpan } from '../knowledge/dates';
import {
  disputesBehind,
  strongestMark,
  wordingOf,
  type Dispute,
  type DisputeMark,
  type Resting,
} from '../knowledge/disputes';
import type { KnowledgeBase } from '../knowledge/knowledgeBase';
import type { Cite, Claim, Id, Statement } from '../knowledge/model';
import { dateText, formatPeriod } from '../knowledge/periods';
import { claimantName } from '../knowledge/speakers';
import type { ReportTerms } from './terms';

/** A clause that words a dispute of a sentence. */
export interface CitedClause {
  /** As the pack has it; by it the clause is told from others, and its dispute is found. */
  readonly clause: string;
  /** As it is to be read, such as with the names that the house prefers. */
  readonly text: string;
  readonly cites: readonly Cite[];
}

/** A sentence with all that must go with it wherever it appears. */
export interface CitedSentence {
  /** The id of the statement or the claim that it is. */
  readonly id: Id;
  /** The sentence as it is to be read, with its full stop. */
  readonly text: string;
  /** What it cites in a report of the date. */
  readonly cites: readonly Cite[];
  /** The disputes that the sentence rests on at the date; empty where it is undisputed. */
  readonly disputes: readonly Dispute[];
  /** The strongest of its marks, or `undefined` where it is undisputed. */
  readonly mark: DisputeMark | undefined;
  /** The clauses that word its disputes, each once. */
  readonly clauses: readonly CitedClause[];
  /** The mark that it needs for disputes which neither a clause nor the sentence itself words. */
  readonly unworded: DisputeMark | undefined;
}

/**
 * A statement as a sentence of a report of a date, in the words of the pack. What comes later than the report brings all
 * disputes that are known.
 */
export function sentenceOf(base: KnowledgeBase, statement: Statement, at: DateSpan): CitedSentence {
  return sentence(base, statement, statement, judgedAt(standingOf(statement, at), at), at);
}

/**
 * A statement as a sentence that goes into a report of a date: one that has ended by then, or comes later, says when it holds,
 * unless its words name the month.
 */
export function datedSentence(
  base: KnowledgeBase,
  statement: Statement,
  at: DateSpan,
  terms: ReportTerms,
): CitedSentence {
  const plain = sentenceOf(base, statement, at);
  const when = whenItHolds(statement, at, terms);
  return when === '' ? plain : { ...plain, text: withPhrase(plain.text, when) };
}

/** All texts that a statement can have in reports of any date. */
export function datedTexts({ text, period, knownFrom }: Statement, terms: ReportTerms): readonly string[] {
  const phrases = [
    ...(knownFrom ? [terms.knownFrom(dateText(knownFrom, terms))] : []),
    ...(period ? [formatPeriod(period, terms), formatPeriod({ ...period, start: 'open' }, terms)] : []),
  ];
  return [text, ...phrases.filter((when) => when !== '').map((when) => withPhrase(text, when))];
}

/** A claim as a sentence of a report of a date: in front of what is said stands who said it and when. */
export function claimSentence(base: KnowledgeBase, claim: Claim, at: DateSpan, terms: ReportTerms): CitedSentence {
  const text = `${claimantName(base, claim, terms)} (${dateText(claim.said, terms)}): ${claim.text}`;
  const judged = judgedAt(claim.said.first > at.last ? 'later' : 'holding', at);
  return sentence(base, { ...claim, text }, { claims: [claim] }, judged, at);
}

function sentence(
  base: KnowledgeBase,
  { id, text, cites }: Pick<Statement, 'id' | 'text' | 'cites'>,
  resting: Resting,
  judged: DateSpan,
  at: DateSpan,
): CitedSentence {
  const disputes = disputesBehind(base, resting, judged);
  const worded = disputes.map((dispute) => ({ dispute, wording: wordingOf(resting, dispute) }));
  const clauses = new Map<string, readonly Cite[]>();
  for (const { clause = '', cites: proofs } of worded.flatMap(({ wording }) => wording.clauses)) {
    const known = clauses.get(clause) ?? [];
    const more = proofs.filter((cite) => !known.some(({ source }) => source === cite.source));
    clauses.set(clause, [...known, ...more]);
  }
  return {
    id,
    text,
    cites: citesAsOf(cites, at),
    disputes,
    mark: strongestMark(disputes),
    clauses: Array.from(clauses, ([clause, proofs]) => ({ clause, text: clause, cites: citesAsOf(proofs, at) })),
    unworded: strongestMark(worded.filter(({ wording }) => wording.unworded).map(({ dispute }) => dispute)),
  };
}

/** When a statement holds that does not hold at the date; empty where it does, or where it says so itself. */
function whenItHolds(statement: Statement, at: DateSpan, terms: ReportTerms): string {
  const { period, knownFrom, text } = statement;
  const standing = standingOf(statement, at);
  if (standing === 'holding') return '';
  if (knownFrom && !knownAt(statement, at)) {
    return namesMonth(text, knownFrom, terms) ? '' : terms.knownFrom(dateText(knownFrom, terms));
  }
  if (!period) return '';
  const isNamed = (bound: Bound): boolean => typeof bound === 'object' && namesMonth(text, bound, terms);
  if (isNamed(standing === 'later' ? period.start : period.end)) return '';
  return formatPeriod(standing === 'ended' && isNamed(period.start) ? { ...period, start: 'open' } : period, terms);
}

/** Whether a sentence names the month of a date; the year, where no more is known. */
function namesMonth(text: string, { first, last }: DateSpan, { locale }: ReportTerms): boolean {
  if (!Number.isFinite(first) || !Number.isFinite(last)) return false;
  // A span of two days is a month to formatDate, and so are all that are no longer than one.
  const month = { first, last: Math.max(last, first + 1) };
  return text.includes(formatDate(month, locale));
}

function withPhrase(text: string, when: string): string {
  return `${text.replace(/\.$/, '')} (${when}).`;
}
