import * as vscode from 'vscode';
import { formatDate, type DateSpan } from '../../core/knowledge/dates';
import type { Actor } from '../../core/knowledge/model';
import { formsOf, HouseStyle } from '../../core/summaries/houseStyle';
import type { Insertion } from '../../core/report/insertion';
import { insertSummary, type SummaryRequest, type SummaryText } from '../../core/summaries/insertSummary';
import { sentencesStandingIn } from '../../core/summaries/standsIn';
import { offersOn, sentencesWith } from '../../core/summaries/summary';
import { englishReportTerms } from '../../core/summaries/terms';
import { applyInsertions, changedMeanwhile } from '../host/changeReport';
import { citingReport } from '../host/citingReport';
import { asFlag, asOffset, asText, asTexts, readArguments } from '../host/arguments';
import { commands, joinArguments, type InsertSummaryArguments } from '../host/commands';
import type { Dossier } from '../host/dossier';
import { inTurns } from '../host/inTurns';
import { warn } from '../host/notify';
import { OpenedPick } from '../host/openedPick';
import { isReadOnly, reportEditor, reportMarkup } from '../host/report';
import { datedTitle, reportDate } from '../host/reportDate';
import { Settings } from '../host/settings';
import { actorsAtCursor, pickActors, type ActorQuestion } from '../actors/pickActor';
import { pickSentences, type OfferedActor } from './pickSentences';

/**
 * The commands that put summaries of actors, or a sentence or a claim of a row, every sentence with its source, at the cursors of
 * the report.
 *
 * @param selection what is selected in the sidebar, as far as it can be inserted
 */
export function registerInsertSummary(
  loading: Promise<Dossier>,
  selection: () => InsertSummaryArguments | undefined,
): vscode.Disposable {
  const insert = async (given: InsertSummaryArguments): Promise<void> => {
    const opened = surelyAsks(given) ? new OpenedPick(vscode.l10n.t('Insert Summary')) : undefined;
    try {
      const problem = await runInsertSummary(await loading, given, opened);
      if (problem !== undefined) warn(problem);
    } finally {
      opened?.dispose();
    }
  };
  // A row of the sidebar says that it inserts what it shows, whatever else is selected.
  const insertRow = async (argument?: unknown): Promise<void> => insert(argumentsIn(argument));
  return vscode.Disposable.from(
    vscode.commands.registerCommand(commands.insertSummary, async (argument?: unknown, rows?: unknown) => {
      // A menu of the sidebar passes the row it belongs to, and all rows that are selected with it.
      const several = Array.isArray(rows) && rows.length > 1 ? joinArguments(rows.map(argumentsIn)) : undefined;
      const asked = several ?? argumentsIn(argument);
      await insert((asked.selected ? selection() : undefined) ?? asked);
    }),
    vscode.commands.registerCommand(commands.insertSentence, insertRow),
    vscode.commands.registerCommand(commands.insertClaim, insertRow),
  );
}

function argumentsIn(value: unknown): InsertSummaryArguments {
  return readArguments(value, {
    actor: asText,
    actors: asTexts,
    statements: asTexts,
    choose: asFlag,
    style: asText,
    offset: asOffset,
    selected: asFlag,
    readOnly: asFlag,
  });
}

/** Whether it shows before anything is known that something will be asked: for sentences, or for an actor where the cursor is in no name. */
function surelyAsks({ actor, actors, statements, choose: asks, readOnly }: InsertSummaryArguments): boolean {
  const editor = reportEditor();
  if (!editor || readOnly || reportMarkup(editor.document) === undefined) return false;
  const { document, selection } = editor;
  if (statements === undefined && (asks ?? new Settings().choosesSentences(document))) return true;
  if (actor !== undefined || actors !== undefined || !selection.isEmpty) return false;
  const { line, character } = selection.active;
  const around = document.getText(new vscode.Range(line, Math.max(character - 1, 0), line, character + 1));
  return around.trim() === '';
}

/**
 * Inserts summaries and returns why it could not, or `undefined` where it did or the user thought better of it.
 *
 * @param opened the list to ask with first
 */
async function runInsertSummary(
  dossier: Dossier,
  given: InsertSummaryArguments,
  opened: OpenedPick | undefined,
): Promise<string | undefined> {
  const { t } = vscode.l10n;
  const editor = reportEditor();
  if (!editor) return t('Open the report that the summary is to go into, and place the cursor in it.');
  const { document } = editor;
  const problem = await problemOf(document, given.readOnly);
  if (problem !== undefined) return problem;
  const { version } = document;
  const chosen = await choose(dossier, editor, given, opened);
  if (!chosen || 'problem' in chosen) return chosen?.problem;
  if (document.isClosed) return t('Nothing was inserted: the report was closed in the meantime.');
  // A place that somebody names by its offset does not move with the text, as cursors do.
  if (given.offset !== undefined && document.version !== version) return changedMeanwhile();
  return insertTexts(dossier, await vscode.window.showTextDocument(document, editor.viewColumn), chosen, given);
}

/** Why nothing can be inserted into a document, as far as that shows before it is tried. */
async function problemOf(document: vscode.TextDocument, isKnownReadOnly = false): Promise<string | undefined> {
  const { t } = vscode.l10n;
  if (reportMarkup(document) === undefined) {
    return t(
      'Summaries can be inserted into Markdown, LaTeX and plain text; this document is {0}.',
      document.languageId,
    );
  }
  return isKnownReadOnly || (await isReadOnly(document))
    ? t('Nothing was inserted: the report is read-only.')
    : undefined;
}

/** Why there is nothing to insert, in words for the user. */
export interface Refusal {
  readonly problem: string;
}

/**
 * Finds out what to insert, asking as far as it is not given.
 *
 * @returns the texts, or why there are none; `undefined` where the user thinks better of it
 */
async function choose(
  dossier: Dossier,
  editor: vscode.TextEditor,
  given: InsertSummaryArguments,
  opened: OpenedPick | undefined,
): Promise<readonly SummaryText[] | Refusal | undefined> {
  const { t } = vscode.l10n;
  const { base, settings } = dossier;
  const { document } = editor;
  const ids = given.actors ?? (given.actor === undefined ? undefined : [given.actor]);
  const unknown = ids?.find((id) => !base.actor(id));
  if (unknown !== undefined) return { problem: t('There is no actor "{0}".', unknown) };
  const known = ids?.flatMap((id) => base.actor(id) ?? []) ?? (await actorsAtCursor(dossier, editor));
  const at = reportDate(document, settings);
  for (;;) {
    const actors = known.length > 0 ? known : await pickActors(dossier, actorQuestion(dossier, document), opened);
    if (!actors) return undefined;
    const { statements } = given;
    if (statements) {
      const texts = nonEmpty(sentencesWith(base, actors, statements, at, englishReportTerms));
      return textsOr(texts, t('There is no such sentence: {0}.', statements.join(', ')));
    }
    const texts = await chooseSentences(dossier, document, actors, at, {
      asks: given.choose ?? settings.choosesSentences(document),
      canGoBack: known.length === 0,
      opened,
    });
    if (texts !== 'back') return texts;
  }
}

function actorQuestion({ settings, labels }: Dossier, document: vscode.TextDocument): ActorQuestion {
  const { t } = vscode.l10n;
  const title = datedTitle(t('Insert Summary'), document, settings, labels.locale);
  return { title, placeHolder: t('Actor whose summary to insert'), several: true };
}

/** The texts about actors as they are inserted where nobody is asked, or why there are none. */
export async function usualTexts(
  dossier: Dossier,
  document: vscode.TextDocument,
  actors: readonly Actor[],
): Promise<readonly SummaryText[] | Refusal> {
  const at = reportDate(document, dossier.settings);
  const texts = await chooseSentences(dossier, document, actors, at, { asks: false, canGoBack: false });
  return texts === undefined || texts === 'back' ? [] : texts;
}

/** The texts of actors, from what is offered about them at the date; like `choose`, save that the user may go back. */
async function chooseSentences(
  { base, labels, ...dossier }: Dossier,
  document: vscode.TextDocument,
  actors: readonly Actor[],
  at: DateSpan,
  {
    asks,
    canGoBack,
    opened,
  }: { readonly asks: boolean; readonly canGoBack: boolean; readonly opened?: OpenedPick | undefined },
): Promise<readonly SummaryText[] | Refusal | 'back' | undefined> {
  const { t } = vscode.l10n;
  const called = actors.map(({ name }) => name).join(', ');
  const offered = actors.map((actor) => ({ actor, offers: offersOn(base, actor, at, englishReportTerms) }));
  if (offered.every(({ offers }) => offers.length === 0))
    return { problem: t('Nothing about {0} is sourced.', called) };
  const names = dossier.houseNames(document.uri);
  const stands = sentencesStandingIn(document.getText(), reportMarkup(document) ?? 'plain', (text) =>
    formsOf(text, names, at),
  );
  if (asks) {
    const title = datedTitle(t('Insert Summary: {0}', called), document, dossier.settings, labels.locale);
    const ticked = await pickSentences({ base, labels, ...dossier }, { title, offered, at, stands, canGoBack }, opened);
    if (ticked === undefined || ticked === 'back') return ticked;
    return textsOr(textsOf(ticked), t('Nothing was inserted: no sentence was ticked.'));
  }
  const usual = offered.map(({ actor, offers }) => ({
    actor,
    offers: offers.filter(({ kind }) => kind === 'summary'),
  }));
  if (textsOf(usual).length === 0) {
    return { problem: t('Nothing about {0} is sourced as of {1}.', called, formatDate(at, labels.locale)) };
  }
  const lacking = usual.map(({ actor, offers }) => ({
    actor,
    offers: offers.filter(({ sentence }) => !stands(sentence)),
  }));
  return textsOr(textsOf(lacking), t('The summary stands in the report already.'));
}

function textsOf(offered: readonly OfferedActor[]): readonly SummaryText[] {
  return nonEmpty(offered.map(({ offers }) => offers.map(({ sentence }) => sentence)));
}

function textsOr(texts: readonly SummaryText[], problem: string): readonly SummaryText[] | Refusal {
  return texts.length > 0 ? texts : { problem };
}

function nonEmpty(texts: readonly SummaryText[]): readonly SummaryText[] {
  return texts.filter((text) => text.length > 0);
}

/** Puts texts at the cursors, or at an offset that is given; like `runInsertSummary`. The report is read anew: it may have changed. */
async function insertTexts(
  dossier: Dossier,
  editor: vscode.TextEditor,
  texts: readonly SummaryText[],
  { offset, style }: InsertSummaryArguments,
): Promise<string | undefined> {
  const { t } = vscode.l10n;
  const { document } = editor;
  const { version } = document;
  const report = await citingReport(dossier, document, style);
  if (!report || document.version !== version) return changedMeanwhile();
  const cursors = offset === undefined ? editor.selections.map(({ active }) => document.offsetAt(active)) : [offset];
  const insertions = await summaryInsertions(dossier, document, { report, cursors, texts });
  if (!insertions) {
    return t('The notes cannot go to the end of the report: it ends in code or a comment that is never closed.');
  }
  return applyInsertions(editor, report.text, insertions);
}

/**
 * The insertions that put texts at cursors of a report, in the style of the house and as the settings for the document have it.
 *
 * @returns like `insertSummary`
 */
export function summaryInsertions(
  dossier: Dossier,
  document: vscode.TextDocument,
  { report, cursors, texts }: Pick<SummaryRequest, 'report' | 'cursors'> & { readonly texts: readonly SummaryText[] },
): Promise<readonly Insertion[] | undefined> {
  const house = new HouseStyle(dossier.houseNames(document.uri), reportDate(document, dossier.settings));
  return inTurns(
    insertSummary({
      report,
      cursors,
      textsAt: (place) => house.word(texts, report.text.slice(0, place)),
      terms: englishReportTerms,
      disputes: dossier.settings.disputeForm(document),
    }),
  );
}
