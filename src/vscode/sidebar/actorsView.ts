import * as vscode from 'vscode';
import { formatDate, type DateSpan } from '../../core/knowledge/dates';
import { commands, readArguments, type InsertSummaryArguments } from '../host/commands';
import type { Dossier } from '../host/dossier';
import { warn } from '../host/notify';
import { reportEditor } from '../host/report';
import { misreadRemark, readReportDate, reportDate } from '../host/reportDate';
import { actorAtCursor, pickActor } from '../pickActor';
import { actorNode, childrenOf, groupNodes } from './children';
import type { ActorNode, Node } from './nodes';
import { rowOf } from './rows';
import { tooltipOf } from './tooltips';

export interface ActorsView {
  /** Takes the view and its commands away. */
  readonly disposable: vscode.Disposable;
  /** The selected row, where it is an actor or a sentence; else `undefined`. */
  readonly selection: () => InsertSummaryArguments | undefined;
}

/** The tree of actors in the sidebar, as of the date of the active report, and the commands that show an actor in it. */
export function registerActorsView(loading: Promise<Dossier>): ActorsView {
  const tree = new ActorsTree(loading);
  const view = vscode.window.createTreeView('dossier.actors', { treeDataProvider: tree, showCollapseAll: true });
  const follow = async (): Promise<void> => {
    const dossier = await loading;
    const report = reportEditor();
    // In the preview there is no report in an editor: the sidebar stays with the last one.
    if (!report && tree.hasDate) return;
    const { span, misread } = readReportDate(report?.document, dossier.settings);
    const changed = tree.showAsOf(span);
    const message = dateMessage(dossier, span, misread);
    // A message would keep the welcome content of an empty view from showing.
    if (dossier.base.actors.length > 0 && (changed || view.message !== message)) view.message = message;
  };
  const reveal = async (actor: string | undefined): Promise<void> => {
    const node = await tree.find(actor);
    if (node) await view.reveal(node, { select: true, focus: true, expand: true });
    else if (actor !== undefined) warn(vscode.l10n.t('There is no actor "{0}".', actor));
  };
  void follow();
  const disposable = vscode.Disposable.from(
    tree,
    view,
    vscode.window.onDidChangeActiveTextEditor(() => void follow()),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document === reportEditor()?.document) void follow();
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('dossier.asOf')) void follow();
    }),
    vscode.commands.registerCommand(commands.revealActor, async (argument?: unknown) => {
      const { actor } = readArguments(argument);
      const dossier = await loading;
      const report = reportEditor();
      const atCursor = actor ?? (report && (await actorAtCursor(dossier, report))?.id);
      await reveal(atCursor ?? (await askForActor(dossier)));
    }),
    vscode.commands.registerCommand(commands.findActor, async () => {
      await reveal(await askForActor(await loading));
    }),
  );
  return {
    disposable,
    selection: () => view.selection.find((node) => node.type === 'actor' || node.type === 'statement'),
  };
}

async function askForActor(dossier: Dossier): Promise<string | undefined> {
  return (await pickActor(dossier, vscode.l10n.t('Actor to show in the sidebar')))?.id;
}

function dateMessage({ labels }: Dossier, at: DateSpan, misread: string | undefined): string {
  const date = vscode.l10n.t('As of {0}', formatDate(at, labels.locale));
  return misread === undefined ? date : `${date}. ${misreadRemark(misread)}`;
}

class ActorsTree implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  readonly #loading: Promise<Dossier>;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  #at: DateSpan | undefined;

  constructor(loading: Promise<Dossier>) {
    this.#loading = loading;
  }

  /** Whether it shows what holds at the date of some report. */
  get hasDate(): boolean {
    return this.#at !== undefined;
  }

  /** Shows what holds at a date; false where that is what it shows already. */
  showAsOf(at: DateSpan): boolean {
    if (this.#at?.first === at.first && this.#at.last === at.last) return false;
    this.#at = at;
    this.#changed.fire(undefined);
    return true;
  }

  /** The row of an actor, or `undefined` where there is no such actor. */
  async find(actor: string | undefined): Promise<ActorNode | undefined> {
    const { base, settings } = await this.#loading;
    for (const group of groupNodes(base, this.#date(settings))) {
      const value = group.actors.find(({ id }) => id === actor);
      if (value) return actorNode(value, group);
    }
    return undefined;
  }

  async getChildren(node?: Node): Promise<Node[]> {
    const { base, settings } = await this.#loading;
    const at = this.#date(settings);
    return [...(node ? childrenOf(base, node, at) : groupNodes(base, at))];
  }

  getParent(node: Node): Node | undefined {
    return node.parent;
  }

  async getTreeItem(node: Node): Promise<vscode.TreeItem> {
    const dossier = await this.#loading;
    return rowOf(dossier, node, this.#date(dossier.settings));
  }

  async resolveTreeItem(item: vscode.TreeItem, node: Node): Promise<vscode.TreeItem> {
    const dossier = await this.#loading;
    const tooltip = tooltipOf(dossier, node, this.#date(dossier.settings));
    if (tooltip) item.tooltip = tooltip;
    return item;
  }

  dispose(): void {
    this.#changed.dispose();
  }

  #date(settings: Dossier['settings']): DateSpan {
    return this.#at ?? reportDate(reportEditor()?.document, settings);
  }
}
