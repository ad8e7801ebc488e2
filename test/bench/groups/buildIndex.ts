import { quotients, spreadOf } from '../measure/statistics';
import { figure, spread } from '../measure/table';
import type { Group } from './group';

const smaller: Readonly<Record<string, string>> = { 'english-100k': 'english-10k', 'english-1m': 'english-100k' };

export const buildIndex: Group = {
  id: 'index',
  title: 'Building the index',
  about:
    'From actors in memory to an index that can be asked. Its bytes are those of its typed arrays, and what it adds to the ' +
    'JavaScript heap beyond the names themselves. Growth is the time in comparison to a list of a tenth.',
  baseOf: ({ program, workload }) => ({ program, workload: smaller[workload] ?? workload }),
  table: (results) => ({
    head: ['Names', 'Built in, ms', 'Growth, times', 'Bytes a name, arrays', 'Bytes a name, heap'],
    rows: results.map(({ workload, times, base, facts }) => {
      const { names = NaN, arrayBytes = NaN, heapBytes = NaN } = facts;
      return [
        figure(names),
        spread(spreadOf(times)),
        base.workload === workload ? '' : spread(spreadOf(quotients(times, base.times))),
        figure(arrayBytes / names),
        figure(heapBytes / names),
      ];
    }),
  }),
};
