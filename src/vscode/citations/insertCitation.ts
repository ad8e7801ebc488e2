import * as vscode from 'vscode';
import { englishTerms } from '../../core/citations/formatSource';
import { insertCitation, referencePlaces, type CitationProblem } from '../../core/citations/insertCitation';
import { parseLocator } from '../../core/citations/parseLocator';
import { sourcesOf } from '../../core/knowledge/knowledgeBase';
import type { Cite, Locator, Source } from '../../core/knowledge/model';
import { applyInsertions, changedMeanwhile } from '../host/changeReport';
import { citingReport } from '../host/citingReport';
import { asOffset, asText, asTexts, readArguments } from '../host/arguments';
import { commands, type InsertCitationArguments } from '../host/commands';
import type { Dossier } from '../host/dossier';
import { inTurns } from '../host/inTurns';
import { warn } from '../host/notify';
import { OpenedPick } from '../host/openedPick';
import { isReadOnly, reportEditor, reportMarkup } from '../host/report';
import { reportDate } from '../host/reportDate';
import { actorAtCursor } from '../actors/pickActor';
import { pickPlace, pickSource } from './pickSource';

/** The command that puts a citation of a source, with what it needs elsewhere, at the cursors of the report. */
export function registerInsertCitation(loading: Promise<Dossier>): vscode.Disposable {
  return vscode.commands.registerCommand(commands.insertCitation, async (argument?: unknown) => {
    const given = argumentsIn(argument);
    const document = reportEditor()?.document;
    const isChosen = given.source !== undefined || given.sources?.length === 1;
    const asks = !isChosen && document !== undefined && reportMarkup(document) !== undefined;
    const opened = asks ? new OpenedPick(vscode.l10n.t('Insert Citation')) : undefined;
    try {
      const problem = await runInsertCitation(await loading, given, opened);
      if (problem !== undefined) warn(problem);
    } finally {
      opened?.dispose();
    }
  });
}

function argumentsIn(value: unknown): InsertCitationArguments {
  return readArguments(value, {
    actor: asText,
    source: asText,
    sources: asTexts,
    locator: asLocator,
    style: asText,
    offset: asOffset,
  });
}

function asLocator(value: unknown): string | Locator | undefined {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return undefined;
  const { label, value: place } = value as Readonly<Record<string, unknown>>;
  return typeof label === 'string' && typeof place === 'string' ? { label, value: place } : undefined;
}

/**
 * Inserts a citation and returns why it could not, or `undefined` where it did or the user thought better of it.
 *
 * @param opened the list to ask with first
 */
async function runInsertCitation(
  dossier: Dossier,
  given: InsertCitationArguments,
  opened: OpenedPick | undefined,
): Promise<string | undefined> {
  const { t } = vscode.l10n;
  const editor = reportEditor();
  if (!editor) return t('Open the report that the citation is to go into, and place the cursor in it.');
  const { document } = editor;
  const markup = reportMarkup(document);
  if (markup === undefined) {
    return t('Sources can be cited in Markdown, LaTeX and plain text; this document is {0}.', document.languageId);
  }
  if (await isReadOnly(document)) return t('Nothing was inserted: the report is read-only.');
  const { version } = document;
  const cursors = (): readonly number[] =>
    given.offset === undefined ? editor.selections.map(({ end }) => document.offsetAt(end)) : [given.offset];
  if (!referencePlaces({ text: document.getText(), markup }, cursors())) return citationProblem('in code');
  const cite = await choose(dossier, editor, given, opened);
  if (!cite || typeof cite === 'string') return cite;
  // A place that somebody names by its offset does not move with the text, as cursors do.
  if (given.offset !== undefined && document.version !== version) return changedMeanwhile();
  const report = await citingReport(dossier, document, given.style);
  if (report?.text !== document.getText()) return changedMeanwhile();
  const request = { report, cursors: cursors(), cites: [cite], terms: englishTerms };
  const insertions = await inTurns(insertCitation(request));
  if (typeof insertions === 'string') return citationProblem(insertions);
  return applyInsertions(editor, report.text, insertions);
}

/** Why a citation could not be inserted, in words for the user. */
export function citationProblem(problem: CitationProblem): string {
  const { t } = vscode.l10n;
  switch (problem) {
    case 'in code':
      return t(
        'Nothing was inserted: the cursor is in code, in front matter, or where a citation would change what is around it.',
      );
    case 'no place for notes':
      return t('The notes cannot go to the end of the report: it ends in code or a comment that is never closed.');
  }
}

/**
 * Finds out what to cite, asking as far as it is not given.
 *
 * @returns it, or why there is nothing, in words; `undefined` where the user thinks better of it
 */
async function choose(
  dossier: Dossier,
  editor: vscode.TextEditor,
  given: InsertCitationArguments,
  opened: OpenedPick | undefined,
): Promise<Cite | string | undefined> {
  const { t } = vscode.l10n;
  const { base } = dossier;
  const at = reportDate(editor.document, dossier.settings);
  if (given.source !== undefined) {
    const source = base.source(given.source) ?? dossier.sourceIndex.byKey.get(given.source);
    if (!source) return t('There is no source "{0}".', given.source);
    if (given.locator === undefined) return { source };
    const locator = typeof given.locator === 'string' ? parseLocator(given.locator) : given.locator;
    return locator ? { source, locator } : t('There is no such place in a source: {0}.', JSON.stringify(given.locator));
  }
  if (given.actor !== undefined && !base.actor(given.actor)) return t('There is no actor "{0}".', given.actor);
  const title = t('Insert Citation');
  const first = await likelySources(dossier, editor, given);
  const sources = given.sources?.flatMap((id) => base.source(id) ?? []) ?? base.sources;
  const [only, ...others] = sources;
  const source =
    only && others.length === 0
      ? only
      : await pickSource(dossier, { title, placeHolder: t('Source to cite'), sources, first, at }, opened);
  const cite = source && (await pickPlace(dossier, source, title));
  if (cite) await dossier.recent.sources.add(cite.source.id);
  return cite;
}

/** The sources that somebody is likely to cite: those of the actor that is given or named at the cursor, then the last ones. */
async function likelySources(
  dossier: Dossier,
  editor: vscode.TextEditor,
  { actor: id }: InsertCitationArguments,
): Promise<readonly Source[]> {
  const actor = id === undefined ? await actorAtCursor(dossier, editor) : dossier.base.actor(id);
  const recent = dossier.recent.sources.ids.flatMap((recentId) => dossier.base.source(recentId) ?? []);
  return [...(actor ? sourcesOf(dossier.base, actor) : []), ...recent];
}
