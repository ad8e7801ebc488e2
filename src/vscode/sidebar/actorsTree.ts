import * as vscode from 'vscode';
import { groupActors, type ActorGroup } from '../../core/actors/groupActors';
import type { Id } from '../../core/knowledge/model';
import type { SectionKind } from '../host/commands';
import type { Dossier } from '../host/dossier';
import { inTurns } from '../host/inTurns';
import { childrenOf, findActorNode, findClaimNode, findSectionNode, groupNodes } from './children';
import type { ActorNode, ClaimNode, GroupNode, Node, SectionNode } from './nodes';
import { rowOf } from './rows';
import type { Shown } from './shown';
import { tooltipOf } from './tooltips';

/** So many actors that the user has asked for are shown in open groups. */
const mostInOpenGroups = 100;

interface Loaded {
  readonly dossier: Dossier;
  shown: Shown;
}

interface Content {
  readonly groups: readonly ActorGroup[];
  readonly count: number;
  readonly filter: string;
}

/**
 * The tree of actors. What it shows is worked out in turns, and kept until something else is to be shown, so that many actors
 * hold nobody up.
 */
export class ActorsTree implements vscode.TreeDataProvider<Node>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #loading: Promise<Loaded>;
  #content: Promise<Content> | undefined;
  #working = new vscode.CancellationTokenSource();

  /** @param first what is shown at first */
  constructor(loading: Promise<Dossier>, first: (dossier: Dossier) => Shown) {
    this.#loading = loading.then((dossier) => ({ dossier, shown: first(dossier) }));
  }

  /** What is shown now. */
  async shown(): Promise<Shown> {
    return (await this.#loading).shown;
  }

  /** Shows something else; false where that is what it shows already. */
  async show(change: Partial<Shown>): Promise<boolean> {
    const loaded = await this.#loading;
    const next = { ...loaded.shown, ...change };
    if (JSON.stringify(next) === JSON.stringify(loaded.shown)) return false;
    loaded.shown = next;
    this.#content = undefined;
    this.#working.cancel();
    this.#working.dispose();
    this.#working = new vscode.CancellationTokenSource();
    this.#changed.fire(undefined);
    return true;
  }

  /** How many actors are shown. */
  async count(): Promise<number> {
    const { dossier, shown } = await this.#loading;
    return shown.filter === '' ? dossier.base.actors.length : (await this.#current()).count;
  }

  /** The row of an actor, or `undefined` where it is not shown. */
  async find(actor: Id): Promise<ActorNode | undefined> {
    for (const group of await this.#groups()) {
      const node = findActorNode(group, actor);
      if (node) return node;
    }
    return undefined;
  }

  /** The row of the first actor that is shown, or `undefined` where there is none. */
  async first(): Promise<ActorNode | undefined> {
    const [group] = await this.#groups();
    const [actor] = group?.actors ?? [];
    return group && actor && findActorNode(group, actor.id);
  }

  /** The row of a part of an actor; `undefined` where there is nothing in it. */
  async findSection(actor: ActorNode, section: SectionKind): Promise<SectionNode | undefined> {
    const { dossier, shown } = await this.#loading;
    return findSectionNode(dossier.base, actor, section, shown.at);
  }

  /** The row of a claim on an actor; `undefined` where there is none by the date. */
  async findClaim(actor: ActorNode, claim: Id): Promise<ClaimNode | undefined> {
    const { dossier, shown } = await this.#loading;
    return findClaimNode(dossier.base, actor, claim, shown.at);
  }

  async getChildren(node?: Node): Promise<Node[]> {
    const { dossier, shown } = await this.#loading;
    return [...(node ? childrenOf(dossier.base, node, shown.at) : await this.#groups())];
  }

  getParent(node: Node): Node | undefined {
    return node.parent;
  }

  async getTreeItem(node: Node): Promise<vscode.TreeItem> {
    const { dossier, shown } = await this.#loading;
    return rowOf(dossier, node, shown.at);
  }

  async resolveTreeItem(item: vscode.TreeItem, node: Node): Promise<vscode.TreeItem> {
    const { dossier, shown } = await this.#loading;
    const tooltip = tooltipOf(dossier, node, shown);
    if (tooltip) item.tooltip = tooltip;
    return item;
  }

  dispose(): void {
    this.#working.cancel();
    this.#working.dispose();
    this.#changed.dispose();
  }

  async #groups(): Promise<readonly GroupNode[]> {
    const { groups, count, filter } = await this.#current();
    return groupNodes(groups, { open: filter !== '' && count <= mostInOpenGroups });
  }

  /** What is to be shown, even where that changes while it is worked out. */
  async #current(): Promise<Content> {
    const loaded = await this.#loading;
    for (;;) {
      const content = (this.#content ??= contentOf(loaded, this.#working.token));
      const value = await content;
      if (content === this.#content) return value;
    }
  }
}

async function contentOf({ dossier, shown }: Loaded, token: vscode.CancellationToken): Promise<Content> {
  const { at, grouping, filter } = shown;
  const found = await inTurns(dossier.search.named(filter), token);
  const groups = found && (await inTurns(groupActors(dossier.base, found, grouping, at), token));
  return { groups: groups ?? [], count: found?.length ?? 0, filter };
}
