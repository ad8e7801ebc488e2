import type { Token } from 'markdown-it';
import { lineStarts } from '../lines';
import { parseBlocks } from './parseBlocks';

/**
 * A part of a Markdown text as markdown-it reads it behind lines that open the blocks that are open where the part starts. Lines
 * are counted from the first of those, as the tokens do.
 */
export class ParsedPart {
  readonly tokens: readonly Token[];
  /** The first line of the part. */
  readonly first: number;
  /** The line behind its last one. */
  readonly behind: number;
  readonly #text: string;
  readonly #starts: readonly number[];
  /** Where the part starts in its text. */
  readonly #shift: number;

  /**
   * @param opening lines that open blocks, each with a line feed
   * @param from where the part starts in its text, as a UTF-16 offset
   */
  constructor(opening: string, part: string, from: number) {
    this.#text = opening + part;
    this.#starts = lineStarts(this.#text);
    this.#shift = from - opening.length;
    this.tokens = parseBlocks(this.#text);
    this.first = this.#starts.indexOf(opening.length);
    this.behind = this.#starts.length - (this.#starts.at(-1) === this.#text.length ? 1 : 0);
  }

  /** A line without its line break. */
  line(line: number): string {
    return this.#text.slice(this.#starts[line], this.#starts[line + 1]).replace(/[\r\n]+$/, '');
  }

  /** Where a line starts in the text. */
  start(line: number): number {
    return this.#shift + (this.#starts[line] ?? this.#text.length);
  }

  /** Where the text of the part in front of a line ends, without white space behind it; 0 where it has none. */
  endBefore(line: number): number {
    const from = this.#starts[this.first] ?? 0;
    const { length } = this.#text.slice(from, this.#starts[line]).trimEnd();
    return length && this.#shift + from + length;
  }
}
