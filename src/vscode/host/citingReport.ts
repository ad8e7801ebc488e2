import type * as vscode from 'vscode';
import type { CitingReport } from '../../core/citations/citationWriter';
import { styleOf } from '../../core/citations/style';
import { reportMarkup } from './report';

/**
 * A document as citations see it; `undefined` where it is no report.
 *
 * @param style a style that a caller asks for; it goes before the setting
 */
// eslint-disable-next-line @typescript-eslint/require-await -- bibliography files that the report names are read here
export async function citingReport(document: vscode.TextDocument, style?: string): Promise<CitingReport | undefined> {
  const markup = reportMarkup(document);
  if (markup === undefined) return undefined;
  const text = document.getText();
  return { text, markup, style: styleOf(text, markup, style), keys: new Map() };
}
