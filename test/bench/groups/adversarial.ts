import { median, quotients, spreadOf } from '../measure/statistics';
import { figure, spread } from '../measure/table';
import type { Group } from './group';

export const adversarial: Group = {
  id: 'adversarial',
  title: 'Lists made to be slow',
  about:
    '100,000 names that are as bad as can be for the text: the English report, or 1,000,000 units of "a a a …". The cost is that ' +
    'of a unit in comparison to the ordinary list on the same text, of which nothing is found in "a a a …". What it costs to find ' +
    'a name at every word, the list of "a" alone shows. Names of more than 32 words, of which three lists have some, are never found.',
  baseOf: ({ program, workload }) => ({
    program,
    workload: workload.startsWith('one-word') ? 'one-word' : 'english-100k',
  }),
  table: (results) => ({
    head: ['Text', 'List', 'Cost, times the ordinary one', 'Nanoseconds a unit', 'Names found'],
    rows: results.map(({ workload, workloadTitle, times, base, units, hits }) => [
      workload.startsWith('one-word') ? '"a a a …"' : 'English',
      workload === base.workload ? 'the ordinary list' : workloadTitle,
      spread(spreadOf(quotients(times, base.times).map((cost) => (cost * base.units) / units))),
      figure((median(times) * 1e6) / units),
      figure((hits?.length ?? 0) / 2),
    ]),
  }),
};
