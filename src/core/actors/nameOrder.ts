import type { Actor } from '../knowledge/model';
import type { Steps } from '../steps';

/** How many actors are looked at, or put in order, in one step. */
export const actorsPerStep = 250;

/**
 * The actors in the order of their names, in steps: a hundred thousand take long to compare.
 *
 * @param compare as `Array.prototype.sort` wants it; names that are equal keep their order
 */
export function* byName(
  actors: readonly Actor[],
  compare: (left: string, right: string) => number,
): Steps<readonly Actor[]> {
  const inOrder = (left: Actor, right: Actor): number => compare(left.name, right.name);
  let runs: (readonly Actor[])[] = [];
  for (let start = 0; start < actors.length; start += actorsPerStep) {
    runs.push(actors.slice(start, start + actorsPerStep).sort(inOrder));
    yield;
  }
  while (runs.length > 1) {
    const merged: (readonly Actor[])[] = [];
    for (let index = 0; index < runs.length; index += 2) {
      merged.push(yield* merge(runs[index] ?? [], runs[index + 1] ?? [], inOrder));
    }
    runs = merged;
  }
  return runs[0] ?? [];
}

function* merge(
  left: readonly Actor[],
  right: readonly Actor[],
  compare: (left: Actor, right: Actor) => number,
): Steps<readonly Actor[]> {
  const merged: Actor[] = [];
  for (let from = 0, next = 0; ;) {
    const first = left[from];
    const second = right[next];
    if (!first || !second) return merged.concat(left.slice(from), right.slice(next));
    const isSecond = compare(first, second) > 0;
    merged.push(isSecond ? second : first);
    if (isSecond) next++;
    else from++;
    if (merged.length % actorsPerStep === 0) yield;
  }
}
