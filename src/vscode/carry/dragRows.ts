import * as vscode from 'vscode';
import { reportSelector } from '../host/report';
import type { Dossier } from '../host/dossier';
import { warn } from '../host/notify';
import { carriedBy, carriedType, readCarried } from './carried';
import { carriedEdit } from './carriedEdit';

const kind = vscode.DocumentDropOrPasteEditKind.Empty.append('dossier', 'cited');

/** Lets rows of the sidebar be dragged into a report. Nothing can be dropped on the sidebar itself. */
export function dragRows<Row>(): vscode.TreeDragAndDropController<Row> {
  return {
    dragMimeTypes: [carriedType],
    dropMimeTypes: [],
    handleDrag: (rows, data) => {
      const carried = carriedBy(rows);
      if (carried) data.set(carriedType, new vscode.DataTransferItem(JSON.stringify(carried)));
    },
  };
}

/** Inserts rows of the sidebar where they are dropped into a report: what the commands would insert there. */
export function registerDropIntoReport(loading: Promise<Dossier>): vscode.Disposable {
  const provider: vscode.DocumentDropEditProvider = {
    provideDocumentDropEdits: async (document, position, data, token) => {
      const carried = readCarried((await data.get(carriedType)?.asString()) ?? '');
      if (!carried) return undefined;
      const range = new vscode.Range(position, position);
      const edit = await carriedEdit(await loading, document, [range], carried);
      if (token.isCancellationRequested) return undefined;
      if (typeof edit === 'string') warn(edit);
      return edit instanceof vscode.WorkspaceEdit ? asDrop(edit) : undefined;
    },
  };
  return vscode.languages.registerDocumentDropEditProvider(reportSelector, provider, {
    dropMimeTypes: [carriedType],
    providedDropEditKinds: [kind],
  });
}

function asDrop(edit: vscode.WorkspaceEdit): vscode.DocumentDropEdit {
  const drop = new vscode.DocumentDropEdit('', vscode.l10n.t('Insert with Sources'), kind);
  drop.additionalEdit = edit;
  return drop;
}
