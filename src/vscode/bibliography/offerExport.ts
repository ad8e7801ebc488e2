import * as vscode from 'vscode';
import { bibliographyFormats } from '../../core/citations/bibliography/exportBibliography';
import { missingEntries } from '../../core/citations/bibliography/bibliographyEntries';
import { namedLibraries } from '../../core/citations/library/namedLibraries';
import { readCitedSources } from '../../core/citations/citedSources';
import { citingReport } from '../host/citingReport';
import { commands } from '../host/commands';
import type { Dossier } from '../host/dossier';
import { inTurns } from '../host/inTurns';
import { offer } from '../host/notify';
import { reportMarkup } from '../host/report';

/** What may be a citation key, as the sources of packs have them. */
const words = /[\p{L}\p{N}_][\p{L}\p{N}_:.-]*/gu;

/**
 * Offers to export the bibliography when something has put a key into a report that cites by keys, and no bibliography of the
 * report holds it. Whatever way it came in; once for each report and session.
 */
export function registerOfferExport(loading: Promise<Dossier>): vscode.Disposable {
  const offered = new Set<string>();
  return vscode.workspace.onDidChangeTextDocument(async ({ document, contentChanges }) => {
    // Typing is not yet a citation, and what is longer than any insertion is another report.
    const added = contentChanges.map(({ text }) => text).filter(({ length }) => length > 3 && length < 100_000);
    if (added.length === 0 || reportMarkup(document) === undefined || offered.has(document.uri.toString())) return;
    const dossier = await loading;
    const { byKey } = dossier.sourceIndex;
    if (!added.some((text) => Array.from(text.matchAll(words)).some(([word]) => byKey.has(word)))) return;
    const report = await citingReport(dossier, document);
    if (!report || (report.style !== 'pandoc' && report.style !== 'cite')) return;
    const cited = await inTurns(readCitedSources(report, dossier.sourceIndex));
    const missing = missingEntries(report, cited);
    if (missing.length === 0 || offered.has(document.uri.toString())) return;
    offered.add(document.uri.toString());
    const { t } = vscode.l10n;
    const action = t('Export Bibliography');
    const { files } = namedLibraries(report.text, report.markup);
    const file = await dossier.libraryFiles.missing(document, files.filter(canBeExported));
    const message =
      file === undefined
        ? t('The report cites sources that no bibliography of it holds: {0}', keysOf(missing))
        : t('{0}, which the report names, can be made of the sources that it cites: {1}', file, keysOf(missing));
    if ((await offer(message, action)) !== action) return;
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand(commands.exportBibliography);
  });
}

/** Whether the export writes files of this name. */
function canBeExported(file: string): boolean {
  return Object.values(bibliographyFormats).some(({ extension }) => file.toLowerCase().endsWith(extension));
}

function keysOf(missing: readonly { readonly key: string }[]): string {
  const keys = missing.slice(0, 3).map(({ key }) => key);
  return missing.length > keys.length ? `${keys.join(', ')}, …` : keys.join(', ');
}
