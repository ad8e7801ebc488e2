/** The offset at which the line of an offset starts. */
export function lineStart(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

/** The end of the line of an offset, before its line break. */
export function lineEnd(text: string, offset: number): number {
  const feed = text.indexOf('\n', offset);
  if (feed < 0) return text.length;
  return feed > 0 && text[feed - 1] === '\r' ? feed - 1 : feed;
}

/** Whether the line behind the one that ends at an offset is blank, or there is none. */
export function nextLineIsBlank(text: string, endOfLine: number): boolean {
  const next = text.indexOf('\n', endOfLine);
  return next < 0 || text.slice(next + 1, lineEnd(text, next + 1)).trim() === '';
}

/** The offsets at which the lines of a text start, the first at 0. As in Markdown, a carriage return alone ends a line as well. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  if (text.includes('\r')) {
    for (const { 0: lineBreak, index } of text.matchAll(/\r\n?|\n/g)) starts.push(index + lineBreak.length);
  } else {
    for (let feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', feed + 1)) starts.push(feed + 1);
  }
  return starts;
}
