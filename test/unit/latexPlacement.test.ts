import assert from 'node:assert/strict';
import { blocksOf } from '../../src/core/report/blocks';
import { applyInsertions } from '../../src/core/report/insertion';
import { placeParagraphs, placeSentences } from '../../src/core/summaries/placement';

describe('Sentences in LaTeX', () => {
  const items = '\\begin{itemize}\n\\item One.\n\\item Two\n\\end{itemize}';
  const table = '\\begin{table}\n\\begin{tabular}{l}\na & b \\\\\n\\end{tabular}\n\\end{table}';
  const cases: readonly (readonly [name: string, marked: string, result: string])[] = [
    ['stay in an item', items.replace('One.', 'One¦.'), items.replace('One.', 'One. +.')],
    ['stay in an item without a full stop', items.replace('Two', 'T¦wo'), items.replace('Two', 'Two +.')],
    [
      'stay in an item on one line with others',
      'x \\begin{a} \\item b¦ \\item c \\end{a} y',
      'x \\begin{a} \\item b +. \\item c \\end{a} y',
    ],
    ['stay in an item that starts', '\\item[Head] ¦Text.\n\\item B', '\\item[Head] +. Text.\n\\item B'],
    [
      'stay in an item on its blank line',
      '\\begin{a}\n\\item One.\n\n¦\n\n\\item B\n\\end{a}\n',
      '\\begin{a}\n\\item One.\n\n+.\n\n\\item B\n\\end{a}\n',
    ],
    [
      'stay in an inner item',
      '\\begin{a}\n\\item A\n\\begin{b}\n\\item In¦ner\n\\end{b}\n\\end{a}\n',
      '\\begin{a}\n\\item A\n\\begin{b}\n\\item Inner +.\n\\end{b}\n\\end{a}\n',
    ],
    ['go behind a list, from its first line', `${items.replace('item', 'it¦em')}\n`, `${items}\n\n+.\n`],
    [
      'go behind a list, from its last line',
      `${items.slice(0, -3)}¦ze}\nText.\n`,
      `${items.slice(0, -3)}ze}\n\n+.\n\nText.\n`,
    ],
    [
      'go behind a list, from in front of its items',
      '\\begin{a}\n\n¦\n\\item B.\n\\end{a}\n',
      '\\begin{a}\n\n\n\\item B.\n\\end{a}\n\n+.\n',
    ],
    ['go behind a table with all that is around it', `${table.replace('a &', 'a¦ &')}\n`, `${table}\n\n+.\n`],
    [
      'go behind a quotation',
      '\\begin{quote}\nOne¦.\n\\end{quote}\nText\n',
      '\\begin{quote}\nOne.\n\\end{quote}\n\n+.\n\nText\n',
    ],
    [
      'stay in an abstract',
      '\\begin{abstract}\nOne¦ x. Two.\n\\end{abstract}\n',
      '\\begin{abstract}\nOne x. +. Two.\n\\end{abstract}\n',
    ],
    ['stay in front of a line break', 'A line¦ \\\\\nanother. % x\n', 'A line +. \\\\\nanother. % x\n'],
    [
      'take no notice of a list in a comment',
      '% \\begin{quote}\nOne¦.\n% \\end{quote}\n',
      '% \\begin{quote}\nOne. +.\n% \\end{quote}\n',
    ],
    ['take no notice of a list that is never closed', '\\begin{quote}\nOne¦.\n', '\\begin{quote}\nOne. +.\n'],
  ];
  for (const [name, marked, result] of cases) {
    it(`${name}: ${JSON.stringify(marked)}`, () => {
      const [before = '', behind = ''] = marked.split('¦');
      const text = before + behind;
      const place = placeSentences(text, 'latex', blocksOf(text, 'latex'), before.length);
      assert.equal(applyInsertions(text, [{ offset: place.offset, text: `${place.before}+.${place.after}` }]), result);
    });
  }
});

describe('Paragraphs in LaTeX', () => {
  const cases: readonly (readonly [name: string, marked: string, result: string])[] = [
    [
      'a quotation',
      '\\begin{quote}\nOne¦.\n\nTwo.\n\\end{quote}\nText\n',
      '\\begin{quote}\nOne.\n\nTwo.\n\\end{quote}\n\n+.\n\nText\n',
    ],
    [
      'a table',
      '\\begin{table}\n\\begin{tabular}{l}\na¦ & b \\\\\n\\end{tabular}\n\\end{table}\n',
      '\\begin{table}\n\\begin{tabular}{l}\na & b \\\\\n\\end{tabular}\n\\end{table}\n\n+.\n',
    ],
    [
      'a list, with the one around it',
      '\\begin{itemize}\n\\item A\n\\begin{enumerate}\n\\item In¦ner\n\\end{enumerate}\n\\item B\n\\end{itemize}\n',
      '\\begin{itemize}\n\\item A\n\\begin{enumerate}\n\\item Inner\n\\end{enumerate}\n\\item B\n\\end{itemize}\n\n+.\n',
    ],
    ['a paragraph', 'One¦. Two.\n\nThree.\n', 'One. Two.\n\n+.\n\nThree.\n'],
  ];
  for (const [name, marked, result] of cases) {
    it(`go behind ${name}`, () => {
      const [before = '', behind = ''] = marked.split('¦');
      const text = before + behind;
      const place = placeParagraphs(text, 'latex', blocksOf(text, 'latex'), before.length);
      assert.equal(applyInsertions(text, [{ offset: place.offset, text: `${place.before}+.${place.after}` }]), result);
    });
  }
});
