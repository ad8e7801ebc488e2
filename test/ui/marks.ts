import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { textBox } from './text-box.mjs';

/** The line under a text that is in sight in the editor, as style and colour; "none" where it has none. */
export async function lineUnder(page: Page, text: string): Promise<string> {
  const box = await page.evaluate(textBox, { text, occurrence: 0 });
  if (!box) return 'not in sight';
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  // The editor draws decorations with a border behind the text.
  return page.evaluate(`
    [...document.querySelectorAll('.view-overlays .cdr')]
      .filter((part) => {
        const { left, right, top, bottom } = part.getBoundingClientRect();
        return left <= ${String(x)} && ${String(x)} <= right && top <= ${String(y)} && ${String(y)} <= bottom;
      })
      .map((part) => getComputedStyle(part))
      .filter(({ borderBottomWidth }) => borderBottomWidth === '1px')
      .map(({ borderBottomStyle, borderBottomColor }) => borderBottomStyle + ' ' + borderBottomColor)[0] ?? 'none'`);
}

/** Waits until a text has such a line under it. */
export async function waitForLine(page: Page, text: string, line: RegExp): Promise<void> {
  let found = '';
  for (let turn = 0; turn < 60; turn++) {
    found = await lineUnder(page, text);
    if (line.test(found)) return;
    await page.waitForTimeout(250);
  }
  assert.match(found, line, text);
}
