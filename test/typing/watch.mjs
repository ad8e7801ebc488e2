/**
 * Starts to watch in the page what becomes of the letters that are typed next, until `stopWatching`. Runs in the page, so
 * it may use nothing from outside itself.
 *
 * Blanks count nowhere: neither in `anchor` nor in the text, since lines may be broken at them.
 *
 * @param {{ anchor: string, text: string, names: readonly string[] }} expected what stands before the cursor, once in the
 *   lines in sight, what will be typed behind it, and the names in that which are to be underlined
 */
export function startWatching({ anchor, text, names }) {
  const { document, MutationObserver } = globalThis;
  const editor = document.querySelector('.editor-group-container.active .monaco-editor[role="code"]');
  const plain = (string) => string.replaceAll(/\s/g, '');
  const [before, typed] = [plain(anchor), plain(text)];
  const ends = names.map((name) => typed.indexOf(plain(name)) + plain(name).length);
  // By letter: when its key went down, and when the page was painted with it.
  const keys = [];
  const painted = [];
  const marked = {};
  let [shown, last, longestGap, inFrame, stopped] = [0, performance.now(), 0, false, false];

  const lines = () =>
    [...editor.querySelectorAll('.view-line')]
      .map((line) => ({ line, top: Number.parseFloat(line.style.top) }))
      .sort((a, b) => a.top - b.top)
      .map(({ line }) => line);
  const content = () =>
    plain(
      lines()
        .map((line) => line.textContent)
        .join(''),
    );
  const countShown = () => {
    const all = content();
    const start = all.indexOf(before) + before.length;
    let count = 0;
    while (count < typed.length && all[start + count] === typed[count]) count++;
    return count;
  };
  const letterBox = (index) => {
    let rest = content().indexOf(before) + before.length + index;
    for (const line of lines()) {
      const walker = document.createTreeWalker(line, 4 /* text nodes */);
      while (walker.nextNode()) {
        const { data } = walker.currentNode;
        for (let at = 0; at < data.length; at++) {
          if (/\s/.test(data[at]) || rest-- > 0) continue;
          const range = document.createRange();
          range.setStart(walker.currentNode, at);
          range.setEnd(walker.currentNode, at + 1);
          return range.getBoundingClientRect();
        }
      }
    }
    return undefined;
  };
  const isUnderlined = (end) => {
    const box = letterBox(end - 1);
    if (!box) return false;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    return [...editor.querySelectorAll('.view-overlays .cdr')].some((part) => {
      const { left, right, top, bottom } = part.getBoundingClientRect();
      if (left > x || x > right || top > y || y > bottom) return false;
      return globalThis.getComputedStyle(part).borderBottomWidth === '1px';
    });
  };

  const keyDown = ({ key, timeStamp }) => {
    if (key.length === 1 && key.trim()) keys.push(timeStamp);
  };
  globalThis.addEventListener('keydown', keyDown, true);
  // The editor writes its lines within a frame; what is written outside one is painted with the next.
  let waiting = [];
  const observer = new MutationObserver(() => {
    const now = countShown();
    for (; shown < now; shown++) waiting.push({ letter: shown, late: !inFrame });
  });
  observer.observe(editor.querySelector('.view-lines'), { subtree: true, childList: true, characterData: true });
  // A message that is sent while a frame is made arrives when it has been painted.
  const channel = new globalThis.MessageChannel();
  channel.port1.onmessage = () => {
    const now = performance.now();
    inFrame = false;
    for (const { letter } of waiting.filter(({ late }) => !late)) painted[letter] = now;
    waiting = waiting.filter(({ late }) => late);
    ends.forEach((end, index) => {
      if (end <= shown && marked[index] === undefined && isUnderlined(end)) marked[index] = performance.now();
    });
  };
  const frame = () => {
    if (stopped) return;
    const now = performance.now();
    longestGap = Math.max(longestGap, now - last);
    last = now;
    inFrame = true;
    waiting.forEach((one) => (one.late = false));
    channel.port2.postMessage(undefined);
    globalThis.requestAnimationFrame(frame);
  };
  globalThis.requestAnimationFrame(frame);

  globalThis.typingWatch = {
    isDone: () =>
      painted.filter((time) => time !== undefined).length === typed.length && ends.every((_, i) => i in marked),
    stop: () => {
      stopped = true;
      observer.disconnect();
      globalThis.removeEventListener('keydown', keyDown, true);
      delete globalThis.typingWatch;
      return {
        toPaint: painted.map((time, letter) => time - keys[letter]),
        toMark: ends.map((end, index) => marked[index] - keys[end - 1]),
        longestGap,
      };
    },
  };
}

/** Whether everything expected has been seen. Runs in the page. @returns {boolean} */
export function isWatchDone() {
  return globalThis.typingWatch.isDone();
}

/**
 * Ends what `startWatching` began. Runs in the page.
 *
 * @returns {{ toPaint: number[], toMark: number[], longestGap: number }} in milliseconds: for each letter that is no blank
 *   from its key to the paint with it; for each name from the key of its last letter to its underline; the longest time
 *   between two frames
 */
export function stopWatching() {
  return globalThis.typingWatch.stop();
}
