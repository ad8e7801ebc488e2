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
    const rows = [
      ...new Map(
        selected()
          .flatMap(leavesOf)
          .map((leaf) => [leaf.id, leaf]),
      ).values(),
    ];
    const kinds = new Set(rows.map(({ type }) => kindOf(type)));
    if (!document || rows.length === 0) {
      warn(vscode.l10n.t('Nothing was copied: select a row of This Report.'));
    } else if (kinds.size > 1) {
      warn(vscode.l10n.t('Nothing was copied: select claims, sources, or names and mentions, one of these at a time.'));
    } else if (!kinds.has('words')) {
      await vscode.commands.executeCommand(commands.copyRows, rows[0], rows);
    } else {
      await vscode.env.clipboard.writeText(
        rows
          .filter(isWords)
          .map((row) => textOf(row, document))
          .join('\n'),
      );
    }
  });
}

function leavesOf(row: ReportNode): readonly Leaf[] {
  return row.type === 'part' || row.type === 'stretch' ? row.children.flatMap(leavesOf) : [row];
}

/** A row that is copied as it is, without sources. */
type WordsRow = Extract<Leaf, { readonly type: 'actor' | 'place' | 'undefined' }>;

function isWords(row: Leaf): row is WordsRow {
  return kindOf(row.type) === 'words';
}

/** Claims and sources go with what they rest on, the rest as words. */
function kindOf(type: Leaf['type']): 'claims' | 'sources' | 'words' {
  return type === 'point' || type === 'side' ? 'claims' : type === 'source' ? 'sources' : 'words';
}

function textOf(row: WordsRow, document: vscode.TextDocument): string {
  switch (row.type) {
    case 'actor':
      return row.value.actor.name;
    case 'place':
      return document.lineAt(document.positionAt(row.range.start)).text;
    case 'undefined':
      return row.value.key;
  }
}
