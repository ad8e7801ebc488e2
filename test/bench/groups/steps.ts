import { spreadOf } from '../measure/statistics';
import { spread } from '../measure/table';
import type { Group } from './group';

export const steps: Group = {
  id: 'steps',
  title: 'How long nothing else can happen',
  about:
    'A report is read in steps, between which the editor has its turn. These are the longest steps of opening reports of ' +
    '1,000,000 units and reading them to their end: in a process that has just started, and later. Most of them are one single ' +
    'block, which no report has. Of each step counts the time that went by or the time that the processor was used, whichever is less.',
  baseOf: (subject) => subject,
  table: (results) => ({
    head: ['Report', 'The longest step, ms, the first time', 'Later', 'Cutting it into sections, ms'],
    rows: results.map(({ workloadTitle, times, facts }) => [
      workloadTitle,
      milliseconds(facts['firstMs']),
      milliseconds(facts['thenMs']),
      spread(spreadOf(times)),
    ]),
  }),
};

function milliseconds(ms = NaN): string {
  return ms.toFixed(1);
}
