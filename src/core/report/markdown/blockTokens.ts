import type { Token } from 'markdown-it';

/** The types of tokens that open what holds other blocks. */
export const containers: ReadonlySet<string> = new Set([
  'blockquote_open',
  'bullet_list_open',
  'ordered_list_open',
  'list_item_open',
  'footnote_reference_open',
]);
/** Those of all other blocks. */
export const leaves: ReadonlySet<string> = new Set([
  'paragraph_open',
  'heading_open',
  'table_open',
  'fence',
  'code_block',
  'html_block',
  'hr',
  'reference_definition',
]);

/** Whether a token opens a block, or is one. */
export function isBlock({ type }: Token): boolean {
  return leaves.has(type) || containers.has(type);
}

/** The first line of a token and the one behind its last; 0 for both where it has none. */
export function linesOf(token: Token | undefined): readonly [number, number] {
  return token?.map ?? [0, 0];
}
