import type { Locator } from 'playwright-core';
import { editorText } from './analyst';
import type { TestWindow } from './window';

/** What an analyst writes and chooses with keys alone. Each step waits for what has to be seen next. */
export class Keyboard {
  readonly #window: TestWindow;
  readonly #input: Locator;

  constructor(window: TestWindow) {
    this.#window = window;
    this.#input = window.page.locator('.quick-input-widget:visible');
  }

  /** Types a text; `\n` is the Enter key. */
  async write(text: string): Promise<void> {
    await this.#window.page.keyboard.type(text);
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.#window.page.keyboard.press(key);
  }

  /** Waits until the editor shows a text. */
  async see(text: string): Promise<void> {
    await this.#window.page.locator('.view-line', { hasText: text }).first().waitFor();
  }

  /** The text of the report once a text is in it, in sight or not. */
  async textWith(text: string): Promise<string> {
    const { page } = this.#window;
    for (const deadline = Date.now() + 20_000; ;) {
      const report = await editorText(page);
      if (report.includes(text)) return report;
      if (Date.now() > deadline) throw new Error(`There is no ${text} in ${report}`);
      await page.waitForTimeout(200);
    }
  }

  /** Waits for a question, types an answer and takes the row that it leads to. */
  async answer(question: string, typed: string, row: string): Promise<void> {
    await this.#input.getByPlaceholder(question).waitFor();
    await this.write(typed);
    await this.take(row);
  }

  async setReportDate(date: string, understood: string): Promise<void> {
    await this.#window.runCommand('Dossier: Set Report Date');
    await this.#input.getByText('The date for which the report speaks').waitFor();
    await this.press('Control+A');
    await this.write(date);
    await this.#input.getByText(understood).waitFor();
    await this.press('Enter');
    await this.#input.waitFor({ state: 'hidden' });
  }

  /** Ends the name that is being typed by choosing it from the suggestions. */
  async completeName(name: string): Promise<void> {
    const suggestions = this.#window.page.locator('.suggest-widget.visible');
    await this.press('Control+K', 'Control+Space');
    await suggestions.locator('.monaco-list-row.focused').filter({ hasText: name }).waitFor();
    await this.press('Enter');
    await suggestions.waitFor({ state: 'hidden' });
  }

  async insertCitation(typed: string, source: string, place: string): Promise<void> {
    await this.#window.runCommand('Dossier: Insert Citation');
    await this.answer('Source to cite', typed, source);
    await this.#input.getByText('The source as a whole').waitFor();
    await this.write(place);
    await this.take(place);
    await this.#input.waitFor({ state: 'hidden' });
  }

  /**
   * Inserts the summaries of actors, each found by a name of it.
   *
   * @param actors the names to type, with those that are found
   * @param ticked what to type for sentences that are ticked, or no longer so, before all are taken
   */
  async insertSummaries(actors: readonly (readonly [string, string])[], ticked: readonly string[]): Promise<void> {
    const question = 'Actor whose summary to insert';
    await this.press('Control+K', 'Control+A');
    await this.#input.getByPlaceholder(question).waitFor();
    // The last row, and so the one above the first.
    await this.press('ArrowUp');
    await this.take('Pick several actors');
    await this.#input.getByText('Pick several actors').waitFor({ state: 'hidden' });
    for (const [typed, actor] of actors) {
      await this.write(typed);
      // Others may have the name in their descriptions.
      await this.#rows.filter({ has: this.#window.page.getByText(actor, { exact: true }) }).waitFor();
      await this.press('Enter');
      await this.#focused('Go on with').waitFor();
    }
    await this.press('Enter');
    await this.#input.getByPlaceholder('Sentences to insert').waitFor();
    for (const words of ticked) {
      await this.write(words);
      await this.press('ArrowDown');
      await this.#focused(words).waitFor();
      await this.press('Space', 'Shift+Tab', 'Shift+Tab');
      await this.#input.locator('input:focus').waitFor();
      await this.press('Control+A', 'Delete');
    }
  }

  /** Takes the sentences that are ticked. */
  async takeSentences(): Promise<void> {
    await this.press('Enter');
    await this.#input.waitFor({ state: 'hidden' });
  }

  get #rows(): Locator {
    return this.#input.locator('.monaco-list-row.focused');
  }

  #focused(text: string): Locator {
    return this.#rows.filter({ hasText: text });
  }

  async take(row: string): Promise<void> {
    await this.#focused(row).waitFor();
    await this.press('Enter');
  }
}
