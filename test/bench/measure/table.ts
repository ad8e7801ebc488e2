import type { Spread } from './statistics';

/** A table as Markdown. */
export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export function tableAsMarkdown({ head, rows }: Table): string {
  const rule = head.map((_, column) => (column === 0 ? '---' : '--:'));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** The columns under each other, for a terminal. */
export function tableAsText({ head, rows }: Table): string {
  const lines = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0)));
  return lines
    .map((cells) => cells.map((cell, column) => pad(cell, widths[column] ?? 0, column)).join('  '))
    .join('\n');
}

function pad(cell: string, width: number, column: number): string {
  return column === 0 ? cell.padEnd(width) : cell.padStart(width);
}

/** A figure to three digits at least, such as "0.617" or "1,250". */
export function figure(value: number): string {
  const digits = Math.abs(value) < 100 ? { minimumSignificantDigits: 3, maximumSignificantDigits: 3 } : {};
  return value.toLocaleString('en', { maximumFractionDigits: 0, ...digits });
}

/** The median, and the quartiles in brackets. */
export function spread({ low, median, high }: Spread): string {
  return `${figure(median)} (${figure(low)}–${figure(high)})`;
}
