/** UTF-16 offsets, the end exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * A block of a report that holds its text directly, or that holds none ("other": code, HTML, front matter, rules). Its
 * range is that of its lines, markers such as `> ` and `- ` included, the last line break not.
 */
export interface Block extends Range {
  readonly kind: 'paragraph' | 'heading' | 'table row' | 'other';
  /** The outermost block around it, such as the table, the list, the quotation or the note; else the block itself. */
  readonly outer: Range;
  /** Whether it is in a quotation, whose words are another's, or in a note, at any depth. */
  readonly inQuotationOrNote: boolean;
}

/** A block that no other is around. */
export function alone(kind: Block['kind'], range: Range, inQuotationOrNote = false): Block {
  return { kind, ...range, outer: range, inQuotationOrNote };
}
