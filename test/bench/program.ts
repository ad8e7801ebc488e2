import type { Workload } from './workloads/workload';

/** Something that the benchmark measures. Each file under `programs/` exports one as its default; that is all it takes. */
export interface Program {
  readonly title: string;
  /** Where it appears. */
  readonly measured: readonly MeasuredOn[];
  /** Makes it ready in a process of its own. What happens here is not measured. */
  readonly prepare: (workload: Workload) => Prepared;
}

export interface MeasuredOn {
  /** The id of a group under `groups/`. */
  readonly group: string;
  /** Ids of workloads; see `workloads/all.ts`. */
  readonly workloads: readonly string[];
}

export interface Prepared {
  /** The measured work. What it returns is thrown away, but has to be computed. */
  readonly run: () => unknown;
  /** Offsets of what it finds: a start, an end, a start, … */
  readonly hits?: () => readonly number[];
  /** Further figures, such as `buildMs`. */
  readonly facts?: Readonly<Record<string, number>>;
}

/** A run that does something so many times and, apart from that, how long single ones of them took, in milliseconds. */
export function timedSingly(
  each: number,
  one: (turn: number) => number,
): { readonly run: () => number; readonly single: readonly number[] } {
  const single: number[] = [];
  const run = (): number => {
    let result = 0;
    for (let turn = 0; turn < each; turn++) {
      const from = performance.now();
      result += one(turn);
      single.push(performance.now() - from);
    }
    return result;
  };
  // The first ones are those of code that nobody has run yet.
  for (let turn = 0; turn < 2; turn++) run();
  single.length = 0;
  for (let turn = 0; turn < 10; turn++) run();
  return { run, single: [...single] };
}

/** What a function gives, and how many milliseconds it took. */
export function timed<T>(work: () => T): { readonly value: T; readonly ms: number } {
  const from = performance.now();
  const value = work();
  return { value, ms: performance.now() - from };
}
