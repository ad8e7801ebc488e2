import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { readCitedSources, indexSources, type CitedSources } from '../../src/core/citations/citedSources';
import { createNameIndex } from '../../src/core/mentions/nameIndex';
import { NameScanner } from '../../src/core/mentions/nameScanner';
import type { Range } from '../../src/core/report/block';
import { blocksOf } from '../../src/core/report/blocks';
import { sentencesOf } from '../../src/core/report/sentences';
import { finish } from '../../src/core/steps';
import { bundledBase } from '../fixtures/bundledPack';
import { findMentions } from '../fixtures/findMentions';
import { date } from '../fixtures/samplePack';

const base = bundledBase();
const scanner = new NameScanner(createNameIndex(base.actors, base.otherNames));

/** What an example says in its own voice: its sentences, rows of tables as one each, without headings, quotations and notes. */
function saidIn(text: string): readonly Range[] {
  return blocksOf(text, 'markdown')
    .filter(({ kind, inQuotationOrNote }) => kind !== 'heading' && kind !== 'other' && !inQuotationOrNote)
    .flatMap((block) => (block.kind === 'table row' ? [block] : sentencesOf(text, block, 'markdown')));
}

describe('The example reports', () => {
  for (const file of readdirSync('examples')) {
    const text = readFileSync(`examples/${file}`, 'utf8').replaceAll('\r\n', '\n');
    const cited: CitedSources = finish(
      readCitedSources({ text, markup: 'markdown', style: 'footnotes', libraries: [] }, indexSources(base.sources)),
    );

    it(`${file}: no sentence about an actor without a source, unless it asks`, () => {
      const mentions = findMentions(text, 'markdown', scanner, base, date('2015-12-28'));
      const within = (range: Range) => (place: Range) => place.start >= range.start && place.end <= range.end;
      const unsourced = saidIn(text)
        .filter((sentence) => mentions.some(within(sentence)))
        .filter((sentence) => !cited.citations.filter(({ source }) => source).some(within(sentence)))
        .map(({ start, end }) => text.slice(start, end).trim())
        .filter((sentence) => !sentence.endsWith('?'));
      assert.deepEqual(unsourced, []);
    });

    it(`${file}: every citation leads to a source of the knowledge`, () => {
      assert.ok(cited.sources.length > 0);
      assert.deepEqual(cited.undefined, []);
    });
  }
});
