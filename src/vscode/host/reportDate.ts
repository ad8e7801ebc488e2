import * as vscode from 'vscode';
import { dateSpanOf, formatDate, type DateSpan } from '../../core/knowledge/dates';
import { parseReportDate } from '../../core/report/frontMatter';
import { writtenDate } from '../../core/report/writtenDate';
import { reportMarkup } from './report';
import type { Settings } from './settings';

/** A date is looked for in so many lines, so that a keystroke in a long report does not read all of it. */
const headLines = 200;

export interface ReportDate {
  readonly span: DateSpan;
  /** What the report gives as its date where that is none; the span is then that of the setting or of today. */
  readonly misread?: string;
  /** Whether neither the report nor a setting gives a date, so that it is that of today. */
  readonly isToday?: boolean;
}

/** The date a report speaks for: the one it gives itself, else the setting's, else today. */
export function readReportDate(document: vscode.TextDocument | undefined, settings: Settings): ReportDate {
  const head = document?.getText(new vscode.Range(0, 0, headLines, 0)) ?? '';
  const written = document && writtenDate(head, reportMarkup(document));
  const span = written === undefined ? undefined : parseReportDate(written);
  if (span) return { span };
  const set = settings.asOf(document?.uri);
  return {
    span: set ?? dateSpanOf(new Date()),
    isToday: set === undefined,
    ...(written !== undefined && { misread: written }),
  };
}

/** What to tell the author about a date that could not be read. */
export function misreadRemark(misread: string): string {
  return vscode.l10n.t('The report gives "{0}" as its date, which is not understood. Write it as 2015-12-28.', misread);
}

/** The title of a list for a report, which says as of which day it is where nobody has said so. */
export function datedTitle(
  title: string,
  document: vscode.TextDocument | undefined,
  settings: Settings,
  locale: string,
): string {
  const { span, isToday } = readReportDate(document, settings);
  return isToday ? vscode.l10n.t('{0} (as of today, {1})', title, formatDate(span, locale, 'short')) : title;
}

/** The span of the date that a report speaks for. */
export function reportDate(document: vscode.TextDocument | undefined, settings: Settings): DateSpan {
  return readReportDate(document, settings).span;
}
