import { median, quantile } from './measure/statistics';
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

/**
 * Does so many things in one run. How long each took is measured apart from that: `p99` is the 99th percentile of all times, with
 * whatever the machine did meanwhile; `p99OfWork` is that of the things, of each of which the median counts.
 */
export function timedSingly(each: number, one: (turn: number) => number): Prepared {
  const run = (): number => {
    let result = 0;
    for (let turn = 0; turn < each; turn++) result += one(turn);
    return result;
  };
  // In the first rounds the code is still being compiled, again and again.
  for (let round = 0; round < 20; round++) run();
  const times = Array.from({ length: each }, (): number[] => []);
  for (let round = 0; round < 30; round++)
    for (const [turn, taken] of times.entries()) taken.push(timed(() => one(turn)).ms);
  return { run, facts: { each, p99: quantile(times.flat(), 0.99), p99OfWork: quantile(times.map(median), 0.99) } };
}

/** What a function gives, and how many milliseconds it took. */
export function timed<T>(work: () => T): { readonly value: T; readonly ms: number } {
  const from = performance.now();
  const value = work();
  return { value, ms: performance.now() - from };
}
