import assert from 'node:assert/strict';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { linkExtension } from '../../scripts/vscode/extensions.mjs';
import { openWindow, type TestWindow } from '../ui/window';
import { isWatchDone, startWatching, stopWatching } from './watch.mjs';

const root = path.resolve(__dirname, '../../..');

const size = 1_000_000;
const sentence =
  'The Taliban told Pakistan and Qatar what Zamir Kabulov had said in Moscow, and NATO asked Russia, Iran and Turkey. ';
/** The cursor is put behind the colon. */
const anchorOf = (line: number): string => `part ${String(line)}:`;
const paragraphOf = (line: number): string => `${sentence.repeat(3)}See ${anchorOf(line)} ${sentence.repeat(3)}`;

/** A report of exactly so many UTF-16 units, full of names. */
function report(): string {
  const lines = ['---', 'date: 2015-12-28', '---', ''];
  for (let units = 0; units < size; units = lines.reduce((sum, line) => sum + line.length + 1, 0)) {
    for (let more = 0; more < 100; more++) lines.push(paragraphOf(lines.length + 1), '');
  }
  return lines.join('\n').slice(0, size);
}

const typed = ' the Taliban asked Qatar and Pakistan why NATO had left Iran alone';
const names = ['Taliban', 'Qatar', 'Pakistan', 'NATO', 'Iran'];
/** About eight letters a second. */
const delay = 125;
const places = [805, 605, 1005];

interface Side {
  readonly title: string;
  readonly names: readonly string[];
  readonly window: TestWindow;
  readonly busyLog: string;
  readonly toPaint: number[];
  readonly toMark: number[];
  readonly gaps: number[];
  readonly busy: number[];
}

describe('Typing in a report of a megabyte', () => {
  let folder = '';
  const sides: Side[] = [];

  before(async function () {
    this.timeout('5m');
    folder = await mkdtemp(path.join(tmpdir(), 'dossier-typing-'));
    await writeFile(path.join(folder, 'long.md'), report());
    sides.push(
      await openSide('without Dossier', [], folder, false),
      await openSide('with Dossier', names, folder, true),
    );
  });

  after(async () => {
    for (const { window } of sides) await window.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('shows the letters and the underlines; says how soon, with Dossier and without', async () => {
    for (const side of sides) await type(side, 405);
    for (const side of sides)
      for (const figures of [side.toPaint, side.toMark, side.gaps, side.busy]) figures.length = 0;
    for (const [round, line] of places.entries()) {
      // Each of them is first in every other round.
      for (const side of round % 2 === 0 ? sides : sides.toReversed()) await type(side, line);
    }
    for (const { title, toPaint, toMark, gaps, busy } of sides) {
      console.log(
        [
          `      ${title}: key to paint ${describeTimes(toPaint)}`,
          `longest time between frames, by round ${list(gaps)}`,
          `the extension host's longest busy stretch, by round ${list(busy)}`,
          ...(toMark.length > 0 ? [`last letter to underline ${describeTimes(toMark)}`] : []),
        ].join('\n        '),
      );
    }
  });
});

async function openSide(title: string, marks: readonly string[], folder: string, dossier: boolean): Promise<Side> {
  let pulse = '';
  const window = await openWindow({
    folder,
    file: 'long.md',
    settings: { 'editor.wordWrap': 'on' },
    extension: async (extensionsFolder) => {
      if (dossier) await linkExtension(root, extensionsFolder);
      pulse = path.join(extensionsFolder, 'dossier-tests.pulse-0.0.1');
      await mkdir(extensionsFolder, { recursive: true });
      await cp(path.join(root, 'test/typing/pulse'), pulse, { recursive: true });
    },
  });
  const busyLog = path.join(pulse, 'busy.log');
  return { title, names: marks, window, busyLog, toPaint: [], toMark: [], gaps: [], busy: [] };
}

async function type(side: Side, line: number): Promise<void> {
  const { page, goTo } = side.window;
  const anchor = anchorOf(line);
  await goTo(line, paragraphOf(line).indexOf(anchor) + anchor.length + 1);
  await page.locator('.view-line', { hasText: anchor.replaceAll(' ', '\u00a0') }).waitFor();
  // What going there set going is over.
  await page.waitForTimeout(1500);
  await page.evaluate(startWatching, { anchor, text: typed, names: side.names });
  const started = Date.now();
  await page.keyboard.type(typed, { delay });
  await page.waitForFunction(isWatchDone, undefined, { timeout: 60_000 });
  const { toPaint, toMark, longestGap } = await page.evaluate(stopWatching);
  const stretches = await busyStretches(side.busyLog, started, Date.now());
  assert.equal(toPaint.length, typed.replaceAll(' ', '').length);
  assert.equal(toMark.length, side.names.length);
  side.toPaint.push(...toPaint);
  side.toMark.push(...toMark);
  side.gaps.push(longestGap);
  side.busy.push(Math.max(0, ...stretches));
}

/** The lengths of the stretches that ended between two moments, in milliseconds. */
async function busyStretches(file: string, from: number, to: number): Promise<readonly number[]> {
  const lines = (await readFile(file, 'utf8')).trim().split('\n');
  return lines.flatMap((line) => {
    const [at = NaN, length = NaN] = line.split(' ').map(Number);
    return at >= from && at <= to ? [length] : [];
  });
}

function describeTimes(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number): string => (sorted[Math.ceil(share * sorted.length) - 1] ?? NaN).toFixed(0);
  return `median ${at(0.5)}, 95th percentile ${at(0.95)}, longest ${at(1)} ms`;
}

function list(times: readonly number[]): string {
  return `${times.map((time) => time.toFixed(0)).join(', ')} ms`;
}
