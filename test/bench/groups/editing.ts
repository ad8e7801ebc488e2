import { quotients, spreadOf } from '../measure/statistics';
import { spread } from '../measure/table';
import type { Group } from './group';

export const editing: Group = {
  id: 'editing',
  title: 'While a report is written',
  about:
    'A Markdown report of 1,000,000 units against 100,000 names. A keystroke is a letter typed in the middle and the paragraph ' +
    'searched anew. The figure is that of one of a thousand keystrokes or paragraphs; each of these is also measured by itself, 30 times. ' +
    'The 99th percentile of all times has in it whatever else the machine does meanwhile; that of the work is over the thousand, ' +
    'of each of which the median counts. The hover on a cold report cuts it into sections and reads the one it asks about.',
  baseOf: ({ workload }) => ({ program: 'path-whole', workload }),
  table: (results) => ({
    head: [
      'What',
      'Share of reading the whole report',
      'Microseconds',
      '99th percentile, the work',
      '99th percentile, all times',
    ],
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
        microseconds(facts['p99OfWork']),
        microseconds(facts['p99']),
      ];
    }),
  }),
};

function microseconds(ms: number | undefined): string {
  return ms === undefined ? '' : (1000 * ms).toFixed(1);
}
