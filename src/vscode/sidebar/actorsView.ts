import * as vscode from 'vscode';
import { formatDate, type DateSpan } from '../../core/knowledge/dates';
import { commands, type ActorArguments } from '../host/commands';
import type { Dossier } from '../host/dossier';
import { reportEditor } from '../host/report';
import { reportDate } from '../host/reportDate';
import { actorAtCursor, pickActor } from '../pickActor';
import { actorNode, childrenOf, groupNodes } from './children';
import type { ActorNode, Node } from './nodes';
import { rowOf, tooltipOf } from './rows';

/** The tree of actors in the sidebar, as of the date of the active report, and the command that shows an actor in it. */
export function registerActorsView(loading: Promise<Dossier>): vscode.Disposable {
  const tree = new ActorsTree(loading);
  const view = vscode.window.createTreeView('dossier.actors', { treeDataProvider: tree, showCollapseAll: true });
  const follow = async (): Promise<void> => {
    const { base, labels, settings } = await loading;
    const at = reportDate(reportEditor()?.document, settings);
    // A message would keep the welcome content of an empty view from showing.
    if (base.actors.length > 0) view.message = vscode.l10n.t('As of {0}', formatDate(at, labels.locale));
    tree.showAsOf(at);
  };
  void follow();
  return vscode.Disposable.from(
    tree,
    view,
    vscode.window.onDidChangeActiveTextEditor(() => void follow()),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document === reportEditor()?.document) void follow();
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('dossier.asOf')) void follow();
    }),
    vscode.commands.registerCommand(commands.revealActor, async (argument?: ActorArguments) => {
      const node = await tree.find(await actorFor(await loading, argument));
      if (node) await view.reveal(node, { select: true, focus: true, expand: true });
    }),
  );
}

/** The id of the actor to show: the one named, else the one at the cursor, else one that the user picks. */
async function actorFor(dossier: Dossier, argument: ActorArguments | undefined): Promise<string | undefined> {
  if (argument?.actor !== undefined) return argument.actor;
  const editor = reportEditor();
  const actor =
    (editor && actorAtCursor(dossier, editor)) ??
    (await pickActor(dossier, vscode.l10n.t('Actor to show in the sidebar')));
  return actor?.id;
}

class ActorsTree implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  readonly #loading: Promise<Dossier>;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  #at: DateSpan | undefined;

  constructor(loading: Promise<Dossier>) {
    this.#loading = loading;
  }

  /** Shows what holds at another date; does nothing where the date is the same. */
  showAsOf(at: DateSpan): void {
    if (this.#at?.first === at.first && this.#at.last === at.last) return;
    this.#at = at;
    this.#changed.fire(undefined);
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
