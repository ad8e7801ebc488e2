import type { SourceIndex } from '../../citations/citedSources';
import type { CitingReport } from '../../citations/citationWriter';
import type { DateSpan } from '../../knowledge/dates';
import type { KnowledgeBase } from '../../knowledge/knowledgeBase';
import type { Steps } from '../../steps';
import type { ReportTerms } from '../terms';
import type { Outdated } from './outdated';
import { authorsMarks } from './ownMarks';

/**
 * What is out of date, where no sentence for which the author cites something else gives way to another statement: the author's
 * source may not say that. It keeps its words, with the dates between which they hold. In steps.
 */
export function* keepCited(
  outdated: readonly Outdated[],
  report: CitingReport,
  base: KnowledgeBase,
  index: SourceIndex,
  at: DateSpan,
  terms: ReportTerms,
): Steps<readonly Outdated[]> {
  const isOther = ({ sentence, standing: { known } }: Outdated): boolean => sentence?.id !== known.id;
  if (!outdated.some((entry) => entry.sentence && isOther(entry))) return outdated;
  const marksOf = yield* authorsMarks(report, base, index, terms);
  return outdated.map((entry) => {
    const own = entry.standing.known.now?.sentence(at);
    return entry.sentence && own && isOther(entry) && marksOf(entry.place).length > 0
      ? { ...entry, sentence: own }
      : entry;
  });
}
