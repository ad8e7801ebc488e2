import * as vscode from 'vscode';
import { withBibliography } from '../../core/citations/bibliography/withBibliography';
import { formatDate } from '../../core/knowledge/dates';
import type { Replacement } from '../../core/report/replacement';
import { formsOf, spelledSentence } from '../../core/summaries/houseStyle';
import { englishReportTerms } from '../../core/summaries/terms';
import type { Outdated, Reason } from '../../core/summaries/update/outdated';
import { keepCited } from '../../core/summaries/update/keepCited';
import { checkSummaries, updateSummaries } from '../../core/summaries/update/updateSummaries';
import { bareSentence, type DisputeForm } from '../../core/summaries/writeSentences';
import { applyReplacements, notChanged } from '../host/changeReport';
import { ask } from '../host/ask';
import { citingReport } from '../host/citingReport';
import { commands } from '../host/commands';
import type { Dossier } from '../host/dossier';
import { inTurns } from '../host/inTurns';
import { inform, warn, withoutIcons } from '../host/notify';
import type { PastWordingsFile } from './pastWordings';
import { reportEditor } from '../host/report';
import { reportDate } from '../host/reportDate';
import { ReportComparison } from './reportComparison';

/** The command that lists the inserted statements of a report that are out of date, and replaces those that the author ticks. */
export function registerUpdateSummaries(loading: Promise<Dossier>, past: PastWordingsFile): vscode.Disposable {
  const comparison = new ReportComparison();
  return vscode.Disposable.from(
    comparison,
    vscode.commands.registerCommand(commands.updateSummaries, async () => {
      const problem = await runUpdateSummaries(await loading, past, comparison);
      if (problem !== undefined) warn(problem);
    }),
  );
}

/** Updates the report and returns why it could not, or `undefined` where there was nothing to do or the user wanted nothing. */
async function runUpdateSummaries(
  dossier: Dossier,
  past: PastWordingsFile,
  comparison: ReportComparison,
): Promise<string | undefined> {
  const { t } = vscode.l10n;
  const editor = reportEditor();
  if (!editor) return t('Open the report whose summaries are to be updated.');
  const { document } = editor;
  const report = await citingReport(dossier, document);
  if (!report) {
    return t('Summaries are found in Markdown, LaTeX and plain text; this document is {0}.', document.languageId);
  }
  const at = reportDate(document, dossier.settings);
  const names = dossier.houseNames(document.uri);
  const check = await inTurns(
    checkSummaries(report, dossier.base, await past.read(), at, englishReportTerms, (text) => formsOf(text, names, at)),
  );
  const { standing } = check;
  const { base, sourceIndex: index } = dossier;
  const kept = await inTurns(keepCited(check.outdated, report, base, index, at, englishReportTerms));
  const outdated = kept.map((entry) =>
    entry.sentence ? { ...entry, sentence: spelledSentence(entry.sentence, names, at) } : entry,
  );
  if (outdated.length === 0) {
    inform(standing === 0 ? t('No inserted sentence stands unchanged in this report.') : upToDate(standing));
    return undefined;
  }
  const disputes = dossier.settings.disputeForm(document);
  const updating = async (chosen: readonly Outdated[]): Promise<readonly Replacement[] | undefined> => {
    const terms = englishReportTerms;
    const updates = await inTurns(updateSummaries({ report, base, index, outdated: chosen, terms, disputes }));
    return updates && inTurns(withBibliography(report, index, terms, updates));
  };
  const all = await updating(outdated);
  if (!all) return noPlaceForNotes();
  if (document.isClosed || document.getText() !== report.text) return notChanged();
  const chosen = await comparison.during(document, all, (reveal) =>
    pickOutdated(outdated, { date: formatDate(at, dossier.labels.locale), disputes }, (entry) => {
      reveal(entry.place.end);
    }),
  );
  if (!chosen || chosen.length === 0) return undefined;
  const replacements = await updating(chosen);
  if (!replacements) return noPlaceForNotes();
  return applyReplacements(editor, report.text, replacements);
}

function upToDate(standing: number): string {
  const { t } = vscode.l10n;
  return standing === 1
    ? t('The one inserted sentence of this report is up to date.')
    : t('All {0} inserted sentences of this report are up to date.', standing);
}

function noPlaceForNotes(): string {
  return vscode.l10n.t(
    'The notes cannot go to the end of the report: it ends in code or a comment that is never closed.',
  );
}

/**
 * Asks which statements to update. Those that would be reworded are ticked, those that would be removed are not.
 *
 * @param show is told which one the author looks at
 * @returns `undefined` where the author thinks better of it
 */
function pickOutdated(
  outdated: readonly Outdated[],
  { date, disputes }: { readonly date: string; readonly disputes: DisputeForm },
  show: (entry: Outdated) => void,
): Promise<readonly Outdated[] | undefined> {
  const { t } = vscode.l10n;
  const picker = vscode.window.createQuickPick<vscode.QuickPickItem & { readonly entry: Outdated }>();
  picker.title = t('Update Summaries');
  picker.placeholder = t('Sentences to replace; the editor shows what would change');
  picker.canSelectMany = true;
  // The author may scroll in the comparison.
  picker.ignoreFocusOut = true;
  picker.matchOnDescription = true;
  picker.matchOnDetail = true;
  picker.items = outdated.map((entry) => ({
    entry,
    label: reasonText(entry.reason, date),
    description: withoutIcons(entry.standing.text),
    detail: entry.sentence
      ? `$(arrow-right) ${withoutIcons(fromChange(entry.standing.text, bareSentence(entry.sentence, englishReportTerms, disputes)))}`
      : `$(trash) ${t('Remove the sentence')}`,
  }));
  picker.selectedItems = picker.items.filter(({ entry }) => entry.sentence !== undefined);
  return ask<typeof picker, readonly Outdated[]>(picker, (input, answer) => [
    input.onDidChangeActive(([item]) => {
      if (item) show(item.entry);
    }),
    input.onDidAccept(() => {
      answer(input.selectedItems.map(({ entry }) => entry));
    }),
  ]);
}

/** The new text from a few words in front of where it differs; all of it where that is early. */
function fromChange(before: string, after: string): string {
  let same = 0;
  while (same < before.length && before[same] === after[same]) same++;
  const words = after.slice(0, same).split(' ');
  return words.length > 8 ? `… ${after.slice(words.slice(0, -5).join(' ').length + 1)}` : after;
}

function reasonText(reason: Reason, date: string): string {
  const { t } = vscode.l10n;
  switch (reason) {
    case 'reworded':
      return t('Worded anew in the pack');
    case 'dispute':
      return t('What is said against it has changed');
    case 'ended':
      return t('No longer holds as of {0}', date);
    case 'later':
      return t('Does not hold yet as of {0}', date);
    case 'holding':
      return t('Holds as of {0}', date);
    case 'withdrawn':
      return t('No longer in the pack');
  }
}
