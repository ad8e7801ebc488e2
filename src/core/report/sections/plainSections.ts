import type { Cutter } from './cutter';
import { isLineEnd, looksLikeMatter, skipSpaces } from './lines';

/** Cuts plain text behind its blank lines. */
export class PlainCutter implements Cutter {
  /** Whether there is something in the section yet. */
  #started = false;
  #behindBlank = false;

  static mayStartAt(text: string, at: number): boolean {
    return !isLineEnd(text, skipSpaces(text, at)) && !looksLikeMatter(text, at);
  }

  pass(): void {
    this.#started = true;
    this.#behindBlank = true;
  }

  next(text: string, from: number): number | undefined {
    for (let line = from; line < text.length;) {
      if (isLineEnd(text, skipSpaces(text, line))) this.#behindBlank = true;
      else {
        if (this.#started && this.#behindBlank && !looksLikeMatter(text, line)) {
          this.#started = this.#behindBlank = false;
          return line;
        }
        this.#behindBlank = false;
      }
      this.#started = true;
      const end = text.indexOf('\n', line);
      if (end < 0) return undefined;
      line = end + 1;
    }
    return undefined;
  }
}
