import type { Range } from '../report/block';
import { finish, type Steps } from '../steps';
import type { NameIndex } from './nameIndex';
import { TextScanner, type Found } from './textScanner';

/** Finds names in texts, of which several may be read at the same time, each in steps. */
export class NameScanner {
  readonly #index: NameIndex;
  /** Those that read nothing at the moment. */
  readonly #idle: TextScanner[] = [];

  constructor(index: NameIndex) {
    this.#index = index;
  }

  /**
   * The names in the ranges of a text, which are in order and none overlapping another; in their order, none overlapping
   * another. A name may go on from one range to the next where a reader sees nothing between them.
   */
  *read(text: string, ranges: readonly Range[]): Steps<readonly Found[]> {
    const scanner = this.#idle.pop() ?? new TextScanner(this.#index);
    const found = yield* scanner.read(text, ranges);
    this.#idle.push(scanner);
    return found;
  }

  /** The same at once. */
  scan(text: string, ranges: readonly Range[]): readonly Found[] {
    return finish(this.read(text, ranges));
  }
}
