import { opensComment } from '../latex/latexComments';
import { isLineEnd, Seeker, skipSpaces } from './lines';
import type { Cutter } from './cutter';

/** Environments in which nothing is read as LaTeX, or nothing at all, as part of a regular expression. */
export const verbatimEnvironments = String.raw`(?:verbatim|Verbatim|lstlisting|filecontents)\*?|minted|comment`;
/** What a preamble starts with, as part of a regular expression. */
export const preambleStart = String.raw`\\document(?:class|style)(?![A-Za-z])`;

/** What ends a document, as part of a regular expression: LaTeX reads nothing behind it. */
export const documentEnd = String.raw`\\end[ \t]*\{document\}`;

const verbatim = new RegExp(String.raw`\\begin[ \t]*\{(${verbatimEnvironments})\}|${documentEnd}`, 'g');
const preamble = new RegExp(String.raw`^[ \t]*${preambleStart}`);

/**
 * Follows LaTeX line by line through what blank lines do not end: verbatim text, comments, the preamble, which reaches from a
 * line that starts with `\documentclass` up to `\begin{document}`, and all that is behind `\end{document}`.
 */
export class LatexLines {
  /** What ends the environment or preamble that the last line left open; `null` where nothing does. */
  #until: string | null | undefined;

  get isOpen(): boolean {
    return this.#until !== undefined;
  }

  /** Reads the next line, given without its line break. */
  read(line: string): void {
    let at = 0;
    if (this.#until === null) return;
    if (this.#until === undefined && preamble.test(line)) this.#until = '\\begin{document}';
    for (;;) {
      if (this.#until !== undefined) {
        const end = line.indexOf(this.#until, at);
        if (end < 0) return;
        at = end + this.#until.length;
        this.#until = undefined;
      }
      verbatim.lastIndex = at;
      const begin = verbatim.exec(line);
      // What stands before `at` was no comment.
      if (!begin || opensComment(line.slice(at, begin.index))) return;
      const [, environment] = begin;
      if (environment === undefined) {
        this.#until = null;
        return;
      }
      this.#until = `\\end{${environment}}`;
      at = verbatim.lastIndex;
    }
  }
}

const item = /[ \t]*\\item(?![A-Za-z])/y;

/** Whether a line that starts at an offset begins an item of a list. */
export function startsItem(text: string, at: number): boolean {
  item.lastIndex = at;
  return item.test(text);
}

/** Cuts LaTeX behind its blank lines and before the items of lists, outside of verbatim text, comments and the preamble. */
export class LatexCutter implements Cutter {
  readonly #commands = new Seeker('\\');
  readonly #lines = new LatexLines();
  #started = false;
  #behindBlank = false;

  static mayStartAt(text: string, at: number): boolean {
    return !isLineEnd(text, skipSpaces(text, at));
  }

  pass(): void {
    this.#started = true;
    this.#behindBlank = true;
  }

  next(text: string, from: number): number | undefined {
    for (let line = from; line < text.length;) {
      let end = text.indexOf('\n', line);
      if (end < 0) end = text.length;
      if (LatexCutter.mayStartAt(text, line)) {
        const hasCommand = this.#commands.next(text, line) < end;
        const cuts = this.#started && (this.#behindBlank || (hasCommand && startsItem(text, line)));
        if (cuts && !this.#lines.isOpen) {
          this.#started = this.#behindBlank = false;
          return line;
        }
        this.#behindBlank = false;
        if (hasCommand) this.#lines.read(text.slice(line, end));
      } else {
        this.#behindBlank = true;
      }
      this.#started = true;
      line = end + 1;
    }
    return undefined;
  }
}
