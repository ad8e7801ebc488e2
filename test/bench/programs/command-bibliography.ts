import { insertBibliography } from '../../../src/core/citations/bibliography/insertBibliography';
import { readCitedSources } from '../../../src/core/citations/citedSources';
import { englishTerms } from '../../../src/core/citations/formatSource';
import type { Program } from '../program';
import { prepareNoted } from '../workloads/noted';

const program: Program = {
  title: 'Insert Bibliography',
  measured: [{ group: 'commands', workloads: ['markdown-100k'] }],
  prepare: (workload) =>
    prepareNoted(workload, function* ({ report, index }) {
      return yield* insertBibliography(report, yield* readCitedSources(report, index), englishTerms);
    }),
};
export default program;
