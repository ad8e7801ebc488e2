import * as vscode from 'vscode';
import { formatDate, isoDate, type DateSpan } from '../../core/knowledge/dates';
import { parseReportDate } from '../../core/report/frontMatter';
import { withReportDate } from '../../core/report/setReportDate';
import { englishReportTerms } from '../../core/summaries/terms';
import { applyReplacements } from '../host/changeReport';
import { asText, readArguments } from '../host/arguments';
import { commands, type SetReportDateArguments } from '../host/commands';
import type { Dossier } from '../host/dossier';
import { inform, warn } from '../host/notify';
import { isReadOnly, reportEditor, reportMarkup } from '../host/report';
import { reportDate } from '../host/reportDate';

/** The command that sets the date for which a report speaks: in the report, or in the settings where it has no place for one. */
export function registerSetReportDate(loading: Promise<Dossier>): vscode.Disposable {
  return vscode.commands.registerCommand(commands.setReportDate, async (argument?: unknown) => {
    const { date } = readArguments<SetReportDateArguments>(argument, { date: asText });
    const problem = await setReportDate(await loading, date);
    if (problem !== undefined) warn(problem);
  });
}

/** Sets the date and returns why it could not, or `undefined` where it did or the user thought better of it. */
async function setReportDate({ settings, labels }: Dossier, given: string | undefined): Promise<string | undefined> {
  const { t } = vscode.l10n;
  const editor = reportEditor();
  const markup = editor && reportMarkup(editor.document);
  if (!editor || markup === undefined) return t('Open the report whose date to set.');
  const { document } = editor;
  if (await isReadOnly(document)) return t('The report is read-only.');
  const written = given ?? (await askForDate(reportDate(document, settings), labels.locale));
  if (written === undefined) return undefined;
  const date = readDate(written);
  if (!date) return notUnderstood(written);
  if (document.isClosed) return t('The report was closed in the meantime.');
  const text = document.getText();
  const edits = withReportDate(text, markup, date, englishReportTerms.locale);
  if (!edits) return keepInSettings(settings, document, date, labels.locale);
  return applyReplacements(editor, text, edits);
}

/** A date that an author wrote, if it is a day, a month or a year. */
function readDate(written: string): DateSpan | undefined {
  const date = parseReportDate(written);
  return date && Number.isFinite(date.first) && Number.isFinite(date.last) ? date : undefined;
}

function notUnderstood(written: string): string {
  return vscode.l10n.t(
    '"{0}" is not understood. Write a day, a month or a year, such as 2015-12-28, 28.12.2015, 28 December 2015 or 2015-12.',
    written,
  );
}

function askForDate(current: DateSpan, locale: string): Thenable<string | undefined> {
  const { t } = vscode.l10n;
  return vscode.window.showInputBox({
    title: t('Set Report Date'),
    prompt: t('The date for which the report speaks, such as 2015-12-28, 28 December 2015 or 2015-12'),
    value: isoDate(current),
    validateInput: (written) => {
      const date = readDate(written);
      return date
        ? { message: t('As of {0}', formatDate(date, locale)), severity: vscode.InputBoxValidationSeverity.Info }
        : notUnderstood(written);
    },
  });
}

/** Plain text has no place of its own for a date. */
async function keepInSettings(
  settings: Dossier['settings'],
  document: vscode.TextDocument,
  date: DateSpan,
  locale: string,
): Promise<string | undefined> {
  const { t } = vscode.l10n;
  if (!vscode.workspace.workspaceFolders) {
    return t('Open a folder first: this report has no place for its date, which goes into the settings of the folder.');
  }
  await settings.changeAsOf(document.uri, isoDate(date));
  inform(
    t(
      'This report has no place for its date. The settings (dossier.asOf) now say {0}, for all reports in the folder that name no date.',
      formatDate(date, locale),
    ),
  );
  return undefined;
}
