/**
 * Where a text stands in the editor, as seen on the page. Runs in the page, so it may use nothing from outside itself.
 *
 * @param {{ text: string, occurrence: number }} wanted
 * @returns {{ x: number, y: number, width: number, height: number } | undefined} undefined when it is not in sight
 */
export function textBox({ text, occurrence }) {
  const { document } = globalThis;
  const editor = document.querySelector('.editor-group-container.active .monaco-editor[role="code"]') ?? document;
  const lines = [...editor.querySelectorAll('.view-line')].map((line) => ({ line, box: line.getBoundingClientRect() }));
  let found = 0;
  for (const { line } of lines.sort((a, b) => a.box.top - b.box.top)) {
    // The editor shows blanks as no-break spaces.
    const content = line.textContent.replaceAll('\u00a0', ' ');
    for (let start = content.indexOf(text); start >= 0; start = content.indexOf(text, start + 1)) {
      if (found++ < occurrence) continue;
      const range = document.createRange();
      range.setStart(...position(line, start));
      range.setEnd(...position(line, start + text.length));
      const { x, y, width, height } = range.getClientRects()[0];
      return { x, y, width, height };
    }
  }
  return undefined;

  function position(line, offset) {
    const walker = document.createTreeWalker(line, 4 /* text nodes */);
    let rest = offset;
    while (walker.nextNode()) {
      const { length } = walker.currentNode;
      if (rest <= length && !(rest === length && offset === 0)) return [walker.currentNode, rest];
      rest -= length;
    }
    return [line, 0];
  }
}
