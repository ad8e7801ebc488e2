import * as vscode from 'vscode';
import { openDossier, type Dossier } from '../../src/vscode/host/dossier';
import { activateDossier } from './reports';

/** What the features work with, apart from that of the extension that runs, so that a test can hold parts of it up. */
export async function openedDossier(): Promise<Dossier> {
  const { extensionUri } = await activateDossier();
  const log = vscode.window.createOutputChannel('Dossier in tests', { log: true });
  const memory: vscode.Memento = {
    keys: () => [],
    get: <Value>(_key: string, absent?: Value) => absent,
    update: () => Promise.resolve(),
  };
  return openDossier(vscode.Uri.joinPath(extensionUri, 'knowledge', 'knowledge.json'), log, memory);
}

/** Something that is waited for until a test lets it go on. */
export function heldUp(): { readonly until: Promise<void>; readonly release: () => void } {
  let release = (): void => undefined;
  const until = new Promise<void>((resolve) => {
    release = resolve;
  });
  return { until, release };
}
