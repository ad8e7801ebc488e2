import { dateSpanOf } from '../../../src/core/knowledge/dates';
import { englishReportTerms } from '../../../src/core/summaries/terms';
import { checkSummaries } from '../../../src/core/summaries/update/updateSummaries';
import type { Program } from '../program';
import { prepareNoted } from '../workloads/noted';

const program: Program = {
  title: 'Update Summaries, the search for sentences of 10,000 actors',
  measured: [{ group: 'commands', workloads: ['markdown-100k'] }],
  prepare: (workload) => {
    const at = dateSpanOf(new Date(2015, 11, 26));
    return prepareNoted(workload, ({ report, base }) => checkSummaries(report, base, {}, at, englishReportTerms));
  },
};
export default program;
