import type { Token } from 'markdown-it';
import { isBlock, leaves, linesOf } from './blockTokens';
import type { ParsedPart } from './parsedPart';

/** What may become the definition of a link with text behind it; the label of one has up to 999 characters, with escapes. */
const definition = /^\[(?:\\[^]|[^[\]\\]){0,1998}(?:\]:|$)/;

/** Whether text behind a part may make the definition of a link, or its title, of the blocks from a token on. */
export function mayDefine(part: ParsedPart, index: number): boolean {
  const { tokens, behind } = part;
  const token = tokens[index];
  // The text of a heading that is marked in front stays one.
  if (token?.type === 'heading_open' && token.markup.startsWith('#')) return false;
  if (token?.type === 'reference_definition') return titleMayEndBehind(part, index);
  return definition.test(tokens[index + 1]?.content ?? '') && mayGoOn(tokens, index, behind);
}

/**
 * Whether the title of a definition may end behind a part. It may have any number of lines, of which some look like other blocks,
 * but for blank ones: https://spec.commonmark.org/0.31.2/#link-reference-definitions.
 */
function titleMayEndBehind(part: ParsedPart, index: number): boolean {
  const { tokens, behind } = part;
  const [, end] = linesOf(tokens[index]);
  if (end >= behind) return true;
  let next = index + 1;
  for (let token = tokens[next]; token && !leaves.has(token.type); token = tokens[++next]);
  const text = tokens[tokens[next]?.type === 'code_block' ? next : next + 1]?.content;
  if (linesOf(tokens[next])[0] !== end || !/^\s*["'(]/.test(text ?? '')) return false;
  for (let line = end; line < behind; line++) if (part.line(line).trim() === '') return false;
  return true;
}

/** Whether there is no blank line between a paragraph, or a heading that has one for its text, and the end of a part. */
function mayGoOn(tokens: readonly Token[], index: number, behind: number): boolean {
  const { type } = tokens[index] ?? {};
  const [, end] = linesOf(tokens[index]);
  if (end >= behind) return type === 'paragraph_open' || type === 'heading_open';
  if (type !== 'heading_open') return false;
  let next = index + 1;
  for (let token = tokens[next]; token && !isBlock(token); token = tokens[++next]);
  return linesOf(tokens[next])[0] === end;
}
