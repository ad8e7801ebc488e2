/** What all lines of a text are in: a quotation or an item of a list. */
export interface Container {
  /** The lines without what makes them part of it; as many as before. */
  readonly content: string;
  readonly isQuotation: boolean;
}

const quoted = /^ {0,3}> ?/;
// Spaces in front of indented code would belong to the text.
const item = /^ {0,3}(?:[-+*]|\d{1,9}[.)]) {1,4}(?=[^\s])/;
const rule = /^ {0,3}([-*])(?: *\1){2,} *$/;

/**
 * The container that all lines of a Markdown text are in, each by marks or spaces of its own; `undefined` where there is none, or
 * where that would take a parse to tell. Read as a text of its own, what is in it has the same blocks.
 */
export function containerOf(text: string): Container | undefined {
  // How many columns a tab takes depends on what stands before it, and where a note ends on what is around it.
  if (/[\r\t]|\[\^[^\]\n]*\]:/.test(text)) return undefined;
  const lines = text.split('\n');
  const content = quoted.test(text) ? unquoted(lines) : unindented(lines);
  return content && { content: content.join('\n'), isQuotation: quoted.test(text) };
}

function unquoted(lines: readonly string[]): readonly string[] | undefined {
  const filled = lines.findLastIndex((line) => line.trim() !== '');
  const content: string[] = [];
  for (const [index, line] of lines.entries()) {
    const [marks] = quoted.exec(line) ?? [];
    if (marks === undefined && index <= filled) return undefined;
    content.push(line.slice(marks?.length ?? line.length));
  }
  return content;
}

function unindented(lines: readonly string[]): readonly string[] | undefined {
  const [first = '', ...others] = lines;
  const [marker] = item.exec(first) ?? [];
  if (marker === undefined || rule.test(first)) return undefined;
  const content = [first.slice(marker.length)];
  for (const line of others) {
    if (line.search(/[^ ]/) < marker.length && line.trim() !== '') return undefined;
    content.push(line.slice(marker.length));
  }
  return content;
}
