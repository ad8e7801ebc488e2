import * as vscode from 'vscode';
import { englishTerms } from '../../core/citations/formatSource';
import { insertCitation } from '../../core/citations/insertCitation';
import type { CitingReport } from '../../core/citations/citationWriter';
import type { Insertion } from '../../core/report/insertion';
import { withoutRanges } from '../../core/report/withoutRanges';
import { sentencesWith } from '../../core/summaries/summary';
import { englishReportTerms } from '../../core/summaries/terms';
import { citingReport } from '../host/citingReport';
import type { Dossier } from '../host/dossier';
import { inTurns } from '../host/inTurns';
import { reportDate } from '../host/reportDate';
import { citationProblem } from '../citations/insertCitation';
import { summaryInsertions, usualTexts } from '../summaries/insertSummary';
import type { Carried } from './carried';

/**
 * The edit that puts what is carried into a document in the place of ranges, as the commands would insert it there: sentences
 * with their sources, behind the sentence of the place; references to sources, right there; and what they need elsewhere. It
 * leaves the cursors where one goes on writing.
 *
 * @returns the edit, or in words for the user why there is none; `undefined` where the document is no report, or has changed
 */
export async function carriedEdit(
  dossier: Dossier,
  document: vscode.TextDocument,
  places: readonly vscode.Range[],
  carried: Carried,
): Promise<vscode.WorkspaceEdit | string | undefined> {
  const { version } = document;
  const ranges = places
    .map(({ start, end }) => ({ start: document.offsetAt(start), end: document.offsetAt(end) }))
    .sort((left, right) => left.start - right.start);
  const report = await citingReport(dossier, document);
  if (!report) return undefined;
  const left = withoutRanges(report.text, ranges);
  const insertions = await insertionsOf(dossier, document, carried, {
    report: { ...report, text: left.text },
    cursors: ranges.map(({ end }) => left.shortened(end)),
  });
  if (typeof insertions === 'string') return insertions;
  if (document.version !== version) return undefined;
  const deletions = ranges
    .filter(({ start, end }) => end > start)
    .map(({ start, end }) =>
      vscode.TextEdit.delete(new vscode.Range(document.positionAt(start), document.positionAt(end))),
    );
  const edit = new vscode.WorkspaceEdit();
  edit.set(document.uri, [
    ...deletions,
    ...insertions.map((insertion) => asSnippet(insertion, document.positionAt(left.original(insertion.offset)))),
  ]);
  return edit;
}

/** An insertion as a snippet, whose last stop is where one goes on writing: nothing else in such an edit places the cursor. */
function asSnippet({ text, cursor }: Insertion, at: vscode.Position): vscode.SnippetTextEdit {
  const snippet = new vscode.SnippetString().appendText(text.slice(0, cursor));
  if (cursor !== undefined) snippet.appendTabstop(0).appendText(text.slice(cursor));
  const edit = vscode.SnippetTextEdit.insert(at, snippet);
  // What is inserted has the indentation that it needs.
  edit.keepWhitespace = true;
  return edit;
}

interface Places {
  readonly report: CitingReport;
  readonly cursors: readonly number[];
}

/** The insertions for what is carried, or in words for the user why there are none. */
async function insertionsOf(
  dossier: Dossier,
  document: vscode.TextDocument,
  { actors: ids = [], statements, sources = [] }: Carried,
  { report, cursors }: Places,
): Promise<readonly Insertion[] | string> {
  const { base, settings } = dossier;
  const cites = sources.flatMap((id) => base.source(id) ?? []).map((source) => ({ source }));
  if (cites.length > 0) {
    const insertions = await inTurns(insertCitation({ report, cursors, cites, terms: englishTerms }));
    return typeof insertions === 'string' ? citationProblem(insertions) : insertions;
  }
  const actors = ids.flatMap((id) => base.actor(id) ?? []);
  const at = reportDate(document, settings);
  const texts = statements
    ? sentencesWith(base, actors, statements, at, englishReportTerms)
    : await usualTexts(dossier, document, actors);
  if ('problem' in texts) return texts.problem;
  const sentences = texts.filter((text) => text.length > 0);
  if (sentences.length === 0) return vscode.l10n.t('Nothing was inserted: the knowledge no longer has it.');
  const insertions = await summaryInsertions(dossier, document, { report, cursors, texts: sentences });
  return insertions ?? citationProblem('no place for notes');
}
