/** Where two programs disagree on what is a name. */
export interface Differences {
  readonly count: number;
  /** Some of them, as "+12–17" for what only the second found and "-12–17" for what only the first found. */
  readonly examples: readonly string[];
}

/** Compares places, given as a start, an end, a start, … */
export function differences(left: readonly number[], right: readonly number[]): Differences {
  const [first, second] = [places(left), places(right)];
  const missing = [...first].filter((place) => !second.has(place)).map((place) => `-${place}`);
  const added = [...second].filter((place) => !first.has(place)).map((place) => `+${place}`);
  return { count: missing.length + added.length, examples: [...missing.slice(0, 2), ...added.slice(0, 2)] };
}

function places(hits: readonly number[]): Set<string> {
  return new Set(hits.flatMap((start, at) => (at % 2 === 0 ? [`${String(start)}–${String(hits[at + 1])}`] : [])));
}
