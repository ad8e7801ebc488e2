import { quotients, spreadOf } from '../measure/statistics';
import { spread } from '../measure/table';
import type { Group } from './group';

export const editing: Group = {
  id: 'editing',
  title: 'While a report is written',
  about:
    'A Markdown report of 1,000,000 units against 100,000 names. A keystroke is a letter typed in the middle and the paragraph ' +
    'searched anew; the figure is that of one of a thousand, and with it the 99th percentile of all. The hover on a cold report ' +
    'cuts it into sections and reads the one it asks about.',
  baseOf: ({ workload }) => ({ program: 'path-whole', workload }),
  table: (results) => ({
    head: ['What', 'Share of reading the whole report', 'Microseconds', '99th percentile'],
    rows: results.map(({ title, times, base, facts }) => {
      const each = facts['each'] ?? 1;
      const one = times.map((time) => (1000 * time) / each);
      return [
        title,
        spread(
          spreadOf(
            quotients(
              one.map((time) => time / 1000),
              base.times,
            ),
          ),
        ),
        spread(spreadOf(one)),
        facts['p99'] === undefined ? '' : (1000 * facts['p99']).toFixed(1),
      ];
    }),
  }),
};
