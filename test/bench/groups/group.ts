import type { Measured, Subject } from '../measure/rounds';
import type { Table } from '../measure/table';

/** Programs that are measured together and shown in one table. */
export interface Group {
  readonly id: string;
  readonly title: string;
  /** What is shown, as Markdown. */
  readonly about: string;
  /** What a subject is compared with; it is measured in the same rounds. */
  readonly baseOf: (subject: Subject) => Subject;
  readonly table: (results: readonly Result[]) => Table;
  /** What follows the table, as Markdown. */
  readonly remarks?: (results: readonly Result[]) => readonly string[];
}

export interface Result extends Measured {
  readonly title: string;
  readonly workloadTitle: string;
  readonly base: Measured;
}

/** The same text as a subject's, read by the floor. */
export function floorOf({ workload }: Subject): Subject {
  return { program: 'floor', workload };
}
