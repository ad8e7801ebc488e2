/**
 * Work that rests wherever it yields: each step is short, so that whoever runs it can do something else in between, or stop.
 */
export type Steps<T> = Generator<undefined, T, void>;

/** Does all of the work at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/**
 * Work for which several may ask. Each goes on where the last one stopped, and once it is done all have what came of it.
 */
export class SharedWork<T> {
  readonly #steps: Steps<T>;
  #done: { readonly value: T } | undefined;
  #failed: { readonly error: unknown } | undefined;

  constructor(steps: Steps<T>) {
    this.#steps = steps;
  }

  /** What came of it; `undefined` while it is not done. */
  get value(): T | undefined {
    return this.#done?.value;
  }

  /** Goes on with the work. What it threw once it throws for all. */
  *go(): Steps<T> {
    for (;;) {
      this.#step();
      if (this.#done) return this.#done.value;
      yield;
    }
  }

  #step(): void {
    if (this.#failed) throw this.#failed.error;
    if (this.#done) return;
    try {
      const { done, value } = this.#steps.next();
      if (done) this.#done = { value };
    } catch (error) {
      this.#failed = { error };
      throw error;
    }
  }
}
