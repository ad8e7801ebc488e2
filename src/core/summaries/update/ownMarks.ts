import { citedSources, type SourceIndex } from '../../citations/citedSources';
import type { CitingReport } from '../../citations/citationWriter';
import { mentionsSource } from '../../citations/sameSource';
import type { KnowledgeBase } from '../../knowledge/knowledgeBase';
import type { Source } from '../../knowledge/model';
import type { Range } from '../../report/block';
import type { StandingText } from './findStanding';

/**
 * Reads which citation marks of a standing text the author has added: those that cite anything other than what the sentence, and
 * the clauses of its disputes, cite. Their text is given, in their order.
 */
export function authorsMarks(
  report: CitingReport,
  base: KnowledgeBase,
  index: SourceIndex,
): (place: StandingText) => readonly string[] {
  const { citations } = citedSources(report, index);
  return ({ readings, marks }) => {
    const own = new Set<Source>();
    for (const { known } of readings) {
      const clauses = known.now?.claims.flatMap(({ id }) => base.linksTo(id)) ?? [];
      for (const { source } of [...(known.now?.cites ?? []), ...clauses.flatMap(({ cites }) => cites)]) own.add(source);
    }
    const isOwn = (mark: Range): boolean => {
      const inside = citations.filter(({ start, end }) => start >= mark.start && end <= mark.end);
      const text = report.text.slice(mark.start, mark.end);
      return inside.length > 0
        ? inside.every(({ source }) => source !== undefined && own.has(source))
        : [...own].some((source) => mentionsSource(text, source));
    };
    return marks.filter((mark) => !isOwn(mark)).map(({ start, end }) => report.text.slice(start, end));
  };
}
