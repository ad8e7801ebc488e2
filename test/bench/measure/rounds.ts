import type { Hits } from '../protocol';
import { MeasuredProcess } from './measuredProcess';

/** One program on one workload. */
export interface Subject {
  readonly program: string;
  readonly workload: string;
}

export interface Measured extends Subject {
  /** Milliseconds of one run, one figure a round. */
  readonly times: readonly number[];
  readonly units: number;
  readonly facts: Readonly<Record<string, number>>;
  readonly hits: Hits;
}

export interface Effort {
  readonly rounds: number;
  /** How long each subject runs in a round; at least once. */
  readonly turnMs: number;
  readonly warmUpMs: number;
}

/**
 * Measures subjects, each in its own process, in rounds in which each has its turn: whatever else the machine does falls on
 * all of them. Every round begins with another one.
 */
export async function measure(subjects: readonly Subject[], effort: Effort): Promise<Measured[]> {
  const runners = [];
  try {
    for (const subject of subjects) {
      const runner = { subject, process: MeasuredProcess.start(), times: [] as number[] };
      const ready = await runner.process.prepare(subject.program, subject.workload, effort.warmUpMs);
      runners.push({ ...runner, ready });
    }
    for (let round = 0; round < effort.rounds; round++) {
      const first = round % runners.length;
      for (const { process, times } of [...runners.slice(first), ...runners.slice(0, first)]) {
        times.push(await process.turn(effort.turnMs));
      }
    }
    const measured: Measured[] = [];
    for (const { subject, process, times, ready } of runners) {
      measured.push({ ...subject, ...ready, times, hits: await process.hits() });
    }
    return measured;
  } finally {
    for (const { process } of runners) process.stop();
  }
}
