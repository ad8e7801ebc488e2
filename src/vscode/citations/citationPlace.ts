import type * as vscode from 'vscode';
import { citationAt } from '../../core/citations/citationAt';
import type { ResolvedCitation } from '../../core/citations/citedSources';
import type { CitingReport } from '../../core/citations/citationWriter';
import { citingReport } from '../host/citingReport';
import type { Dossier } from '../host/dossier';
import { inTurns } from '../host/inTurns';

/** A citation of a document, with the report that it was found in. */
export interface CitationPlace {
  readonly report: CitingReport;
  readonly citation: ResolvedCitation;
}

/** What a document cites at a position by a label, a key or a number; `undefined` where it cites nothing so, or where it was
 * cancelled. */
export async function citationPlace(
  dossier: Dossier,
  document: vscode.TextDocument,
  position: vscode.Position,
  token: vscode.CancellationToken,
): Promise<CitationPlace | undefined> {
  const offset = document.offsetAt(position);
  const section = dossier.mentions.sectionAt(document, offset);
  // Most of what a mouse rests on is no citation: only the line is looked at for these.
  if (!section || !/\[\^|@|[cC]ite|\[\d/.test(lineAround(section.text, offset - section.start))) return undefined;
  const report = await citingReport(dossier, document);
  if (!report) return undefined;
  const citation = await inTurns(citationAt(report, dossier.sourceIndex, section, offset), token);
  return citation && citation.form !== 'address' ? { report, citation } : undefined;
}

/** The line of an offset with some before it, where a list of keys may have begun. */
function lineAround(text: string, offset: number): string {
  const end = text.indexOf('\n', offset);
  return text.slice(Math.max(text.lastIndexOf('\n', offset - 1) - 400, 0), end < 0 ? text.length : end);
}
