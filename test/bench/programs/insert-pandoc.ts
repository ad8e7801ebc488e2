import { prepareInsertion } from '../workloads/insertion';
import type { Program } from '../program';

const program: Program = {
  title: 'pandoc',
  measured: [{ group: 'insert', workloads: ['markdown-100k'] }],
  prepare: (workload) => prepareInsertion(workload, 'pandoc'),
};
export default program;
