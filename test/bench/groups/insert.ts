import { quotients, spreadOf } from '../measure/statistics';
import { spread } from '../measure/table';
import type { Group } from './group';

export const insert: Group = {
  id: 'insert',
  title: 'Inserting a summary',
  about:
    'From the choice of an actor out of 10,000 to the text of the insertion: six sentences with eight sources in the middle of a ' +
    'Markdown report of 1,000,000 units that has 300 notes at its end. Not among it is what VS Code takes for the edit. For ' +
    'comparison, the parse of the whole report with markdown-it.',
  baseOf: ({ workload }) => ({ program: 'path-blocks', workload }),
  table: (results) => ({
    head: ['Style', 'Share of the parse', 'Milliseconds', 'The first time'],
    rows: results.map(({ title, times, base, facts }) => [
      title,
      spread(spreadOf(quotients(times, base.times))),
      spread(spreadOf(times)),
      (facts['firstMs'] ?? 0).toFixed(1),
    ]),
  }),
};
