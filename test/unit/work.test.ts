import assert from 'node:assert/strict';
import { createKnowledgeBase } from '../../src/core/knowledge/knowledgeBase';
import type { Actor } from '../../src/core/knowledge/model';
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

/** How often the table of names is asked while a text is searched. */
function lookUps(names: readonly string[], text: string): number {
  const actors = names.map((name, position) => ({
    id: `work/${String(position)}`,
    names: [{ text: name, language: 'und', kind: 'name', case: 'ordinary', weak: false }],
  })) as unknown as readonly Actor[];
  const index = createNameIndex(actors);
  const { slots } = index.table;
  const get = slots.get.bind(slots);
  let count = 0;
  slots.get = (key, tag) => {
    count++;
    return get(key, tag);
  };
  new NameScanner(index).scan(text, [{ start: 0, end: text.length }]);
  return count;
}

describe('The work of looking names up', () => {
  const words = 10_000;
  const repeated = (word: string, count: number, gap: string): string =>
    Array.from({ length: count }, () => word).join(gap);
  /** From one word to as many as names may have. */
  const chain = (nameOf: (count: number) => string): readonly string[] =>
    Array.from({ length: 32 }, (_, before) => nameOf(before + 1));
  /** Halving the numbers of words that names have takes so many steps. */
  const steps = 6;

  it('is none at most words that start no name', () => {
    const names = Array.from({ length: 1000 }, (_, number) => `Northern Movement ${String(number)}`);
    const text = repeated('The movement of northern people was said to have ended.', words / 10, ' ');
    assert.ok(lookUps(names, text) < words / 20);
  });

  it('is next to none in small letters where all names have capitals', () => {
    const names = Array.from({ length: 1000 }, (_, number) => `Word${String(number)}`);
    assert.ok(lookUps(names, names.join(' ').repeat(10).toLowerCase()) < words / 20);
  });

  it('is little where one word that names start with stands again and again', () => {
    assert.ok(
      lookUps(
        chain((count) => `${repeated('a', count, ' ')} b`),
        repeated('a', words, ' '),
      ) <
        words / 20,
    );
  });

  it('is no more than halving takes where names are beginnings of each other', () => {
    const round = Array.from({ length: 97 }, (_, word) => `w${String(word)}`);
    const text = Array.from({ length: words }, (_, word) => round[word % round.length]).join(' ');
    const names = round.flatMap((_, start) => {
      const behind = [...round.slice(start), ...round];
      return chain((count) => `${behind.slice(0, count).join(' ')} x`);
    });
    const count = lookUps(names, text);
    assert.ok(count > words && count <= steps * words, String(count));
  });

  it('is bounded by the numbers of words where names differ in what stands between these', () => {
    const names = chain((count) => repeated('a', count, '-'));
    assert.ok(lookUps(names, repeated('a', words, ' ')) <= (steps + 32) * words);
  });
});
