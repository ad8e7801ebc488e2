import type { Markup } from '../../../src/core/report/languages';
import type { Name } from '../../../src/core/knowledge/model';

/** A text and the names to find in it; the same on every machine. */
export interface Workload {
  readonly text: string;
  readonly names: readonly Name[];
  /** Markdown where it does not say. */
  readonly markup?: Markup;
}

/** How a workload is described in the tables, and how it is made. */
export interface WorkloadMaker {
  readonly title: string;
  readonly make: () => Workload;
}
