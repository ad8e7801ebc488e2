import { citationAt } from '../../../src/core/citations/citationAt';
import { sectionAt } from '../../../src/core/report/sections/sectionAt';
import type { Program } from '../program';
import { prepareNoted } from '../workloads/noted';

const program: Program = {
  title: 'a hover over a citation',
  measured: [{ group: 'commands', workloads: ['markdown-100k'] }],
  prepare: (workload) =>
    prepareNoted(workload, ({ report, index }) => {
      const offset = report.text.indexOf('[^', report.text.length >> 1) + 2;
      return citationAt(report, index, sectionAt(report.text, report.markup, offset), offset);
    }),
};
export default program;
