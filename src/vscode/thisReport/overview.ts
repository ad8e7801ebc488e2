import * as vscode from 'vscode';
import type { DateSpan } from '../../core/knowledge/dates';
import type { Dispute } from '../../core/knowledge/disputes';
import { contestedPoints } from '../../core/overview/contestedPoints';
import { reportActors, type ReportActor } from '../../core/overview/reportActors';
import type { Dossier } from '../host/dossier';
import { reportMarkup } from '../host/report';
import { reportDate } from '../host/reportDate';

/** Whom a report names, and what of that is contested. Offsets are those of the version that was read. */
export interface Overview {
  readonly document: vscode.TextDocument;
  readonly at: DateSpan;
  readonly actors: readonly ReportActor[];
  /** The contested points that the report touches. */
  readonly points: readonly Dispute[];
}

/** So long nothing may have been typed before the names are read, in milliseconds. */
const pause = 300;

/**
 * Whom the report names that is being worked on: that of the active editor, else of a visible one, else the last one as long
 * as it is open. It follows what is typed after a pause, and gives up where typing goes on.
 */
export class FollowedReport implements vscode.Disposable {
  readonly #loading: Promise<Dossier>;
  readonly #changed = new vscode.EventEmitter<Overview | undefined>();
  /** Fires with the new overview; `undefined` where there is no report. */
  readonly onDidChange = this.#changed.event;
  readonly #subscriptions: vscode.Disposable;
  #overview: Overview | undefined;
  /** The report that was last turned to, whether it is read or still being read. */
  #followed: vscode.TextDocument | undefined;
  #working = new vscode.CancellationTokenSource();

  constructor(loading: Promise<Dossier>) {
    this.#loading = loading;
    this.#subscriptions = vscode.Disposable.from(
      vscode.window.onDidChangeActiveTextEditor(() => {
        if (followedDocument(this.#followed) !== this.#followed) this.#follow(0);
      }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document === followedDocument(this.#followed)) this.#follow(pause);
      }),
      vscode.workspace.onDidCloseTextDocument((document) => {
        if (document === this.#followed) this.#follow(0);
      }),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('dossier')) this.#follow(0);
      }),
    );
    this.#follow(0);
  }

  /** The overview as last read; `undefined` where there is no report, or before it is read for the first time. */
  get current(): Overview | undefined {
    return this.#overview;
  }

  dispose(): void {
    this.#working.cancel();
    this.#working.dispose();
    this.#subscriptions.dispose();
    this.#changed.dispose();
  }

  #follow(after: number): void {
    this.#working.cancel();
    this.#working.dispose();
    this.#working = new vscode.CancellationTokenSource();
    void this.#read(after, this.#working.token);
  }

  async #read(after: number, token: vscode.CancellationToken): Promise<void> {
    const isCancelled = (): boolean => token.isCancellationRequested;
    const dossier = await this.#loading;
    if (after > 0) await new Promise((resolve) => setTimeout(resolve, after));
    if (isCancelled()) return;
    const document = followedDocument(this.#followed);
    this.#followed = document;
    const overview = document && (await readOverview(dossier, document, token));
    if (isCancelled()) return;
    this.#overview = overview;
    this.#changed.fire(overview);
  }
}

function followedDocument(last: vscode.TextDocument | undefined): vscode.TextDocument | undefined {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  const editors = [...(activeTextEditor ? [activeTextEditor] : []), ...visibleTextEditors];
  const visible = editors.map(({ document }) => document).find((document) => reportMarkup(document) !== undefined);
  return visible ?? (last?.isClosed === false ? last : undefined);
}

/** Reads whom a report names; `undefined` where that was cancelled, or the text changed meanwhile. */
async function readOverview(
  { base, mentions, settings }: Dossier,
  document: vscode.TextDocument,
  token: vscode.CancellationToken,
): Promise<Overview | undefined> {
  const end = document.offsetAt(document.lineAt(document.lineCount - 1).range.end);
  const found = await mentions.within(document, { start: 0, end }, { token });
  if (!found) return undefined;
  const at = reportDate(document, settings);
  const actors = reportActors(found);
  const named = new Set(actors.map(({ actor }) => actor.id));
  return { document, at, actors, points: contestedPoints(base, named, at) };
}
