import * as vscode from 'vscode';
import { registerReportError } from './vscode/actors/reportError';
import { registerExportBibliography } from './vscode/bibliography/exportBibliography';
import { registerInsertBibliography } from './vscode/bibliography/insertBibliography';
import { registerOfferExport } from './vscode/bibliography/offerExport';
import { registerHover } from './vscode/cards/hover';
import { registerCopyRows } from './vscode/carry/copyRows';
import { registerDropIntoReport } from './vscode/carry/dragRows';
import { registerCitationDefinition } from './vscode/citations/citationDefinition';
import { registerCitationHover } from './vscode/citations/citationHover';
import { registerInsertCitation } from './vscode/citations/insertCitation';
import { registerOpenSource } from './vscode/citations/openSource';
import { registerCompletion } from './vscode/completion/registerCompletion';
import { commands } from './vscode/host/commands';
import { openDossier } from './vscode/host/dossier';
import { registerCorrectMention } from './vscode/mentions/correctMention';
import { registerGoToMention } from './vscode/mentions/goToMention';
import { registerNameActions } from './vscode/mentions/nameActions';
import { registerUnderlines } from './vscode/mentions/underlines';
import { registerReportPreview, type ReportPreview } from './vscode/preview/reportPreview';
import { registerActorsView } from './vscode/sidebar/actorsView';
import { registerInsertSummary } from './vscode/summaries/insertSummary';
import { PastWordingsFile } from './vscode/summaries/pastWordings';
import { registerSetReportDate } from './vscode/summaries/setReportDate';
import { registerUpdateSummaries } from './vscode/summaries/updateSummaries';
import { FollowedReport } from './vscode/thisReport/overview';
import { registerReportView } from './vscode/thisReport/reportView';
import { registerOpenExample } from './vscode/walkthrough/openExample';

/** Joins the parts. The knowledge loads meanwhile: the Markdown preview waits for what this returns. */
export function activate(context: vscode.ExtensionContext): Pick<ReportPreview, 'extendMarkdownIt'> {
  const log = vscode.window.createOutputChannel('Dossier', { log: true });
  const loading = openDossier(
    vscode.Uri.joinPath(context.extensionUri, 'knowledge', 'knowledge.json'),
    log,
    context.workspaceState,
  );
  const actors = registerActorsView(loading, context.workspaceState);
  const past = new PastWordingsFile(context.globalStorageUri, log);
  void loading.then(({ base }) => past.remember(base));
  const report = new FollowedReport(loading);
  const preview = registerReportPreview(loading);
  context.subscriptions.push(
    log,
    actors.disposable,
    preview.disposable,
    registerHover(loading),
    registerCitationHover(loading),
    registerCitationDefinition(loading),
    registerCompletion(loading),
    registerInsertCitation(loading),
    registerDropIntoReport(loading),
    registerCopyRows(loading, actors.selected),
    registerInsertSummary(loading, actors.selection),
    registerUpdateSummaries(loading, past),
    registerSetReportDate(loading),
    registerInsertBibliography(loading),
    registerExportBibliography(loading),
    registerOfferExport(loading),
    registerNameActions(loading),
    registerOpenSource(loading),
    registerOpenExample(context.extensionUri),
    registerCorrectMention(loading),
    registerGoToMention(loading),
    report,
    registerReportView(loading, report),
    registerUnderlines(loading, report),
    registerReportError(loading),
    vscode.commands.registerCommand(commands.showLog, () => {
      log.show();
    }),
  );
  return { extendMarkdownIt: preview.extendMarkdownIt };
}
