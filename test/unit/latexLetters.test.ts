import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createNameIndex } from '../../src/core/mentions/nameIndex';
import { NameScanner } from '../../src/core/mentions/nameScanner';
import { plainLetters } from '../../src/core/report/latex/latexLetters';
import { findMentions } from '../fixtures/findMentions';
import { multiscriptPack } from '../fixtures/multiscriptPack';
import { baseOf, date } from '../fixtures/samplePack';

describe('The letters of LaTeX', () => {
  const cases: readonly (readonly [latex: string, text: string])[] = [
    ['Erdo\\u{g}an, Erdo{\\u g}an, Erdo\\u gan', 'Erdoğan, Erdoğan, Erdoğan'],
    ['\\"Ozil, \\"{O}zil, {\\"O}zil, {\\"{O}}zil', 'Özil, Özil, Özil, Özil'],
    ["\\'e\\`e\\^e\\~n\\=a\\.z", 'éèêñāż'],
    ['\\v{s}\\c{s}\\H{o}\\k{a}\\r{a}\\d{h}\\b{d}', 'šşőąåḥḏ'],
    ["\\'\\i, \\'{\\i}, {\\'\\i}, \\u\\i", 'í, í, í, ĭ'],
    ["Malm\\o, S\\o ren, \\AA{}lesund, {\\L}\\'od\\'z, stra\\ss e", 'Malmø, Søren, Ålesund, Łódź, straße'],
    ['\\i{}', 'ı'],
    ["Erdo\\u\ngan, \\'\r\n  e, \\c { c }", 'Erdoğan, é, ç'],
  ];
  for (const [latex, text] of cases) {
    it(`stand in ${latex}`, () => assert.equal(plainLetters(latex)?.text.normalize('NFC'), text));
  }

  it('are none in other commands, at line breaks and over blank lines', () => {
    for (const text of [
      '\\url{a} \\cite{b} \\left \\v',
      "a \\\\'b",
      '\\uparrow',
      '100\\% a_b',
      '',
      '\\b\n\no',
      "\\'\n \ne",
    ])
      assert.equal(plainLetters(text), undefined, text);
  });

  it('lead back to where they stand', () => {
    const pieces = fc.array(fc.constantFrom('a', 'b ', 'é', "\\'e", '{\\u g}', '\\o{}', '\\ss ', '{', '}', '😀'));
    fc.assert(
      fc.property(pieces, pieces, pieces, (before, name, behind) => {
        const texts = [before, name, behind].map((part) => part.join(''));
        const [left = '', middle = '', right = ''] = texts.map((text) => plainLetters(text)?.text ?? text);
        const letters = plainLetters(texts.join(''));
        if (!letters || middle === '' || letters.text !== left + middle + right) return;
        const [start, end] = [left.length, left.length + middle.length];
        assert.equal(letters.start(start), texts[0]?.length);
        assert.equal(letters.end(end), (texts[0] ?? '').length + (texts[1] ?? '').length);
        assert.equal(letters.text.length - right.length, end);
      }),
      { numRuns: 2000 },
    );
  });

  const base = baseOf(multiscriptPack);
  const scanner = new NameScanner(createNameIndex(base.actors));
  for (const name of [
    'Erdo\\u{g}an',
    'Erdo{\\u g}an',
    'Recep Tayyip\n Erdo\\u gan',
    'S\\~ao\\ Paulo',
    '{\\"U}',
    'Malm{\\"o}',
  ]) {
    it(`make a name: ${name}`, () => {
      const text = `\\section{Caf\\'e}\n\n\\'A pr\\\`es ${name}'s, na\\"ive.\n`;
      const found = findMentions(text, 'latex', scanner, base, date('2015-12-26'));
      const expected = name === '{\\"U}' ? [] : [name];
      assert.deepEqual(
        found.map(({ start, end }) => text.slice(start, end)),
        expected,
      );
    });
  }
});
