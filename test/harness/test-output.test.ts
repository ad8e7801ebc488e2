import assert from 'node:assert/strict';
import { readCounts, testLineMark, testLines } from '../../scripts/vscode/test-output.mjs';

describe('Test output', () => {
  it('gives the counts of a run', () => {
    const output = 'noise\n  12 passing (3s)\n  1 pending\n  2 failing\n\n  1) a\n  3 passing things\n';
    assert.deepEqual(readCounts(output), { passed: 12, failed: 2, skipped: 1 });
  });

  it('gives the counts of a run inside VS Code', () => {
    assert.deepEqual(readCounts(`[main] up\n${testLineMark}  1 passing (3ms)\n`), { passed: 1, failed: 0, skipped: 0 });
  });

  it('gives nothing for a run that did not get to its end', () => {
    assert.equal(readCounts('  ✔ works\n'), undefined);
  });

  it('tells the lines of tests from those of VS Code', () => {
    assert.deepEqual(testLines(`info\n${testLineMark}  ✔ works\n`), ['  ✔ works']);
  });
});
