import { escapeMarkdown } from '../src/core/markup/markdown';

/** A Markdown table. The cells are Markdown already. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** Text as Markdown on one line, fit for a cell. */
export function cell(text: string): string {
  return escapeMarkdown(text).replace(/\s+/g, ' ');
}

/** Ids as code, joined by commas. */
export function ids(list: readonly string[]): string {
  return list.map((id) => `\`${id}\``).join(', ');
}

/** How often each value occurs, the most frequent first, then by the alphabet. */
export function countsOf(values: readonly string[]): readonly (readonly [value: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([left, many], [right, more]) => more - many || left.localeCompare(right, 'en'));
}
