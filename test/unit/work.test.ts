import assert from 'node:assert/strict';
import { createKnowledgeBase } from '../../src/core/knowledge/knowledgeBase';
import { readMentions } from '../../src/core/mentions/findMentions';
import type { Actor } from '../../src/core/knowledge/model';
import { GapHashes } from '../../src/core/mentions/gaps';
import { createNameIndex } from '../../src/core/mentions/nameIndex';
import { NameScanner } from '../../src/core/mentions/nameScanner';
import type { Markup } from '../../src/core/report/languages';
import { blocksNear } from '../../src/core/report/blocksNear';
import { blocksOf } from '../../src/core/report/blocks';
import { readSentences } from '../../src/core/report/sentences';
import { ReportSections } from '../../src/core/report/sections/reportSections';
import { SharedWork } from '../../src/core/steps';
import { multiscriptPack } from '../fixtures/multiscriptPack';
import { baseOf } from '../fixtures/samplePack';
import { possibleMentions } from '../fixtures/possibleMentions';

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

const sentence = 'Moscow spoke with the Taliban, and [nothing](u) else was `said` in 1985 about it. ';
const megabyte = (unit: string): string => unit.repeat(Math.ceil(1_000_000 / unit.length));

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

  it('is one paragraph for an insertion, and the blocks are those of the whole', () => {
    const near = blocksNear(report, 'markdown', [middle]);
    assert.equal(near.length, 1);
    assert.deepEqual(
      near,
      blocksOf(report, 'markdown').filter(({ start, end }) => start <= middle && middle < end),
    );
  });

  it('is a whole list for an insertion in it, since it is a block', () => {
    const text = `${report}- one\n\n- two\n\n  more\n\n- three\n\n${paragraph}`;
    const at = text.indexOf('two');
    const list = blocksOf(text, 'markdown').filter(({ outer }) => outer.start <= at && at < outer.end);
    assert.equal(list.length, 4);
    assert.deepEqual(blocksNear(text, 'markdown', [at]), list);
  });
});

describe('The work in a megabyte without a blank line', () => {
  const scanner = new NameScanner(createNameIndex(baseOf(multiscriptPack).actors));

  function openedAs(markup: Markup, text: string): { sections: ReportSections<readonly unknown[]>; read: string[] } {
    const read: string[] = [];
    const sections = new ReportSections(text, markup, (section) => {
      read.push(section);
      return possibleMentions(section, markup, scanner);
    });
    return { sections, read };
  }

  const lists: readonly (readonly [name: string, markup: Markup, item: string])[] = [
    ['Markdown', 'markdown', `- ${sentence}\n`],
    ['numbered Markdown', 'markdown', `3. ${sentence}\n`],
    ['LaTeX', 'latex', `\\item ${sentence}\n`],
  ];
  for (const [name, markup, item] of lists) {
    it(`is one item of a list for a hover and two for a keystroke, in ${name}`, () => {
      const { sections, read } = openedAs(markup, megabyte(item));
      const middle = item.length * 5000 + item.indexOf('spoke');
      assert.ok(sections.at(middle).value.length > 0);
      assert.deepEqual(read, [item]);
      const { sectionsCut } = sections.work;
      sections.edit({ rangeOffset: middle, rangeLength: 0, text: 'x' });
      assert.ok(sections.at(middle).value.length > 0);
      assert.equal(read.length, 2);
      assert.ok(sections.work.sectionsCut - sectionsCut <= 2);
    });
  }

  const texts: readonly (readonly [name: string, markup: Markup, text: string, steps: number])[] = [
    ['a paragraph of Markdown', 'markdown', megabyte(sentence), 10_000],
    ['the lines of a paragraph of Markdown', 'markdown', megabyte(`${sentence}\n`), 10_000],
    ['links and code', 'markdown', megabyte('[a](b) `c` '), 180],
    ['a table of Markdown', 'markdown', `| a | b |\n| - | - |\n${megabyte(`| ${sentence} | b |\n`)}`, 10_000],
    ['a table of Markdown with short rows', 'markdown', `a | b\n--|--\n${megabyte('| a | b |\n')}`, 200_000],
    ['a paragraph of plain text', 'plain', megabyte(sentence), 10_000],
    ['plain text that never ends a sentence', 'plain', megabyte('Moscow in 1985 and '), 50],
    ['a paragraph of LaTeX', 'latex', megabyte(sentence), 10_000],
    ['a table of plain text', 'plain', megabyte('a\tMoscow\t17\n'), 250],
    ['a table of LaTeX', 'latex', megabyte('Moscow & b \\\\\n'), 1000],
    ['commands of LaTeX', 'latex', megabyte('\\a'), 300],
    ['accents of LaTeX', 'latex', megabyte('Erdo\\u{g}an '), 400],
    ['code without names', 'markdown', megabyte('`c` d '), 1700],
    ['Chinese, which has no spaces', 'markdown', megabyte('莫斯科与塔利班会谈'), 300],
  ];
  for (const [name, markup, text, steps] of texts) {
    it(`is done in many steps, and goes on where somebody stopped: ${name}`, () => {
      const work = new SharedWork(readMentions(text, markup, scanner));
      const first = work.go();
      let taken = 0;
      while (taken < 5 && !first.next().done) taken++;
      first.return([]);
      for (const rest = work.go(); !rest.next().done;) taken++;
      assert.ok(taken >= steps, String(taken));
    });
  }
});

describe('The work of making the sentences of a megabyte ready', () => {
  for (const [markup, unit, steps] of [
    ['markdown', '[a](b) `c` ', 170],
    ['latex', 'Moscow & b \\\\\n', 70],
    ['plain', 'He came in 1985. ', 5],
  ] as const) {
    it(`is done in many steps, in ${markup}`, () => {
      const text = megabyte(unit);
      const work = readSentences(text, { start: 0, end: text.length }, markup);
      let taken = 0;
      while (!work.next().done) taken++;
      assert.ok(taken >= steps, String(taken));
    });
  }
});

describe('Two texts that are read in turns', () => {
  it('have the names that each has by itself', () => {
    const scanner = new NameScanner(createNameIndex(baseOf(multiscriptPack).actors));
    const texts = ['Moscow spoke to the Taliban. ', 'Nothing was said, but by Zamir N. Kabulov in Kabul. '].map(
      (text) => text.repeat(3000),
    );
    const alone = texts.map((text) => possibleMentions(text, 'plain', scanner));
    const open = texts.map((text) => new SharedWork(readMentions(text, 'plain', scanner)));
    for (let done = false; !done;) {
      const steps = open.map((work) => work.go().next());
      done = steps.every((step) => step.done);
    }
    assert.deepEqual(
      open.map((work) => work.go().next().value),
      alone,
    );
  });
});

/** An actor for each name. */
function actorsOf(names: readonly string[]): readonly Actor[] {
  return names.map((name, position) => ({
    id: `work/${String(position)}`,
    names: [{ text: name, language: 'und', kind: 'name', case: 'ordinary', weak: false }],
  })) as unknown as readonly Actor[];
}

/** How often the table of names is asked while a text is searched. */
function lookUps(names: readonly string[], text: string): number {
  const index = createNameIndex(actorsOf(names));
  const { slots } = index.table;
  const mayHave = slots.mayHave.bind(slots);
  let count = 0;
  slots.mayHave = (key) => {
    count++;
    return mayHave(key);
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

  it('is no more where names differ from the text, and from each other, only in what stands between words', () => {
    const hyphens = chain((count) => repeated('a', count, '-'));
    const both = chain((count) => `${repeated('a', count, ' ')}-a`);
    assert.ok(lookUps(hyphens, repeated('a', words, ' ')) < words / 20);
    assert.ok(lookUps([...hyphens, ...both], repeated('a a-a', words / 3, ' - ')) <= steps * words);
  });
});

describe('The work of taking down a name that stands again and again', () => {
  it('is no list of its own for each time', () => {
    const text = 'Landia and the Northern Movement. '.repeat(100);
    const scanner = new NameScanner(createNameIndex(actorsOf(['Landia', 'Northern Movement'])));
    const found = scanner.scan(text, [{ start: 0, end: text.length }]);
    assert.equal(found.length, 200);
    assert.equal(new Set(found.map(({ names }) => names)).size, 2);
    assert.equal(new Set(found.map(({ shorter }) => shorter)).size, 1);
  });

  it('is to make out once what stands between words', () => {
    const hashes = new GapHashes();
    const text = ' **– ';
    let replaced = 0;
    const { replace } = String.prototype;
    String.prototype.replace = function (this: string, ...given: unknown[]): string {
      replaced++;
      return Reflect.apply(replace, this, given) as string;
    } as typeof replace;
    try {
      hashes.hash(text, 0, text.length);
      const once = replaced;
      assert.ok(once > 0);
      for (let time = 0; time < 100; time++) hashes.hash(text, 0, text.length);
      assert.equal(replaced, once);
    } finally {
      String.prototype.replace = replace;
    }
  });

  it('is to make out each time what depends on what follows', () => {
    const hashes = new GapHashes();
    const [link, bracket] = ['a [b](c)', 'a [b] c'];
    assert.equal(hashes.hash(link, 1, 3), 0);
    assert.notEqual(hashes.hash(bracket, 1, 3), 0);
    assert.equal(hashes.hash(link, 1, 3), 0);
  });
});
