import { englishTerms } from '../../../src/core/citations/formatSource';
import { insertCitation } from '../../../src/core/citations/insertCitation';
import type { Program } from '../program';
import { prepareNoted } from '../workloads/noted';

const program: Program = {
  title: 'Insert Citation',
  measured: [{ group: 'commands', workloads: ['markdown-100k'] }],
  prepare: (workload) =>
    prepareNoted(workload, ({ report, base }) => {
      const cites = base.sources.slice(-1).map((source) => ({ source }));
      return insertCitation({ report, cursors: [report.text.length >> 1], cites, terms: englishTerms });
    }),
};
export default program;
