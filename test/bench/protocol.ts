/** What the benchmark asks of a process that measures one program on one workload, one thing at a time. */
export type Request =
  | { readonly ask: 'prepare'; readonly program: string; readonly workload: string; readonly warmUpMs: number }
  | { readonly ask: 'turn'; readonly ms: number }
  | { readonly ask: 'hits' };

export interface Ready {
  /** UTF-16 units of the text. */
  readonly units: number;
  readonly facts: Readonly<Record<string, number>>;
}

/** How many milliseconds one run took: the median of those in this turn. */
export type Turn = number;

/** A start, an end, a start, …; `undefined` where the program finds nothing. */
export type Hits = readonly number[] | undefined;
