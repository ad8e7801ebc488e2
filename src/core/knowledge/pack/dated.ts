import { parseDate, parsePeriod, type DateSpan, type Period } from '../dates';
import type { Timed } from '../model';
import { Unsound } from './entries';
import type { RawTimed } from './rawPack';

/** The date that a text means. @throws Unsound where it is none. */
export function date(text: string): DateSpan {
  const span = parseDate(text);
  if (!span) throw new Unsound(`"${text}" is no date (EDTF, such as 2015-12-23)`);
  return span;
}

/** The period that a text means. @throws Unsound where it is none. */
export function period(text: string): Period {
  const parsed = parsePeriod(text);
  if (!parsed) throw new Unsound(`"${text}" is no period (EDTF, such as 2015-07-29/2016-05-21)`);
  return parsed;
}

/** What an entry says of its time. @throws Unsound where a date cannot be read. */
export function timed({ period: text, knownFrom, endKnownFrom }: RawTimed): Timed {
  return {
    ...(text !== undefined && { period: period(text) }),
    ...(knownFrom !== undefined && { knownFrom: date(knownFrom) }),
    ...(endKnownFrom !== undefined && { endKnownFrom: date(endKnownFrom) }),
  };
}
