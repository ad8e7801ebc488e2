import { prepareInsertion } from '../workloads/insertion';
import type { Program } from '../program';

const program: Program = {
  title: 'footnotes',
  measured: [{ group: 'insert', workloads: ['markdown-100k'] }],
  prepare: (workload) => prepareInsertion(workload, 'footnotes'),
};
export default program;
