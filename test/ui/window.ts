import { appendFile, cp, mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { FrameLocator, Locator, Page, PageScreenshotOptions } from 'playwright-core';
import { installPackage, linkExtension } from '../../scripts/vscode/extensions.mjs';
import { temporaryFolder } from '../../scripts/vscode/temporary.mjs';
import { openWindow as openVSCodeWindow } from '../../scripts/vscode/window.mjs';
import { textBox } from './text-box.mjs';

const root = path.resolve(__dirname, '../../..');

/** Nothing that moves, so that pictures do not depend on the moment. */
const stillSettings = Object.freeze({ 'editor.cursorBlinking': 'solid', 'workbench.reduceMotion': 'on' });

export interface WindowOptions {
  /** The folder to open a copy of; default: the examples. */
  readonly folder?: string;
  /** A file to show, relative to the folder. */
  readonly file?: string;
  /** User settings beside those that keep a window quiet. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** A colour theme's settings name, such as `Default Light Modern`. */
  readonly theme?: string;
  /**
   * Where the extension comes from: the source folder, as built, a package to install, or what puts extensions of its own
   * choice into a folder; default: the source folder.
   */
  readonly extension?: 'source' | { readonly packageFile: string } | ((extensionsFolder: string) => Promise<void>);
  /** Changes the installed source folder, which holds links into the repository, before the window opens. */
  readonly change?: (extensionFolder: string) => Promise<void>;
  /** The language of the interface, such as `de`; of VS Code itself only the extensions follow it. */
  readonly language?: string;
  readonly size?: { readonly width: number; readonly height: number };
  /** Whether folders have to be trusted; default: all are. */
  readonly workspaceTrust?: boolean;
}

/** A VS Code window on a profile and a copy of a folder that nothing else uses. */
export interface TestWindow {
  readonly page: Page;
  /** The copy of the folder that is open. */
  readonly folder: string;
  /** Shows a file of the folder and waits for its text. */
  openFile(relativePath: string): Promise<void>;
  /** Puts the cursor at a place, counted from 1, and scrolls there. */
  goTo(line: number, column?: number): Promise<void>;
  /** Rests the mouse on a text that is in sight in the editor, and returns the hover card that appears. */
  hoverText(text: string, occurrence?: number): Promise<Locator>;
  /** Clicks on a text that is in sight in the editor. */
  clickText(
    text: string,
    options?: { readonly occurrence?: number; readonly modifiers?: ('Control' | 'Alt')[] },
  ): Promise<void>;
  /** Runs a command by the title that the command palette shows, `Category: Title`, with keys alone. */
  runCommand(title: string): Promise<void>;
  /** The content of the Markdown preview, or of the only webview in sight. */
  webview(): FrameLocator;
  /** Saves a picture of the window, or of a part of it, as `out/screenshots/<name>.png`. */
  screenshot(name: string, clip?: NonNullable<PageScreenshotOptions['clip']>): Promise<void>;
  /** What the server and the extension host wrote. */
  log(): Promise<string>;
  close(): Promise<void>;
}

/** Opens a window and waits until the workbench, and the file if one is named, can be seen. */
export async function openWindow(options: WindowOptions = {}): Promise<TestWindow> {
  const { file, theme, extension = 'source' } = options;
  const original = options.folder ?? path.join(root, 'examples');
  const temporary = await temporaryFolder('dossier folder');
  const folder = path.join(temporary.path, path.basename(original));
  try {
    await cp(original, folder, { recursive: true });
    const window = await openVSCodeWindow({
      store: path.join(root, '.vscode-test'),
      content: {
        folder,
        ...(file === undefined ? {} : { file: path.join(folder, file) }),
      },
      installExtensions: async (installation, extensionsFolder, dataFolder) => {
        if (typeof extension === 'function') {
          await extension(extensionsFolder);
        } else if (extension !== 'source') {
          await installPackage(installation, extension.packageFile, extensionsFolder, dataFolder);
        } else {
          const installed = await linkExtension(root, extensionsFolder);
          await options.change?.(installed);
        }
      },
      settings: {
        ...stillSettings,
        ...(theme === undefined ? {} : { 'workbench.colorTheme': theme }),
        ...options.settings,
      },
      ...(options.language === undefined ? {} : { prepare: speak(options.language) }),
      ...(options.size === undefined ? {} : { size: options.size }),
      ...(options.workspaceTrust === undefined ? {} : { workspaceTrust: options.workspaceTrust }),
    });
    const { page } = window;
    const close = async () => {
      await window.close();
      await temporary.remove();
    };
    try {
      await page.locator('.monaco-workbench .statusbar-item').first().waitFor();
      if (file !== undefined) await editorLines(page).first().waitFor();
    } catch (error) {
      await saveEvidence({ page, log: window.log }, 'window did not open');
      await close();
      throw error;
    }
    return { ...actions(page, folder), log: window.log, close };
  } catch (error) {
    await temporary.remove();
    throw error;
  }
}

/**
 * Opens one window for all tests of the surrounding `describe`, and closes it after them. When a test fails, a picture
 * of the window and its log are kept under `out/failures/`.
 *
 * @returns a function that gives the window, for use inside the tests
 */
export function useWindow(options: WindowOptions = {}): () => TestWindow {
  let window: TestWindow | undefined;
  before(async function () {
    // The first window ever waits for downloads.
    this.timeout('5m');
    window = await openWindow(options);
  });
  afterEach(async function () {
    const test = this.currentTest;
    if (test?.state === 'failed' && window) await saveEvidence(window, test.fullTitle());
  });
  after(async () => {
    await window?.close();
  });
  return () => {
    if (!window) throw new Error('The window opens before the first test, not before.');
    return window;
  };
}

function actions(page: Page, folder: string): Omit<TestWindow, 'log' | 'close'> {
  async function hoverPoint(text: string, occurrence: number) {
    const box = await page.evaluate(textBox, { text, occurrence });
    if (!box) throw new Error(`"${text}" is not in sight in the editor.`);
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }
  async function quickInput(prefix: string) {
    // One that is just closing gives the keyboard back to the editor, and what is meant for the next is typed there.
    const closed = page.locator('.quick-input-widget').waitFor({ state: 'hidden', timeout: 3000 });
    await closed.catch(() => undefined);
    await page.keyboard.press('F1');
    await page.locator('.quick-input-widget:visible input:focus').waitFor();
    await page.keyboard.press('Control+A');
    await page.keyboard.insertText(prefix);
    return page.locator('.quick-input-widget:visible .quick-input-list .monaco-list-row');
  }
  return {
    page,
    folder,
    async openFile(relativePath) {
      const rows = await quickInput(path.join(folder, relativePath));
      await rows
        .filter({ hasText: path.basename(relativePath) })
        .first()
        .click();
      await page.locator(`.tab.active[data-resource-name="${path.basename(relativePath)}"]`).waitFor();
      await editorLines(page).first().waitFor();
    },
    async goTo(line, column = 1) {
      await quickInput(`:${String(line)}:${String(column)}`);
      await page.keyboard.press('Enter');
      await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    },
    async hoverText(text, occurrence = 0) {
      const hover = page.locator('.monaco-resizable-hover .monaco-hover:visible').first();
      // Again and again: the editor does not ask a second time on its own when the extension was not ready the first.
      for (const deadline = Date.now() + 20_000; Date.now() < deadline;) {
        await page.mouse.move(0, 0);
        await hover.waitFor({ state: 'hidden' });
        // Measured anew: while the window settles, the text may still move.
        const { x, y } = await hoverPoint(text, occurrence);
        await page.mouse.move(x, y, { steps: 4 });
        const shown = hover.waitFor({ timeout: 3000 }).then(() => true);
        if (await shown.catch(() => false)) return hover;
      }
      throw new Error(`No hover card appeared for "${text}".`);
    },
    async clickText(text, { occurrence = 0, modifiers = [] } = {}) {
      const { x, y } = await hoverPoint(text, occurrence);
      for (const key of modifiers) await page.keyboard.down(key);
      await page.mouse.move(x, y, { steps: 4 });
      await page.mouse.click(x, y);
      for (const key of modifiers) await page.keyboard.up(key);
    },
    async runCommand(title) {
      // Again and again: the list has the commands that were known when it was opened.
      for (const deadline = Date.now() + 20_000; Date.now() < deadline;) {
        const rows = await quickInput(`>${title}`);
        const row = rows.filter({ has: page.getByText(title, { exact: true }) });
        const shown = row.waitFor({ timeout: 3000 }).then(() => true);
        if (await shown.catch(() => false)) {
          // Others whose titles have the same words may stand above it.
          while (!(await row.and(page.locator('.focused')).isVisible())) await page.keyboard.press('ArrowDown');
          await page.keyboard.press('Enter');
          return;
        }
        await page.keyboard.press('Escape');
      }
      throw new Error(`There is no command "${title}".`);
    },
    webview() {
      return page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
    },
    async screenshot(name, clip) {
      const file = path.join(root, 'out/screenshots', `${name}.png`);
      await page.screenshot({ path: file, animations: 'disabled', ...(clip && { clip }) });
    },
  };
}

/** Makes VS Code believe that it speaks a language, for which it asks what it has loaded of its own words. */
function speak(language: string): (page: Page) => Promise<void> {
  const property = `{ get: () => ${JSON.stringify(language)}, set: () => {} }`;
  return async (page) => {
    await page.addInitScript(`Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', ${property})`);
  };
}

function editorLines(page: Page): Locator {
  return page.locator('.editor-group-container.active .monaco-editor .view-line');
}

async function saveEvidence({ page, log }: Pick<TestWindow, 'page' | 'log'>, title: string): Promise<void> {
  const file = path.join(root, 'out/failures', title.replaceAll(/[^\p{L}\p{N}]+/gu, '-'));
  await mkdir(path.dirname(file), { recursive: true });
  await appendFile(`${file}.log`, await log());
  await page.screenshot({ path: `${file}.png` });
  console.log(`      (see ${path.relative(root, file)}.png and .log)`);
}
