import * as vscode from 'vscode';
import { readCitedSources, type CitedSources } from '../../core/citations/citedSources';
import { citingReport } from '../host/citingReport';
import type { Dossier } from '../host/dossier';
import { inTurns } from '../host/inTurns';
import type { FollowedReport } from './overview';

/** So long after the names nothing may have been typed before the citations are read anew, in milliseconds. */
const pause = 900;

interface ReadReport {
  readonly document: vscode.TextDocument;
  readonly cited: CitedSources;
}

/**
 * What the followed report cites. It is read in turns after whom the report names, and only while somebody sees it; offsets are
 * those of the version that was read.
 */
export class FollowedCitations implements vscode.Disposable {
  readonly #loading: Promise<Dossier>;
  readonly #report: FollowedReport;
  readonly #isSeen: () => boolean;
  readonly #changed = new vscode.EventEmitter<undefined>();
  /** Fires when the citations have been read. */
  readonly onDidChange = this.#changed.event;
  readonly #subscription: vscode.Disposable;
  #read: ReadReport | undefined;
  #isOutdated = true;
  #working = new vscode.CancellationTokenSource();

  /** @param isSeen whether somebody sees what the report cites; `follow` is to be called when that becomes so */
  constructor(loading: Promise<Dossier>, report: FollowedReport, isSeen: () => boolean) {
    this.#loading = loading;
    this.#report = report;
    this.#isSeen = isSeen;
    this.#subscription = report.onDidChange(() => {
      this.#isOutdated = true;
      this.follow();
    });
  }

  /** What the report cites, as last read; `undefined` until it has been read. */
  get current(): CitedSources | undefined {
    return this.#read?.document === this.#report.current?.document ? this.#read?.cited : undefined;
  }

  /** Reads what has changed since, if somebody sees it. */
  follow(): void {
    this.#working.cancel();
    this.#working.dispose();
    this.#working = new vscode.CancellationTokenSource();
    if (this.#isOutdated && this.#isSeen()) void this.#readAnew(this.#working.token);
  }

  dispose(): void {
    this.#working.cancel();
    this.#working.dispose();
    this.#subscription.dispose();
    this.#changed.dispose();
  }

  async #readAnew(token: vscode.CancellationToken): Promise<void> {
    const isCancelled = (): boolean => token.isCancellationRequested;
    const dossier = await this.#loading;
    if (this.current) await new Promise((resolve) => setTimeout(resolve, pause));
    const document = this.#report.current?.document;
    if (isCancelled() || !document) return;
    const report = await citingReport(dossier, document);
    if (isCancelled() || !report) return;
    const cited = await inTurns(readCitedSources(report, dossier.sourceIndex), token);
    // Where the text has changed meanwhile, the next reading is on its way.
    if (!cited || isCancelled() || document.getText() !== report.text) return;
    this.#read = { document, cited };
    this.#isOutdated = false;
    this.#changed.fire(undefined);
  }
}
