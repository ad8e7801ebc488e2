/** The middle of a set of figures and the quartiles around it. */
export interface Spread {
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

export function spreadOf(figures: readonly number[]): Spread {
  return { low: quantile(figures, 0.25), median: median(figures), high: quantile(figures, 0.75) };
}

export function median(figures: readonly number[]): number {
  return quantile(figures, 0.5);
}

/** With linear interpolation between the figures beside it. */
export function quantile(figures: readonly number[], share: number): number {
  const sorted = figures.toSorted((left, right) => left - right);
  const place = (sorted.length - 1) * share;
  const [below = NaN, above = below] = sorted.slice(Math.floor(place), Math.floor(place) + 2);
  return below + (above - below) * (place - Math.floor(place));
}

/** The quotients of figures that were taken in the same rounds. */
export function quotients(figures: readonly number[], divisors: readonly number[]): number[] {
  return figures.map((figure, round) => figure / (divisors[round] ?? NaN));
}
