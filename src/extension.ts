import * as vscode from 'vscode';
import { registerCopyRows } from './vscode/carry/copyRows';
import { registerDropIntoReport } from './vscode/carry/dragRows';
import { registerCitationDefinition } from './vscode/citationDefinition';
import { registerCitationHover } from './vscode/citationHover';
import { registerCompletion } from './vscode/completion/registerCompletion';
import { registerCorrectMention } from './vscode/correctMention';
import { registerExportBibliography } from './vscode/exportBibliography';
import { registerGoToMention } from './vscode/goToMention';
import { registerHover } from './vscode/hover';
import { commands } from './vscode/host/commands';
import { openDossier } from './vscode/host/dossier';
import { registerInsertCitation } from './vscode/insertCitation';
import { registerInsertBibliography } from './vscode/insertBibliography';
import { registerInsertSummary } from './vscode/insertSummary';
import { PastWordingsFile } from './vscode/host/pastWordings';
import { registerOfferExport } from './vscode/offerExport';
import { registerNameActions } from './vscode/nameActions';
import { registerOpenExample } from './vscode/openExample';
import { registerOpenSource } from './vscode/openSource';
import { registerReportPreview, type ReportPreview } from './vscode/preview/reportPreview';
import { registerSetReportDate } from './vscode/setReportDate';
import { registerReportError } from './vscode/reportError';
import { registerActorsView } from './vscode/sidebar/actorsView';
import { FollowedReport } from './vscode/thisReport/overview';
import { registerReportView } from './vscode/thisReport/reportView';
import { registerUnderlines } from './vscode/underlines';
import { registerUpdateSummaries } from './vscode/updateSummaries';

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
