import { indexSources, type SourceIndex } from '../../../src/core/citations/citedSources';
import type { CitingReport } from '../../../src/core/citations/citationWriter';
import type { KnowledgeBase } from '../../../src/core/knowledge/knowledgeBase';
import { finish, type Steps } from '../../../src/core/steps';
import { inSteps } from '../measure/inSteps';
import { median } from '../measure/statistics';
import type { Prepared } from '../program';
import { citedBase } from './insertion';
import type { Workload } from './workload';

/** What is read of a report that cites. */
export interface Noted {
  readonly report: CitingReport;
  readonly base: KnowledgeBase;
  readonly index: SourceIndex;
}

/** Work on a report in which every paragraph has a note behind it; each time it is begun anew. */
export function prepareNoted({ text, names }: Workload, work: (noted: Noted) => Steps<unknown>): Prepared {
  const base = citedBase(names);
  const report: CitingReport = { text: withNotes(text), markup: 'markdown', style: 'footnotes', libraries: [] };
  const noted = { report, base, index: indexSources(base.sources) };
  const { value, longest: firstMs } = inSteps(work(noted));
  if (typeof value !== 'object') throw new Error('Nothing comes of it.');
  const thenMs = median(Array.from({ length: 5 }, () => inSteps(work(noted)).longest));
  return { run: () => finish(work(noted)), facts: { firstMs, thenMs } };
}

function withNotes(text: string): string {
  let notes = 0;
  const noted = text.replace(/\.\n\n/g, () => {
    const key = `source${String(notes++)}`;
    return `.[^${key}]\n\n[^${key}]: Title, <https://www.source.example/${key}/>.\n\n`;
  });
  const end = noted.indexOf('\n\n', 1_000_000);
  if (end < 0) throw new Error('The report is too short.');
  return noted.slice(0, end);
}
