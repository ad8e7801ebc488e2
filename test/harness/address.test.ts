import assert from 'node:assert/strict';
import { windowAddress } from '../../scripts/vscode/address.mjs';

describe('The address of a window', () => {
  const server = { authority: '127.0.0.1:8765', token: 'secret' };

  it('carries the token, the folder and the file, whatever is in their names', () => {
    const url = new URL(windowAddress(server, { folder: '/a b/100%', file: '/a b/100%/c&d.md' }));
    assert.equal(url.origin, 'http://127.0.0.1:8765');
    assert.equal(url.searchParams.get('tkn'), 'secret');
    assert.equal(url.searchParams.get('folder'), '/a b/100%');
    const payload = JSON.parse(url.searchParams.get('payload') ?? '') as [string, string][];
    assert.equal(new Map(payload).get('openFile'), 'vscode-remote://127.0.0.1:8765/a%20b/100%25/c&d.md');
  });
});
