import type { Range } from './block';

/** A footnote that a report defines. Its range is that of its lines, the label included and the last line break not. */
export interface Note extends Range {
  readonly label: string;
  /** What stands behind the label. */
  readonly text: string;
  /** Whether it stands by itself, not in a list or a quotation. */
  readonly apart: boolean;
}
