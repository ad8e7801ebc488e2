import * as vscode from 'vscode';
import type { Dossier } from '../host/dossier';
import { reportMarkup } from '../host/report';
import { actorAtCursor } from '../actors/pickActor';
import type { ActorsTree } from './actorsTree';
import type { Node } from './nodes';

/** So long the cursor has to rest, in milliseconds: on its way through the text it passes many names. */
const rest = 200;

/** Selects the actor in the tree in whose name the cursor comes to rest, where the setting asks for it. */
export function followCursor(
  loading: Promise<Dossier>,
  tree: ActorsTree,
  view: vscode.TreeView<Node>,
): vscode.Disposable {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const follow = async (editor: vscode.TextEditor): Promise<void> => {
    const dossier = await loading;
    if (!view.visible || !dossier.settings.followCursor() || editor !== vscode.window.activeTextEditor) return;
    const actor = await actorAtCursor(dossier, editor);
    const node = actor && (await tree.find(actor.id));
    const isSelected = view.selection.some((selected) => selected.id === node?.id);
    if (node && !isSelected) await view.reveal(node, { select: true, focus: false, expand: false });
  };
  return vscode.Disposable.from(
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      clearTimeout(waiting);
      if (view.visible && reportMarkup(textEditor.document)) waiting = setTimeout(() => void follow(textEditor), rest);
    }),
    new vscode.Disposable(() => {
      clearTimeout(waiting);
    }),
  );
}
