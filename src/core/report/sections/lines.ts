/** What the cutters share: looking along the lines of a text. */

const feed = 0x0a;
const carriageReturn = 0x0d;

/** The offset of the first character that is neither a space nor a tab. */
export function skipSpaces(text: string, from: number): number {
  let at = from;
  for (let code = text.charCodeAt(at); code === 0x20 || code === 0x09; code = text.charCodeAt(at)) at++;
  return at;
}

/** Where a character stands next, without searching twice for the same one. */
export class Seeker {
  readonly #sought: string;
  #text = '';
  #from = 0;
  #found = 0;

  constructor(sought: string) {
    this.#sought = sought;
  }

  /** The offset of the next one; the length of the text where there is none. */
  next(text: string, from: number): number {
    // The same string, not an equal one: comparing them is quick then.
    if (from < this.#from || from > this.#found || text !== this.#text) {
      const found = text.indexOf(this.#sought, from);
      this.#text = text;
      this.#found = found < 0 ? text.length : found;
    }
    this.#from = from;
    return this.#found;
  }
}

/** Whether a line has nothing on it from an offset on. */
export function isLineEnd(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === feed || at >= text.length || (code === carriageReturn && text.charCodeAt(at + 1) === feed);
}

/** Whether text could be taken for the start of front matter. */
export function looksLikeMatter(text: string, at: number): boolean {
  return text.charCodeAt(at) === 0xfeff || text.startsWith('---', at);
}
