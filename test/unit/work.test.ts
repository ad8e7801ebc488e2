import assert from 'node:assert/strict';
import { createKnowledgeBase } from '../../src/core/knowledge/knowledgeBase';
import { possibleMentions } from '../../src/core/mentions/findMentions';
import { createNameIndex } from '../../src/core/mentions/nameIndex';
import { NameScanner } from '../../src/core/mentions/nameScanner';
import { ReportSections } from '../../src/core/report/sections/reportSections';
import { baseOf } from '../fixtures/samplePack';

const paragraph = `Landia spoke with the Northern Movement, and ${'nothing else was said about it. '.repeat(14)}\n\n`;
const report = `# A report\n\n${paragraph.repeat(2000)}`;

/** A long report, with a count of the units that were searched for names since it was last set to zero. */
function opened(): { sections: ReportSections<readonly unknown[]>; searched: { units: number } } {
  const base = createKnowledgeBase(baseOf().packs);
  const scanner = new NameScanner(createNameIndex(base.actors));
  const searched = { units: 0 };
  const sections = new ReportSections(report, 'markdown', (text) => {
    searched.units += text.length;
    return possibleMentions(text, 'markdown', scanner);
  });
  return { sections, searched };
}

/** Not how long it takes, which depends on the machine, but how much is done. */
describe('The work in a report of a megabyte', () => {
  const middle = report.indexOf('spoke', report.length / 2);

  it('is one paragraph for a hover', () => {
    const { sections, searched } = opened();
    assert.ok(sections.at(middle).value.length > 0);
    assert.ok(sections.at(middle + 5).value.length > 0);
    assert.equal(searched.units, paragraph.length);
  });

  it('is one paragraph for a keystroke, and no more is read again for a hover elsewhere', () => {
    const { sections, searched } = opened();
    const elsewhere = report.indexOf('spoke');
    assert.ok(sections.at(middle).value.length > 0);
    assert.ok(sections.at(elsewhere).value.length > 0);
    searched.units = 0;
    const { sectionsCut } = sections.work;
    for (const [index, letter] of Array.from('and so on ').entries()) {
      sections.edit({ rangeOffset: middle + index, rangeLength: 0, text: letter });
      assert.ok(sections.at(middle).value.length > 0);
      assert.ok(sections.at(elsewhere).value.length > 0);
    }
    assert.ok(sections.work.sectionsCut - sectionsCut <= 20, String(sections.work.sectionsCut - sectionsCut));
    assert.ok(searched.units <= 10 * (paragraph.length + 10), String(searched.units));
  });

  it('is what a fence swallows, once when it is opened, and again when it is closed', () => {
    const { sections } = opened();
    const before = sections.count;
    const start = report.lastIndexOf('\n', middle) + 1;
    sections.edit({ rangeOffset: start, rangeLength: 0, text: '```\n' });
    assert.equal(sections.at(report.length).value.length, 0);
    assert.ok(sections.count < before);
    const opening = sections.work.sectionsCut;
    sections.edit({ rangeOffset: start, rangeLength: 4, text: '' });
    assert.equal(sections.count, before);
    assert.ok(sections.at(report.length - 10).value.length > 0);
    assert.ok(sections.work.sectionsCut - opening <= before);
  });
});
