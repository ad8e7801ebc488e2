import type { Reading } from '../reading';

/** A generated part of docs/knowledge.md: Markdown without a line break at its ends. */
export type Table = (reading: Reading) => string;
