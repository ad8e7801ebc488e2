import assert from 'node:assert/strict';
import { stat } from 'node:fs/promises';

describe('The packaged program', () => {
  it('has 400,000 bytes at most, which is what starting it costs least', async () => {
    // The package has just been made, and with it this file.
    const { size } = await stat('dist/extension.js');
    console.log(`      dist/extension.js: ${size.toLocaleString('en')} bytes`);
    assert.ok(size <= 400_000);
  });
});
