import type { Program } from '../program';
import floor from './floor';

/** The floor on a copy of the text. As it is generated, the text is a part of a longer one, as sections of a report are. */
const program: Program = {
  title: 'for comparison: the floor, on a text that is no part of another',
  measured: [{ group: 'scan', workloads: ['english-100k'] }],
  prepare: (workload) => floor.prepare({ ...workload, text: [workload.text, ' '].join('') }),
};
export default program;
