import { median, quotients, spreadOf } from '../measure/statistics';
import { figure, spread } from '../measure/table';
import { floorOf, type Group } from './group';

export const scan: Group = {
  id: 'scan',
  title: 'Finding names in a report',
  about:
    'Our scanner over a text of 1,000,000 UTF-16 units as one range, with all rules on case, spelling and gaps in force. ' +
    'The share of the floor is the speed in comparison to the floor on the same text. That is a part of a longer text, as sections ' +
    'of a report are, and V8 reads the units of such a part more slowly; the scanner copies it piece by piece, the floor does not.',
  baseOf: floorOf,
  table: (results) => ({
    head: [
      'Text and list',
      'Share of the floor',
      'Million units a second',
      'The floor, million units a second',
      'Names found',
    ],
    rows: results.map(({ program, title, workloadTitle, times, units, base, hits }) => [
      program === 'scan' ? workloadTitle : title,
      spread(spreadOf(quotients(base.times, times))),
      figure(units / median(times) / 1000),
      figure(units / median(base.times) / 1000),
      hits ? figure(hits.length / 2) : '',
    ]),
  }),
};
