import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('Dossier in VS Code', () => {
  it('is installed and activates', async () => {
    const extension = vscode.extensions.getExtension('dossier-analysis.dossier');
    assert.ok(extension, 'VS Code does not know the extension');
    await extension.activate();
    assert.equal(extension.isActive, true);
  });
});
