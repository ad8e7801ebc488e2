import * as vscode from 'vscode';
import { markOf } from '../../core/knowledge/disputes';
import type { Actor } from '../../core/knowledge/model';
import type { Mention } from '../../core/mentions/findMentions';
import type { Steps } from '../../core/steps';
import type { Dossier } from '../host/dossier';
import { inTurns } from '../host/inTurns';
import { reportMarkup } from '../host/report';
import { reportDate } from '../host/reportDate';
import type { FollowedReport, Overview } from '../thisReport/overview';

/** Lines above and below what is in sight that are underlined, too, so that scrolling a little finds them so. */
const margin = 60;
/** So long nothing may have been typed or scrolled, in milliseconds. What is underlined moves with the text meanwhile. */
const pause = 100;
/** The ruler has room for so many marks. */
const mostMarks = 2000;

/** Underlines the names of actors that are in sight in reports, contested ones in another way, and marks these in the ruler. */
export function registerUnderlines(loading: Promise<Dossier>, report: FollowedReport): vscode.Disposable {
  const names = vscode.window.createTextEditorDecorationType(underlined('dotted', 'dossier.nameUnderline'));
  const contested = vscode.window.createTextEditorDecorationType(underlined('solid', 'dossier.contestedNameUnderline'));
  const marks = vscode.window.createTextEditorDecorationType({
    overviewRulerColor: new vscode.ThemeColor('dossier.contestedNameRuler'),
    overviewRulerLane: vscode.OverviewRulerLane.Center,
  });
  const working = new Map<vscode.TextEditor, vscode.CancellationTokenSource>();

  const underline = async (editor: vscode.TextEditor, token: vscode.CancellationToken): Promise<void> => {
    const dossier = await loading;
    await new Promise((resolve) => setTimeout(resolve, pause));
    const { document } = editor;
    if (token.isCancellationRequested || document.isClosed) return;
    const wanted = dossier.settings.underline(document);
    const found = wanted === 'off' ? [] : await mentionsInSight(dossier, editor, token);
    // Where it was cancelled, or the text changed, the next request is on its way.
    if (!found) return;
    const isContested = contestedAt(dossier, document);
    const rangeOf = ({ start, end }: Mention): vscode.Range =>
      new vscode.Range(document.positionAt(start), document.positionAt(end));
    editor.setDecorations(contested, found.filter(isContested).map(rangeOf));
    editor.setDecorations(names, wanted === 'all' ? found.filter((mention) => !isContested(mention)).map(rangeOf) : []);
  };
  const refresh = (editor: vscode.TextEditor): void => {
    if (reportMarkup(editor.document) === undefined) return;
    working.get(editor)?.cancel();
    const source = new vscode.CancellationTokenSource();
    working.set(editor, source);
    void underline(editor, source.token).finally(() => {
      source.dispose();
      if (working.get(editor) === source) working.delete(editor);
    });
  };
  const refreshAll = (): void => {
    vscode.window.visibleTextEditors.forEach(refresh);
  };
  const markRuler = async (overview: Overview | undefined): Promise<void> => {
    const dossier = await loading;
    for (const editor of vscode.window.visibleTextEditors.filter(({ document }) => document === overview?.document)) {
      const wanted = overview && dossier.settings.underline(editor.document) !== 'off';
      const lines = wanted ? await inTurns(linesOfContested(dossier, overview)) : [];
      // Where the text changed, or a newer overview came meanwhile, other marks are on their way.
      if (lines && report.current === overview) editor.setDecorations(marks, lines);
    }
  };
  refreshAll();
  void markRuler(report.current);
  return vscode.Disposable.from(
    names,
    contested,
    marks,
    vscode.window.onDidChangeVisibleTextEditors(() => {
      refreshAll();
      void markRuler(report.current);
    }),
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
      refresh(textEditor);
    }),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      vscode.window.visibleTextEditors.filter((editor) => editor.document === document).forEach(refresh);
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('dossier')) refreshAll();
    }),
    report.onDidChange((overview) => void markRuler(overview)),
    new vscode.Disposable(() => {
      for (const source of working.values()) source.cancel();
    }),
  );
}

/** A border is an underline that keeps clear of the letters, and that themes may colour. */
function underlined(style: string, colour: string): vscode.DecorationRenderOptions {
  return {
    borderStyle: style,
    borderWidth: '0 0 1px 0',
    borderColor: new vscode.ThemeColor(colour),
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  };
}

async function mentionsInSight(
  { mentions }: Dossier,
  { document, visibleRanges }: vscode.TextEditor,
  token: vscode.CancellationToken,
): Promise<readonly Mention[] | undefined> {
  const found = new Map<number, Mention>();
  // What is folded away lies between the ranges.
  for (const { start, end } of visibleRanges) {
    const from = document.offsetAt(new vscode.Position(Math.max(0, start.line - margin), 0));
    const to = document.offsetAt(new vscode.Position(end.line + margin + 1, 0));
    const here = await mentions.within(document, { start: from, end: to }, { token });
    if (!here) return undefined;
    for (const mention of here) found.set(mention.start, mention);
  }
  return [...found.values()];
}

/** Tells of mentions whether the actor that they most likely mean is contested at the date of the report. */
function contestedAt({ base, settings }: Dossier, document: vscode.TextDocument): (mention: Mention) => boolean {
  const at = reportDate(document, settings);
  const known = new Map<Actor, boolean>();
  return ({ actors: [actor] }) => {
    const mark = known.has(actor) ? undefined : markOf(base, actor, at);
    const is = known.get(actor) ?? (mark === 'contradicted' || mark === 'contested');
    known.set(actor, is);
    return is;
  };
}

/** The lines with contested names, each once; of very many every so many. `undefined` where the text changed meanwhile. */
function* linesOfContested(
  dossier: Dossier,
  { document, actors }: Overview,
): Steps<readonly vscode.Range[] | undefined> {
  const isContested = contestedAt(dossier, document);
  const { version } = document;
  const found = new Set<number>();
  for (const { mentions } of actors) {
    for (const mention of mentions) {
      if (isContested(mention)) found.add(document.positionAt(mention.start).line);
      yield;
      if (document.version !== version) return undefined;
    }
  }
  const lines = [...found].sort((a, b) => a - b);
  const step = Math.ceil(lines.length / mostMarks);
  return lines.filter((_, index) => index % step === 0).map((line) => new vscode.Range(line, 0, line, 0));
}
