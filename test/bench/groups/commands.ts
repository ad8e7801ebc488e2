import { spreadOf } from '../measure/statistics';
import { spread } from '../measure/table';
import type { Group } from './group';

export const commands: Group = {
  id: 'commands',
  title: 'How long a command holds the editor up',
  about:
    'What commands, hovers and completions read of a Markdown report of 1,000,000 units in which every paragraph has a note behind ' +
    'it that cites a source. They, too, do it in steps; these are the longest, as above, and the time of the whole.',
  baseOf: (subject) => subject,
  table: (results) => ({
    head: ['What', 'The longest step, ms, the first time', 'Later', 'The whole, ms'],
    rows: results.map(({ title, times, facts }) => [
      title,
      (facts['firstMs'] ?? NaN).toFixed(1),
      (facts['thenMs'] ?? NaN).toFixed(1),
      spread(spreadOf(times)),
    ]),
  }),
};
