import { prepareInsertion } from '../workloads/insertion';
import type { Program } from '../program';

const program: Program = {
  title: 'links',
  measured: [{ group: 'insert', workloads: ['markdown-100k'] }],
  prepare: (workload) => prepareInsertion(workload, 'links'),
};
export default program;
