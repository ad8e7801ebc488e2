import * as vscode from 'vscode';
import { readCitedSources, type CitedSources } from '../../core/citations/citedSources';
import { citingReport } from '../host/citingReport';
import type { Dossier } from '../host/dossier';
import { inTurns } from '../host/inTurns';
import type { FollowedReport } from './overview';

/** So long after the names nothing may have been typed before the citations are read anew, in milliseconds. */
const pause = 900;

/**
 * What the followed report cites. It is read in turns after whom the report names, and only while somebody sees it; offsets are
 * those of the version that was read.
 */
export class FollowedCitations implements vscode.Disposable {
  readonly #loading: Promise<Dossier>;
  readonly #report: FollowedReport;
  readonly #isSeen: () => boolean;
  readonly #changed = new vscode.EventEmitter<undefined>();
  /** Fires when the citations have been read, save where somebody waits for them. */
  readonly onDidChange = this.#changed.event;
  readonly #subscription: vscode.Disposable;
  #known: { readonly document: vscode.TextDocument; readonly cited: CitedSources } | undefined;
  #isOutdated = true;
  #reading: Promise<void> | undefined;
  #waiting = 0;
  #working = new vscode.CancellationTokenSource();

  /** @param isSeen whether somebody sees what the report cites; `follow` is to be called when that becomes so */
  constructor(loading: Promise<Dossier>, report: FollowedReport, isSeen: () => boolean) {
    this.#loading = loading;
    this.#report = report;
    this.#isSeen = isSeen;
    this.#subscription = report.onDidChange(() => {
      this.#isOutdated = true;
      this.#working.cancel();
      this.#reading = undefined;
      this.follow();
    });
  }

  /**
   * What the report cites, as last read; where it has not been read yet, that is waited for: a tree that is told of a change
   * while it is shown for the first time may forget its rows.
   */
  async current(): Promise<CitedSources | undefined> {
    this.#waiting++;
    try {
      while (!this.#cited && this.#report.current) {
        await (this.#reading ?? this.#start());
        // Where the report has changed meanwhile, it is read again.
        if (!this.#reading) break;
      }
      return this.#cited;
    } finally {
      this.#waiting--;
    }
  }

  /** Reads what has changed since, if somebody sees it. */
  follow(): void {
    if (this.#isOutdated && !this.#reading && this.#isSeen()) void this.#start();
  }

  dispose(): void {
    this.#working.cancel();
    this.#working.dispose();
    this.#subscription.dispose();
    this.#changed.dispose();
  }

  get #cited(): CitedSources | undefined {
    return this.#known?.document === this.#report.current?.document ? this.#known?.cited : undefined;
  }

  #start(): Promise<void> {
    this.#working.dispose();
    this.#working = new vscode.CancellationTokenSource();
    const { token } = this.#working;
    this.#reading = this.#read(token).finally(() => {
      if (!token.isCancellationRequested) this.#reading = undefined;
    });
    return this.#reading;
  }

  async #read(token: vscode.CancellationToken): Promise<void> {
    const isCancelled = (): boolean => token.isCancellationRequested;
    const dossier = await this.#loading;
    if (this.#cited) await new Promise((resolve) => setTimeout(resolve, pause));
    const document = this.#report.current?.document;
    if (isCancelled() || !document) return;
    const report = await citingReport(dossier, document);
    if (isCancelled() || !report) return;
    const cited = await inTurns(readCitedSources(report, dossier.sourceIndex), token);
    // Where the text has changed meanwhile, the next reading is on its way.
    if (!cited || isCancelled() || document.getText() !== report.text) return;
    this.#known = { document, cited };
    this.#isOutdated = false;
    if (this.#waiting === 0) this.#changed.fire(undefined);
  }
}
