import { readCitedSources } from '../../../src/core/citations/citedSources';
import { englishTerms } from '../../../src/core/citations/formatSource';
import { ReferenceOffers } from '../../../src/core/citations/offerReferences';
import type { Program } from '../program';
import { prepareNoted } from '../workloads/noted';

const program: Program = {
  title: 'completing a key, 40 sources',
  measured: [{ group: 'commands', workloads: ['markdown-100k'] }],
  prepare: (workload) =>
    prepareNoted(workload, function* ({ report, base, index }) {
      const middle = report.text.indexOf('.', report.text.length >> 1);
      yield* readCitedSources(report, index);
      const offers = yield* ReferenceOffers.open(report, { start: middle, end: middle }, englishTerms);
      return yield* offers.toAll(base.sources.slice(-40));
    }),
};
export default program;
