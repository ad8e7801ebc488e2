/**
 * The start of a line up to something that no comment covers, as part of a regular expression with the flag `m`. What is escaped,
 * such as `\%`, opens no comment.
 */
export const uncommented = String.raw`^(?:[^%\\\n]|\\[^\n])*?`;

/** Whether a percent sign that is not escaped stands in part of a line. */
export function opensComment(part: string): boolean {
  return /^(?:[^\\%]|\\.)*%/.test(part);
}

const documentEnd = new RegExp(String.raw`${uncommented}(?=\\end[ \t]*\{document\})`, 'm');

/** The offset of the command that ends a LaTeX document; `undefined` where there is none, such as in a part of a document. */
export function documentEndIn(text: string): number | undefined {
  const found = documentEnd.exec(text);
  return found ? found.index + found[0].length : undefined;
}
