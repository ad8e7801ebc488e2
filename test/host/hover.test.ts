import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { cardAt, openReport } from './reports';

describe('Hovering', () => {
  it('over a name shows the card of its actor, on exactly the name', async () => {
    const document = await openReport('markdown', "The Taliban's aims. In touch with Kabulov.");
    const card = await cardAt(document, 'Taliban');
    assert.ok(card, 'there is a card');
    assert.match(card.text, /\*\*Taliban\*\* — movement/);
    assert.deepEqual(card.range, new vscode.Range(0, 4, 0, 11));
  });
});
