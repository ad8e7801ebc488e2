import type { Grouping } from '../../core/actors/groupActors';
import type { DateSpan } from '../../core/knowledge/dates';

/** What the tree shows, and how. */
export interface Shown {
  readonly at: DateSpan;
  /** Whether that is today since nobody has given a date. */
  readonly isToday: boolean;
  readonly grouping: Grouping;
  /** What a name of each actor has to hold; empty, all are shown. */
  readonly filter: string;
}
