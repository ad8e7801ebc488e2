/** What all lines of a text are in: a quotation or an item of a list. */
export interface Container {
  /** The lines without what makes them part of it, each in its place. */
  readonly content: string;
  readonly isQuotation: boolean;
}

const quoted = /^ {0,3}> ?/;
// Spaces in front of indented code would belong to the text.
const item = /^ {0,3}(?:[-+*]|\d{1,9}[.)]) {1,4}(?=[^\s])/;
const rule = /^ {0,3}([-*])(?: *\1){2,} *(?:\n|$)/;

/**
 * The container that all lines of a Markdown text are in, each by marks or spaces of its own; `undefined` where there is none, or
 * where that would take a parse to tell. Read as a text of its own, what is in it has the same blocks.
 */
export function containerOf(text: string): Container | undefined {
  // How many columns a tab takes depends on what stands before it, and where a note ends on what is around it.
  // Labels are as long as CommonMark lets those of links be: without an end, a line of `[^[^` would be read again from each.
  if (/[\r\t]|\[\^[^\]\n]{1,999}\]:/.test(text)) return undefined;
  const isQuotation = quoted.test(text);
  const [marker] = rule.test(text) ? [] : (item.exec(text) ?? []);
  if (!isQuotation && marker === undefined) return undefined;
  const indent = ' '.repeat(marker?.length ?? 0);
  const content: string[] = [];
  for (const line of (indent + text.slice(indent.length)).trimEnd().split('\n')) {
    const marks = isQuotation ? quoted.exec(line)?.[0] : line.startsWith(indent) ? indent : undefined;
    if (marks === undefined && (isQuotation || line.trim() !== '')) return undefined;
    content.push(line.slice(marks?.length ?? line.length));
  }
  return { content: content.join('\n'), isQuotation };
}
