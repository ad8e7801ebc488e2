import * as vscode from 'vscode';
import { formatDate } from '../../core/knowledge/dates';
import { asOneOf, asText, readArguments } from '../host/arguments';
import {
  commands,
  joinArguments,
  sectionKinds,
  type InsertSummaryArguments,
  type RevealActorArguments,
} from '../host/commands';
import type { Dossier } from '../host/dossier';
import { warn } from '../host/notify';
import { reportEditor } from '../host/report';
import { misreadRemark, readReportDate, type ReportDate } from '../host/reportDate';
import { actorAtCursor, pickActor } from '../actors/pickActor';
import type { SelectedRows } from '../carry/copyRows';
import { dragRows } from '../carry/dragRows';
import { ActorsTree } from './actorsTree';
import type { Shown } from './shown';
import { registerFilterActors } from './filterActors';
import { followCursor } from './followCursor';
import { registerGroupActors } from './groupActors';
import { keep, readKept } from './kept';
import { groupingText } from './labels';
import type { Node } from './nodes';

export interface ActorsView {
  /** Takes the view and its commands away. */
  readonly disposable: vscode.Disposable;
  /** The selected rows that are actors, sentences or claims, as one request; `undefined` where there is none. */
  readonly selection: () => InsertSummaryArguments | undefined;
  /** All selected rows, and the date for which they are shown. */
  readonly selected: () => Promise<SelectedRows>;
}

/** The tree of actors in the sidebar, as of the date of the active report, and the commands that show an actor in it. */
export function registerActorsView(loading: Promise<Dossier>, memento: vscode.Memento): ActorsView {
  let dated: ReportDate | undefined;
  const tree = new ActorsTree(loading, (dossier) => {
    dated = readReportDate(reportEditor()?.document, dossier.settings);
    return { at: dated.span, isToday: dated.isToday ?? false, ...readKept(memento, dossier.base) };
  });
  const view = vscode.window.createTreeView<Node>('dossier.actors', {
    treeDataProvider: tree,
    showCollapseAll: true,
    canSelectMany: true,
    dragAndDropController: dragRows(),
  });
  // Some builds of VS Code forget the title of the manifest once there is a description.
  view.title = vscode.l10n.t('Actors');
  const describe = async (): Promise<void> => {
    const dossier = await loading;
    const shown = await tree.shown();
    const count = await tree.count();
    const isFiltered = shown.filter !== '' && dossier.base.actors.length > 0;
    void vscode.commands.executeCommand('setContext', 'dossier.actorsFiltered', isFiltered);
    view.description = groupingText(dossier.base, shown.grouping);
    // A message would keep the welcome content of an empty view from showing.
    view.message = count > 0 ? messageOf(dossier, shown, count, dated) : '';
  };
  const show = async (change: Partial<Shown>): Promise<void> => {
    if (!(await tree.show(change))) return;
    const shown = await tree.shown();
    await Promise.all([keep(memento, shown), describe()]);
  };
  const followDate = async (): Promise<void> => {
    const dossier = await loading;
    const report = reportEditor();
    // In the preview there is no report in an editor: the sidebar stays with the last one.
    if (!report) return;
    const before = dated;
    dated = readReportDate(report.document, dossier.settings);
    await show({ at: dated.span, isToday: dated.isToday ?? false });
    if (dated.misread !== before?.misread) await describe();
  };
  const reveal = async ({ actor, section, claim }: RevealActorArguments): Promise<void> => {
    if (actor === undefined) return;
    const found = await findUnfiltered(tree, actor, show);
    if (!found) {
      warn(vscode.l10n.t('There is no actor "{0}".', actor));
      return;
    }
    const row = claim === undefined ? undefined : await tree.findClaim(found, claim);
    const part = section && (await tree.findSection(found, section));
    await view.reveal(row ?? part ?? found, { select: true, focus: true, expand: !row && part ? 2 : true });
  };
  void describe();
  const disposable = vscode.Disposable.from(
    tree,
    view,
    vscode.window.onDidChangeActiveTextEditor(() => void followDate()),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document === reportEditor()?.document) void followDate();
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('dossier.asOf')) void followDate();
    }),
    vscode.commands.registerCommand(commands.revealActor, async (argument?: unknown) => {
      const { actor, ...part } = readArguments<RevealActorArguments>(argument, {
        actor: asText,
        section: asOneOf(sectionKinds),
        claim: asText,
      });
      const dossier = await loading;
      const report = reportEditor();
      const atCursor = actor ?? (report && (await actorAtCursor(dossier, report))?.id);
      const meant = atCursor ?? (await askForActor(dossier));
      await reveal({ ...(meant !== undefined && { actor: meant }), ...part });
    }),
    vscode.commands.registerCommand(commands.findActor, async () => {
      const actor = await askForActor(await loading);
      await reveal({ ...(actor !== undefined && { actor }) });
    }),
    registerGroupActors(loading, tree, show),
    registerFilterActors(loading, tree, view, show),
    followCursor(loading, tree, view),
  );
  const selection = (): InsertSummaryArguments | undefined => {
    const rows = view.selection.filter(isInsertable);
    return rows.length > 0 ? joinArguments(rows) : undefined;
  };
  const selected = async (): Promise<SelectedRows> => ({ rows: view.selection, at: (await tree.shown()).at });
  return { disposable, selection, selected };
}

function isInsertable(
  node: Node,
): node is Extract<Node, InsertSummaryArguments & { type: 'actor' | 'statement' | 'claim' }> {
  return node.type === 'actor' || node.type === 'statement' || node.type === 'claim';
}

/** The row of an actor; where the filter keeps it out of sight, the filter goes. */
async function findUnfiltered(
  tree: ActorsTree,
  actor: string,
  show: (change: Partial<Shown>) => Promise<void>,
): ReturnType<ActorsTree['find']> {
  const found = await tree.find(actor);
  if (found) return found;
  await show({ filter: '' });
  return tree.find(actor);
}

async function askForActor(dossier: Dossier): Promise<string | undefined> {
  return (await pickActor(dossier, vscode.l10n.t('Actor to show in the sidebar')))?.id;
}

function messageOf(
  { base, labels }: Dossier,
  { at, isToday, filter }: Shown,
  count: number,
  dated: ReportDate | undefined,
): string {
  const { t } = vscode.l10n;
  const day = formatDate(at, labels.locale);
  const date = isToday ? t('As of today, {0}', day) : t('As of {0}', day);
  const found = filter === '' ? '' : ` · ${t('{0} of {1} actors match "{2}"', count, base.actors.length, filter)}`;
  return dated?.misread === undefined ? date + found : `${date}${found}. ${misreadRemark(dated.misread)}`;
}
