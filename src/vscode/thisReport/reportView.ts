import * as vscode from 'vscode';
import { dragRows } from '../carry/dragRows';
import type { Dossier } from '../host/dossier';
import { FollowedCitations } from './citations';
import { registerCopyReportRow } from './copyReportRow';
import { childrenOf, partNodes, type ReportNode } from './nodes';
import type { FollowedReport, Overview } from './overview';
import { rowOf, tooltipOf } from './rows';

/** The view of the report that is being worked on: whom it names where, what of that is contested, and what it cites. */
export function registerReportView(loading: Promise<Dossier>, report: FollowedReport): vscode.Disposable {
  const citations = new FollowedCitations(loading, report, () => view.visible);
  const tree = new ReportTree(loading, report, citations);
  const view: vscode.TreeView<ReportNode> = vscode.window.createTreeView('dossier.report', {
    treeDataProvider: tree,
    showCollapseAll: true,
    dragAndDropController: dragRows(),
  });
  // Some builds of VS Code forget the title of the manifest once there is a description.
  view.title = vscode.l10n.t('This Report');
  const describe = (overview: Overview | undefined): void => {
    view.description = overview ? vscode.workspace.asRelativePath(overview.document.uri) : '';
    view.badge = overview && badgeOf(overview);
    const state = overview ? 'read' : 'none';
    void vscode.commands.executeCommand('setContext', 'dossier.reportOverview', state);
  };
  return vscode.Disposable.from(
    tree,
    citations,
    view,
    registerCopyReportRow(report, () => view.selection),
    report.onDidChange(describe),
    view.onDidChangeVisibility(() => {
      citations.follow();
    }),
  );
}

/** The number of contested points. What it counts stands in the tooltip, and under the row of this number. */
function badgeOf({ points }: Overview): vscode.ViewBadge | undefined {
  if (points.length === 0) return undefined;
  const { t } = vscode.l10n;
  const tooltip =
    points.length === 1
      ? t('1 contested point: a contested claim all of whose actors this report names')
      : t('{0} contested points: contested claims all of whose actors this report names', points.length);
  return { value: points.length, tooltip };
}

class ReportTree implements vscode.TreeDataProvider<ReportNode>, vscode.Disposable {
  readonly #loading: Promise<Dossier>;
  readonly #report: FollowedReport;
  readonly #citations: FollowedCitations;
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #subscriptions: vscode.Disposable;

  constructor(loading: Promise<Dossier>, report: FollowedReport, citations: FollowedCitations) {
    this.#loading = loading;
    this.#report = report;
    this.#citations = citations;
    const refresh = (): void => {
      this.#changed.fire(undefined);
    };
    this.#subscriptions = vscode.Disposable.from(report.onDidChange(refresh), citations.onDidChange(refresh));
  }

  async getChildren(node?: ReportNode): Promise<ReportNode[]> {
    if (node) return [...childrenOf(node)];
    const cited = await this.#citations.current();
    const { current } = this.#report;
    return current ? [...partNodes(current, cited)] : [];
  }

  async getTreeItem(node: ReportNode): Promise<vscode.TreeItem> {
    const { current } = this.#report;
    const dossier = await this.#loading;
    return current ? rowOf(dossier, current, node) : new vscode.TreeItem('');
  }

  async resolveTreeItem(item: vscode.TreeItem, node: ReportNode): Promise<vscode.TreeItem> {
    const { current } = this.#report;
    const tooltip = current && tooltipOf(await this.#loading, current, node);
    if (tooltip) item.tooltip = tooltip;
    return item;
  }

  dispose(): void {
    this.#subscriptions.dispose();
    this.#changed.dispose();
  }
}
