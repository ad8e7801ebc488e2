import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Dossier } from '../../src/vscode/host/dossier';
import { PreviewReports } from '../../src/vscode/preview/previewReports';
import { FollowedReport, type Overview } from '../../src/vscode/thisReport/overview';
import { heldUp, openedDossier } from './openedDossier';
import { openReport } from './reports';

describe('While a report is still being read', () => {
  it('and changes, the preview is rendered once more, with the sources of what it is now', async () => {
    const dossier = await openedDossier();
    const bibliography = heldUp();
    const libraryFiles = { read: () => bibliography.until.then(() => []) } as Pick<Dossier['libraryFiles'], 'read'>;
    const { document } = await openReport('markdown', '---\nbibliography: references.json\n---\n\nOne |.\n');
    const refreshed = heldUp();
    const reports: PreviewReports = new PreviewReports({ ...dossier, libraryFiles } as Dossier, () => {
      // As the preview does: what is known by now is rendered, and what is not is read.
      if (reports.read(document.uri)?.sources.some(({ key }) => key === 'alarabiya2015')) refreshed.release();
    });
    reports.read(document.uri);
    await vscode.commands.executeCommand('type', { text: '[@alarabiya2015]' });
    assert.equal(reports.read(document.uri), undefined, 'nothing is known of it yet');
    bibliography.release();
    await refreshed.until;
  });

  it('and somebody turns to another and back, the overview is that of the one that is in sight', async () => {
    const dossier = await openedDossier();
    const other = heldUp();
    const asked = heldUp();
    let slow: vscode.TextDocument | undefined;
    const mentions = {
      within: async (document: vscode.TextDocument) => {
        if (document === slow) {
          asked.release();
          await other.until;
        }
        return [];
      },
    } as Pick<Dossier['mentions'], 'within'>;
    const first = await openReport('markdown', 'One.\n');
    const followed = new FollowedReport(Promise.resolve({ ...dossier, mentions } as Dossier));
    try {
      await nextOf(followed);
      assert.equal(followed.current?.document.getText(), 'One.\n');
      slow = await vscode.workspace.openTextDocument({ language: 'markdown', content: 'Two.\n' });
      await vscode.window.showTextDocument(slow);
      await asked.until;
      const next = nextOf(followed);
      await vscode.window.showTextDocument(first.document);
      other.release();
      assert.equal((await next)?.document.getText(), 'One.\n');
    } finally {
      followed.dispose();
    }
  });
});

function nextOf(followed: FollowedReport): Promise<Overview | undefined> {
  return new Promise((resolve) => {
    const listener = followed.onDidChange((overview) => {
      listener.dispose();
      resolve(overview);
    });
  });
}
