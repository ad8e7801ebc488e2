import assert from 'node:assert/strict';
import fc from 'fast-check';
import { applyReplacements, joinReplacements, type Replacement } from '../../src/core/report/replacement';

/** Replacements in a text of some length, in order and none overlapping another. */
function replacementsIn(length: number): fc.Arbitrary<readonly Replacement[]> {
  const offset = fc.integer({ min: 0, max: length });
  const texts = fc.array(fc.string({ maxLength: 3 }), { minLength: 4, maxLength: 4 });
  return fc.tuple(fc.array(offset, { maxLength: 8 }), texts).map(([offsets, added]) => {
    const sorted = [...new Set(offsets)].sort((left, right) => left - right);
    return added.flatMap((text, index) => {
      const [start, end = start] = sorted.slice(2 * index, 2 * index + 2);
      return start === undefined || end === undefined ? [] : [{ start, end, text }];
    });
  });
}

describe('Replacements after others', () => {
  it('are joined to ones of the text as it was, in order', () => {
    const cases = fc
      .string({ maxLength: 12 })
      .chain((text) => fc.tuple(fc.constant(text), replacementsIn(text.length)))
      .chain(([text, first]) =>
        fc.tuple(fc.constant(text), fc.constant(first), replacementsIn(applyReplacements(text, first).length)),
      );
    fc.assert(
      fc.property(cases, ([text, first, others]) => {
        const joined = joinReplacements(text, first, others);
        assert.equal(applyReplacements(text, joined), applyReplacements(applyReplacements(text, first), others));
        for (const [index, { start, end }] of joined.entries()) {
          assert.ok(start <= end && (joined[index - 1]?.end ?? -1) < start, JSON.stringify(joined));
        }
      }),
      { numRuns: 2000 },
    );
  });
});
