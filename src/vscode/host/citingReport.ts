import type * as vscode from 'vscode';
import type { CitingReport } from '../../core/citations/citationWriter';
import { namedLibraries } from '../../core/citations/library/namedLibraries';
import { styleOf } from '../../core/citations/style';
import type { Dossier } from './dossier';
import { reportMarkup } from './report';

/**
 * A document as citations see it, with the bibliographies that it names; `undefined` where it is no report. The text is that of
 * the moment of the call.
 *
 * @param style a style that a caller asks for; it goes before the setting
 */
export async function citingReport(
  dossier: Pick<Dossier, 'libraryFiles' | 'settings'>,
  document: vscode.TextDocument,
  style?: string,
): Promise<CitingReport | undefined> {
  const read = withoutFiles(dossier, document, style);
  if (!read) return undefined;
  const { report, files } = read;
  return { ...report, libraries: [...report.libraries, ...(await dossier.libraryFiles.read(document, files))] };
}

/** The same for those who cannot wait; `undefined` also where the report names bibliographies, which have to be read. */
export function citingReportAtOnce(
  dossier: Pick<Dossier, 'settings'>,
  document: vscode.TextDocument,
): CitingReport | undefined {
  const read = withoutFiles(dossier, document);
  return read?.files.length === 0 ? read.report : undefined;
}

/** A document as citations see it without the bibliography files that it names, and these. */
function withoutFiles(
  { settings }: Pick<Dossier, 'settings'>,
  document: vscode.TextDocument,
  style?: string,
): { readonly report: CitingReport; readonly files: readonly string[] } | undefined {
  const markup = reportMarkup(document);
  if (markup === undefined) return undefined;
  const text = document.getText();
  const { files, entries } = namedLibraries(text, markup);
  const report = {
    text,
    markup,
    style: styleOf(text, markup, style ?? settings.citationStyle(document)),
    libraries: [{ file: undefined, entries }],
  };
  return { report, files };
}
