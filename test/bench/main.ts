import { readdirSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { groups } from './groups/all';
import type { Group, Result } from './groups/group';
import { measure, type Effort, type Measured, type Subject } from './measure/rounds';
import { tableAsMarkdown, tableAsText } from './measure/table';
import type { Program } from './program';
import { workloads } from './workloads/all';

export interface Options {
  readonly effort: Effort;
  /** The groups to measure; all where it is empty. */
  readonly groups: readonly string[];
}

/** Measures, prints what comes out as it comes, and gives it as the sections of a Markdown document. */
export async function runBenchmark({ effort, groups: wanted }: Options): Promise<string> {
  const programs = loadPrograms();
  const sections: string[] = [];
  for (const group of groups) {
    if (wanted.length > 0 && !wanted.includes(group.id)) continue;
    const results = await measureGroup(group, programs, effort);
    const table = group.table(results);
    const remarks = group.remarks?.(results) ?? [];
    console.log(['', `── ${group.title} ──`, '', tableAsText(table), ...remarks].join('\n'));
    sections.push([`## ${group.title}`, group.about, tableAsMarkdown(table), ...remarks].join('\n\n'));
  }
  return sections.join('\n\n');
}

/** What the figures depend on, in general terms. */
export function describeMachine(): string {
  const [cpu] = os.cpus();
  return `${cpu?.model.trim() ?? 'an unknown processor'}, ${String(os.availableParallelism())} cores, Node.js ${process.versions.node}`;
}

/** All programs by their ids, which are their paths. */
function loadPrograms(): ReadonlyMap<string, Program> {
  const folder = path.join(__dirname, 'programs');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js'));
  return new Map(
    files.sort().map((file) => {
      // eslint-disable-next-line @typescript-eslint/no-require-imports -- each program is a bundle of its own
      const { default: program } = require(path.join(folder, file)) as { default: Program };
      return [file.slice(0, -'.js'.length).replaceAll(path.sep, '/'), program];
    }),
  );
}

async function measureGroup(
  group: Group,
  programs: ReadonlyMap<string, Program>,
  effort: Effort,
): Promise<readonly Result[]> {
  const subjects = [...programs].flatMap(([program, { measured }]) =>
    measured
      .filter(({ group: id }) => id === group.id)
      .flatMap(({ workloads: ids }) => ids.map((workload) => ({ program, workload }))),
  );
  const all = new Map([...subjects, ...subjects.map(group.baseOf)].map((subject) => [keyOf(subject), subject]));
  const measured = new Map((await measure([...all.values()], effort)).map((result) => [keyOf(result), result]));
  return subjects.map((subject) => ({
    ...found(measured, subject),
    title: programs.get(subject.program)?.title ?? subject.program,
    workloadTitle: workloads[subject.workload]?.title ?? subject.workload,
    base: found(measured, group.baseOf(subject)),
  }));
}

function keyOf({ program, workload }: Subject): string {
  return `${program} on ${workload}`;
}

function found(measured: ReadonlyMap<string, Measured>, subject: Subject): Measured {
  const result = measured.get(keyOf(subject));
  if (!result) throw new Error(`Not measured: ${keyOf(subject)}.`);
  return result;
}
