/** Characters that change the direction of what follows them: https://www.unicode.org/reports/tr9/#Explicit_Directional_Embeddings */
const controls = /[\u202A-\u202E\u2066-\u2069]/g;
const popEmbedding = '\u202C';
const popIsolate = '\u2069';

/**
 * The text with every change of direction ended that it opens, so that what stands behind the text keeps its direction. Ends of
 * what it did not open are left out.
 */
export function withOwnDirection(text: string): string {
  const open: string[] = [];
  const balanced = text.replace(controls, (control) => {
    if (control === popEmbedding) return open.at(-1) === popEmbedding ? (open.pop() ?? '') : '';
    if (control === popIsolate) {
      const isolate = open.lastIndexOf(popIsolate);
      // The end of an isolate ends the embeddings in it as well.
      return isolate < 0 ? '' : open.splice(isolate).reverse().join('');
    }
    open.push(control >= '\u2066' ? popIsolate : popEmbedding);
    return control;
  });
  return balanced + open.reverse().join('');
}
