import assert from 'node:assert/strict';
import { escapeLatex } from '../../src/core/markup/latex';

describe('Quotation marks in LaTeX', () => {
  for (const [text, latex] of [
    ['He said "no".', "He said ``no''."],
    [`"'Heart of Asia': it is 'Untrue'"`, "```Heart of Asia': it is `Untrue'{}''"],
    ["(the 'movement')", "(the `movement')"],
    ["Russia's and the Taliban's", "Russia's and the Taliban's"],
    ["the '90s", "the '90s"],
    ["the '90s were the Taliban's", "the '90s were the Taliban's"],
  ] as const) {
    it(`are those of print in ${text}`, () => {
      assert.equal(escapeLatex(text), latex);
    });
  }
});
