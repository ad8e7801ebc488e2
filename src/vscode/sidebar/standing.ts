import type { DateSpan } from '../../core/knowledge/dates';
import type { Standing } from './nodes';

const everythingKnown: DateSpan = { first: Number.MAX_SAFE_INTEGER, last: Number.MAX_SAFE_INTEGER };

/** The date by which an entry's disputes are judged: what came later than the report is shown with all that is known of it. */
export function standingDate(standing: Standing, at: DateSpan): DateSpan {
  return standing === 'later' ? everythingKnown : at;
}
