import assert from 'node:assert/strict';
import { errorReportOn } from '../../src/core/knowledge/errorReport';
import { baseOf, changedSample } from '../fixtures/samplePack';

describe('An error in an entry is reported', () => {
  for (const [address, expected] of [
    ['https://example.org/errors', 'https://example.org/errors?entry=sample%2Fenvoy'],
    ['https://example.org/errors?lang=en#form', 'https://example.org/errors?lang=en&entry=sample%2Fenvoy#form'],
    [
      'https://example.org/new?title={entry}&body={entry}',
      'https://example.org/new?title=sample%2Fenvoy&body=sample%2Fenvoy',
    ],
    ['mailto:desk@example.org', 'mailto:desk@example.org?subject=sample%2Fenvoy'],
  ] as const) {
    it(`at ${address}`, () => {
      const base = baseOf(changedSample({ '/pack/reportErrors': address }));
      assert.equal(errorReportOn(base, 'sample/envoy')?.address, expected);
    });
  }

  it('with what the entry says, where the pack names no address', () => {
    const text = (entry: string): string | undefined => errorReportOn(baseOf(), entry)?.text.replace(/\n/g, ' | ');
    const pack = '(Sample pack, 1.0.0)';
    assert.equal(errorReportOn(baseOf(), 'sample/envoy')?.address, undefined);
    assert.equal(text('sample/envoy'), `sample/envoy ${pack} | Ada Envoy: Diplomat of Landia.`);
    assert.equal(text('sample/no-talks'), `sample/no-talks ${pack} | There are no talks.`);
    assert.equal(text('sample/herald2015'), `sample/herald2015 ${pack} | Envoy speaks of talks`);
    assert.equal(text('sample/nobody'), undefined);
    assert.equal(text('other/envoy'), undefined);
  });
});
