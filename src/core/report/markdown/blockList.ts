import type { Token } from 'markdown-it';
import type { Steps } from '../../steps';
import type { Block, Range } from '../block';
import { withoutDivs } from './fencedDivs';
import type { ParsedPart } from './parsedPart';
import type { ReadPart } from './parts';

/** What may still go on. */
type Open<T> = { -readonly [Key in keyof T]: T[Key] };

/** The blocks of a text that is parsed part by part. */
export class BlockList {
  /** All but the last one while that may go on. */
  readonly blocks: Block[] = [];
  readonly #text: string;
  #outer: Open<Range> | undefined;
  #last: Open<Block> | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  /** Adds the blocks of a part. */
  *add({ part, until }: ReadPart): Steps<void> {
    let depth = 0;
    for (const [index, token] of part.tokens.entries()) {
      if (/^(?:blockquote|footnote_reference)_/.test(token.type)) depth += token.nesting;
      if (!token.map || token.nesting < 0) continue;
      const [line, end] = token.map;
      if (line >= until) return;
      const behind = Math.min(end, until);
      if (behind <= part.first) continue;
      const isNew = line >= part.first;
      const start = part.start(line);
      if (token.level === 0 && isNew) this.#outer = { start, end: start };
      const outer = this.#outer;
      if (!outer) continue;
      if (token.level === 0) extend(outer, part, behind);
      const isEmpty = isEmptyItem(part.tokens, index);
      const kind = isEmpty ? 'paragraph' : kindOf(token);
      if (!kind) continue;
      if (isNew) {
        yield* this.close();
        this.#last = { kind, start, end: start, outer, inQuotationOrNote: depth > 0 };
      }
      if (!this.#last) continue;
      this.#last.kind = kind;
      if (isEmpty) this.#last.end = start + part.line(line).length;
      else extend(this.#last, part, behind);
      if (kind === 'table row' && part.tokens[index - 1]?.type === 'thead_open' && end < until) {
        yield* this.close();
        const under = part.start(end);
        this.#last = { kind: 'other', start: under, end: under, outer, inQuotationOrNote: depth > 0 };
        extend(this.#last, part, end + 1);
      }
    }
  }

  /** What is added next is another block than the last one. */
  *close(): Steps<void> {
    if (!this.#last) return;
    if (this.#last.kind !== 'paragraph') this.blocks.push(this.#last);
    else for (const block of yield* withoutDivs(this.#text, this.#last)) this.blocks.push(block);
    this.#last = undefined;
  }
}

/** Lets a range end with the text in front of a line, unless it does so before the part already. */
function extend(range: Open<Range>, part: ParsedPart, behind: number): void {
  range.end = Math.max(range.end, part.endBefore(behind));
}

/** Whether an item of a list starts there that has nothing but its marker. */
function isEmptyItem(tokens: readonly Token[], index: number): boolean {
  return tokens[index]?.type === 'list_item_open' && tokens[index + 1]?.type === 'list_item_close';
}

function kindOf({ type, nesting }: Token): Block['kind'] | undefined {
  switch (type) {
    case 'heading_open':
      return 'heading';
    case 'paragraph_open':
      return 'paragraph';
    case 'tr_open':
      return 'table row';
    case 'inline':
      return undefined;
    default:
      return nesting === 0 ? 'other' : undefined;
  }
}
