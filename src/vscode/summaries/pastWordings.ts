import * as vscode from 'vscode';
import type { KnowledgeBase } from '../../core/knowledge/knowledgeBase';
import { englishReportTerms } from '../../core/summaries/terms';
import { readPastWordings, withWordingsNow, type PastWordings } from '../../core/summaries/update/knownSentences';
import { inTurns } from '../host/inTurns';

/**
 * The extension's memory of how packs have worded their statements, in a file of its own storage, so that a statement is known in
 * a report after a newer pack has worded it anew. It holds text of packs only, nothing of reports.
 */
export class PastWordingsFile {
  readonly #folder: vscode.Uri;
  readonly #file: vscode.Uri;
  readonly #log: vscode.LogOutputChannel;

  constructor(folder: vscode.Uri, log: vscode.LogOutputChannel) {
    this.#folder = folder;
    this.#file = vscode.Uri.joinPath(folder, 'wordings.json');
    this.#log = log;
  }

  /** What it holds; nothing where there is no such file yet, or none that can be read. */
  async read(): Promise<PastWordings> {
    return readPastWordings(await this.#text());
  }

  /** Adds how the packs that are loaded word their statements. Never rejects: what could not be kept stands in the log. */
  async remember(base: KnowledgeBase): Promise<void> {
    for (;;) {
      const text = await this.#text();
      const { wordings, changed } = await inTurns(withWordingsNow(base, readPastWordings(text), englishReportTerms));
      if (!changed) return;
      // Another window may have added to it meanwhile.
      if ((await this.#text()) === text) return this.#write(wordings);
    }
  }

  /** The text of the file; empty where it cannot be read. */
  async #text(): Promise<string> {
    try {
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(this.#file));
    } catch {
      return '';
    }
  }

  async #write(wordings: PastWordings): Promise<void> {
    try {
      await vscode.workspace.fs.createDirectory(this.#folder);
      await vscode.workspace.fs.writeFile(this.#file, new TextEncoder().encode(JSON.stringify(wordings)));
    } catch (error) {
      this.#log.warn(`${this.#file.toString(true)}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}
