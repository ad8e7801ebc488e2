import * as vscode from 'vscode';
import { numbersIn } from '../../core/citations/citations';
import type { Range } from '../../core/report/block';
import { citationPlace, type CitationPlace } from './citationPlace';
import type { Dossier } from '../host/dossier';
import { reportSelector } from '../host/report';

/** Leads from a label, a key or a number to its note, to its entry in a bibliography, or to that in the list of sources. */
export function registerCitationDefinition(loading: Promise<Dossier>): vscode.Disposable {
  return vscode.languages.registerDefinitionProvider(reportSelector, {
    provideDefinition: async (document, position, token) => {
      const dossier = await loading;
      const { version } = document;
      const place = await citationPlace(dossier, document, position, token);
      if (!place || token.isCancellationRequested) return undefined;
      const target = await definitionOf(dossier, document, place);
      if (!target || document.version !== version) return undefined;
      const { start, end } = place.citation;
      const originSelectionRange = new vscode.Range(document.positionAt(start), document.positionAt(end));
      return [{ ...target, originSelectionRange } satisfies vscode.LocationLink];
    },
  });
}

async function definitionOf(
  dossier: Dossier,
  document: vscode.TextDocument,
  { report, citation }: CitationPlace,
): Promise<vscode.LocationLink | undefined> {
  const { form, key, note, entry } = citation;
  if (note && form === 'note') return linkTo(document, note);
  if (form === 'number') {
    const listed = numbersIn(report.text).find((other) => other.form === 'entry' && other.key === key);
    return listed && linkTo(document, listed);
  }
  const library = entry && report.libraries.find(({ entries }) => entries.includes(entry));
  if (!entry || !library) return undefined;
  if (library.file === undefined) return linkTo(document, entry.range);
  const file = await dossier.libraryFiles.find(document, library.file);
  return file && linkTo(await vscode.workspace.openTextDocument(file), entry.range);
}

function linkTo(document: vscode.TextDocument, { start, end }: Range): vscode.LocationLink {
  const targetRange = new vscode.Range(document.positionAt(start), document.positionAt(end));
  return { targetUri: document.uri, targetRange };
}
