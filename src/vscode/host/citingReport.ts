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
  { libraryFiles, settings }: Pick<Dossier, 'libraryFiles' | 'settings'>,
  document: vscode.TextDocument,
  style?: string,
): Promise<CitingReport | undefined> {
  const markup = reportMarkup(document);
  if (markup === undefined) return undefined;
  const text = document.getText();
  const { files, entries } = namedLibraries(text, markup);
  return {
    text,
    markup,
    style: styleOf(text, markup, style ?? settings.citationStyle(document)),
    libraries: [{ file: undefined, entries }, ...(await libraryFiles.read(document, files))],
  };
}
