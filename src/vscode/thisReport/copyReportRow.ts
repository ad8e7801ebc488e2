import * as vscode from 'vscode';
import { commands } from '../host/commands';
import { warn } from '../host/notify';
import type { PartNode, ReportNode, StretchNode } from './nodes';
import type { FollowedReport } from './overview';

/** A row under which no others of its kind stand. */
type Leaf = Exclude<ReportNode, PartNode | StretchNode>;

/**
 * The command that copies what the selected rows of the view say: the name of an actor, the line of a mention, a key that leads
 * nowhere; points and sources as from the other view. Of a heading, it copies all rows under it.
 */
export function registerCopyReportRow(
  report: FollowedReport,
  selected: () => readonly ReportNode[],
): vscode.Disposable {
  return vscode.commands.registerCommand(commands.copyReportRow, async () => {
    const document = report.current?.document;
    const rows = selected().flatMap(leavesOf);
    if (!document || rows.length === 0) {
      warn(vscode.l10n.t('Nothing was copied: select a row of This Report.'));
    } else if (rows.every(({ type }) => type === 'point' || type === 'side' || type === 'source')) {
      await vscode.commands.executeCommand(commands.copyRows, rows[0], rows);
    } else {
      await vscode.env.clipboard.writeText(rows.map((row) => textOf(row, document)).join('\n'));
    }
  });
}

function leavesOf(row: ReportNode): readonly Leaf[] {
  return row.type === 'part' || row.type === 'stretch' ? row.children.flatMap(leavesOf) : [row];
}

function textOf(row: Leaf, document: vscode.TextDocument): string {
  switch (row.type) {
    case 'actor':
      return row.value.actor.name;
    case 'place':
      return document.lineAt(document.positionAt(row.range.start)).text;
    case 'point':
      return row.value.claim.text;
    case 'side':
      return row.value.from.text;
    case 'source':
      return row.value.source.key;
    case 'undefined':
      return row.value.key;
  }
}
