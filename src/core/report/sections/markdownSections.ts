import { htmlKindOf } from '../markdown/htmlKinds';
import { parseBlocks } from '../markdown/parseBlocks';
import { looksLikeMatter, Seeker, skipSpaces } from './lines';
import type { Cutter } from './cutter';

/** A block that blank lines may stand in: fenced code, or HTML of CommonMark's kinds 1 to 5. */
interface Construct {
  /**
   * 0: it stands outside of all lists and goes on until it is closed. Else the column of its opener, which may be in a list
   * item: then a line further to the left ends it as well, and which is the case is not known here.
   */
  readonly indent: number;
  /** What closes it: a fence at least as long, or a line with the end of the HTML block. */
  readonly fence?: { readonly marker: number; readonly length: number };
  readonly end?: RegExp;
}

const tick = 0x60;
const tilde = 0x7e;
const lessThan = 0x3c;

const heading = /#{1,6}(?=[ \t\r\n]|$)/y;

/**
 * Cuts Markdown before lines that start in the first column behind a blank line, outside of the blocks in which blank lines may
 * stand. There, all that was open is over, but for a list, which goes on if the line is its next item. Without a blank line it
 * cuts before a line in the first column that certainly is a heading or an item of a list, which ends all that was open as well.
 *
 * It reads the first characters of each line only. Where these do not tell (a fence that may be in a list item and is not
 * closed in it, one inside of HTML), it is in doubt, and asks markdown-it at the next place where it could cut.
 */
export class MarkdownCutter implements Cutter {
  readonly #feeds = new Seeker('\n');
  readonly #returns = new Seeker('\r');
  /** Of the section, what stood in earlier texts, without what was passed. */
  #before = '';
  #started = false;
  #behindBlank = false;
  /** Where the text begins of the numbered item with which the section starts, while each line is in it for sure. */
  #numberedItem: number | undefined;
  /** Whether there may be a list in the section. */
  #mayHaveList = false;
  /** Whether HTML may go on here that ends at the next blank line. */
  #mayBeHtml = false;
  #open: Construct | undefined;
  #inDoubt = false;
  /** How much there was of the section when markdown-it was last asked about it. */
  #asked = 0;

  static mayStartAt(text: string, at: number): boolean {
    const code = text.charCodeAt(at);
    const blank = code !== code || code === 0x20 || code === 0x09 || code === 0x0a || code === 0x0d;
    return !blank && !looksLikeMatter(text, at);
  }

  pass(): void {
    this.#started = true;
    this.#behindBlank = true;
  }

  next(text: string, from: number): number | undefined {
    for (let line = from; line < text.length;) {
      let end = this.#feeds.next(text, line);
      let behind = end + 1;
      const carriageReturn = this.#returns.next(text, line);
      // markdown-it takes any carriage return for the end of a line.
      if (carriageReturn < end) {
        end = carriageReturn;
        behind = text.charCodeAt(end + 1) === 0x0a ? end + 2 : end + 1;
      }
      let indent = 0;
      let at = line;
      for (let code = text.charCodeAt(at); at < end && (code === 0x20 || code === 0x09); code = text.charCodeAt(++at)) {
        indent += code === 0x09 ? 4 - (indent % 4) : 1;
      }
      if (at === end) {
        this.#behindBlank = true;
        this.#mayBeHtml = false;
      } else {
        if (this.#open && indent < this.#open.indent) this.#doubt();
        const cuts = (): boolean =>
          this.#behindBlank ? this.#cutsBefore(text, line, from) : this.#startsBlock(text, line, end);
        if (indent === 0 && this.#started && cuts()) {
          this.#restart();
          return line;
        }
        if (!this.#started) this.#numberedItem = numberedItem(text, line, end);
        else if (this.#numberedItem !== undefined && indent < this.#numberedItem) this.#numberedItem = undefined;
        if (!this.#inDoubt) {
          if (this.#open) this.#readInside(this.#open, text, at, end, indent);
          else this.#readOutside(text, at, end, indent);
        }
        this.#behindBlank = false;
      }
      this.#started = true;
      line = behind;
    }
    this.#before += text.slice(from);
    return undefined;
  }

  #restart(): void {
    this.#before = '';
    this.#started = this.#behindBlank = this.#mayHaveList = this.#mayBeHtml = this.#inDoubt = false;
    this.#open = this.#numberedItem = undefined;
    this.#asked = 0;
  }

  #doubt(): void {
    this.#open = undefined;
    this.#inDoubt = true;
  }

  #cutsBefore(text: string, line: number, from: number): boolean {
    // A text that goes on starts behind a line feed.
    if ((line > 0 && text.charCodeAt(line - 1) !== 0x0a) || looksLikeMatter(text, line)) return false;
    if (this.#inDoubt) this.#ask(this.#before.length + line - from, () => this.#before + text.slice(from, line));
    return !this.#inDoubt && !this.#open;
  }

  /**
   * Whether a line in the first column starts a heading or an item, whatever stands before it. A number other than 1 does so
   * only behind another item: in a paragraph it goes on with the text.
   */
  #startsBlock(text: string, line: number, end: number): boolean {
    if (this.#open || this.#inDoubt || this.#mayBeHtml) return false;
    if (line > 0 && text.charCodeAt(line - 1) !== 0x0a) return false;
    heading.lastIndex = line;
    if (heading.test(text)) return true;
    const behind = markerEnd(text, line, end);
    if (behind === undefined || skipSpaces(text, behind) >= end) return false;
    const isNumber = behind > line + 2 || isDigit(text.charCodeAt(line));
    const isOne = text.charCodeAt(line) === 0x31 && behind === line + 2;
    return !isNumber || isOne || this.#numberedItem !== undefined;
  }

  /** Lets markdown-it decide whether a block is open. It is asked about ever longer text, so that all asking is linear. */
  #ask(length: number, text: () => string): void {
    if (length < 2 * this.#asked) return;
    this.#asked = length;
    this.#inDoubt = false;
    const last = parseBlocks(`${text()}x`).at(-1);
    if (last?.type === 'fence') {
      this.#open = { indent: 0, fence: { marker: last.markup.charCodeAt(0), length: last.markup.length } };
    } else if (last?.type === 'html_block') {
      const start = last.content.replace(/^[ \t]+/, '');
      const end = htmlKindOf(start)?.end;
      this.#open = end && { indent: 0, end };
    }
  }

  #readInside(
    { indent: column, fence, end: closes }: Construct,
    text: string,
    at: number,
    end: number,
    indent: number,
  ) {
    if (closes) {
      if (closes.test(text.slice(at, end))) this.#open = undefined;
    } else if (fence?.marker === text.charCodeAt(at)) {
      let behind = at;
      while (behind < end && text.charCodeAt(behind) === fence.marker) behind++;
      if (behind - at < fence.length || /[^ \t]/.test(text.slice(behind, end))) return;
      if (column === 0 ? indent < 4 : indent === column) this.#open = undefined;
    }
  }

  #readOutside(text: string, first: number, end: number, indent: number): void {
    let at = first;
    let column = indent;
    // Behind the markers of list items, which may follow each other on a line, the first lines of their blocks stand.
    let surelyItem = true;
    for (;;) {
      if (column > 3 && !this.#mayHaveList) return;
      const code = text.charCodeAt(at);
      if (code === tick || code === tilde || code === lessThan) break;
      const behind = markerEnd(text, at, end);
      if (behind === undefined) return;
      this.#mayHaveList = true;
      // Only a list that starts with 1 can interrupt a paragraph.
      const anyNumber = code >= 0x30 && code <= 0x39 && !(code === 0x31 && behind === at + 2);
      if (anyNumber && at === first && !this.#behindBlank) surelyItem = false;
      column += behind - at;
      at = behind;
      for (
        let space = text.charCodeAt(at);
        at < end && (space === 0x20 || space === 0x09);
        space = text.charCodeAt(++at)
      ) {
        column += space === 0x09 ? 4 - (column % 4) : 1;
      }
      if (at === end) return;
    }
    const opened = openerAt(text, at, end, this.#mayHaveList ? column : 0);
    if (opened && (this.#mayBeHtml || !surelyItem)) this.#doubt();
    else if (opened) this.#open = opened;
    else if (text.charCodeAt(at) === lessThan && /^<\/?[A-Za-z]/.test(text.slice(at, at + 3))) this.#mayBeHtml = true;
  }
}

/** The column at which the text of a numbered item begins, where a line in the first column is one that has text. */
function numberedItem(text: string, line: number, end: number): number | undefined {
  const behind = isDigit(text.charCodeAt(line)) ? markerEnd(text, line, end) : undefined;
  if (behind === undefined) return undefined;
  const content = skipSpaces(text, behind);
  // A tab is as wide as where it stands has it.
  return content < end && !text.slice(behind, content).includes('\t') ? content - line : undefined;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Where the marker of a list item ends that starts at an offset, if one does. */
function markerEnd(text: string, at: number, end: number): number | undefined {
  const code = text.charCodeAt(at);
  let behind = at + 1;
  if (code >= 0x30 && code <= 0x39) {
    while (behind < end && behind < at + 9 && text.charCodeAt(behind) >= 0x30 && text.charCodeAt(behind) <= 0x39)
      behind++;
    const stop = text.charCodeAt(behind++);
    if (stop !== 0x2e && stop !== 0x29) return undefined;
  } else if (code !== 0x2d && code !== 0x2b && code !== 0x2a) return undefined;
  const next = text.charCodeAt(behind);
  return behind >= end || next === 0x20 || next === 0x09 ? behind : undefined;
}

/** The block that the text at the start of a line opens and does not end on the line. */
function openerAt(text: string, at: number, end: number, indent: number): Construct | undefined {
  const marker = text.charCodeAt(at);
  if (marker === lessThan) {
    const line = text.slice(at, end);
    const closes = htmlKindOf(line)?.end;
    return closes && !closes.test(line) ? { indent, end: closes } : undefined;
  }
  let behind = at;
  while (behind < end && text.charCodeAt(behind) === marker) behind++;
  if (behind - at < 3) return undefined;
  if (marker === tick) {
    const another = text.indexOf('`', behind);
    if (another >= 0 && another < end) return undefined;
  }
  return { indent, fence: { marker, length: behind - at } };
}
