import { quotients, spreadOf } from '../measure/statistics';
import { spread } from '../measure/table';
import type { Group } from './group';

export const path: Group = {
  id: 'path',
  title: 'The rest of the path',
  about:
    'From the text of a Markdown report of 1,000,000 units to the places that may be names, and the steps on the way. The ' +
    'share is that of the time of the whole path.',
  baseOf: ({ workload }) => ({ program: 'path-whole', workload }),
  table: (results) => ({
    head: ['Step', 'Share of the path', 'Milliseconds'],
    rows: results.map(({ title, times, base }) => [
      title,
      spread(spreadOf(quotients(times, base.times))),
      spread(spreadOf(times)),
    ]),
  }),
};
