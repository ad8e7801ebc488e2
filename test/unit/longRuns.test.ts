import assert from 'node:assert/strict';
import { citationsIn } from '../../src/core/citations/citations';
import { sourceListIn } from '../../src/core/citations/sourceList';
import { styleOf } from '../../src/core/citations/style';
import { typedKey } from '../../src/core/citations/typedKey';
import { notesIn } from '../../src/core/report/notes';
import { yamlItems } from '../../src/core/report/yaml';
import { citationMarksIn } from '../../src/core/citations/citationMarks';

const length = 400_000;
const blanks = ' '.repeat(length);
const citecite = `\\${'cite'.repeat(length / 4)}`;

// Read in more than one pass, these do not come to an end while a test runs.
describe('Text with long runs of the same signs', () => {
  it('has a list of sources only behind a heading', () => {
    assert.equal(sourceListIn(`Sources${blanks}x\n[1] One.`), undefined);
    assert.equal(sourceListIn(`Sources${blanks}:${blanks}\n[1] One.`)?.entries.length, 1);
  });

  it('cites in the style that it shows', () => {
    assert.equal(styleOf(`[${'@'.repeat(length)}`, 'markdown', undefined), 'footnotes');
    assert.equal(styleOf('One [see @@a, @b].', 'markdown', undefined), 'pandoc');
    assert.equal(styleOf(`${citecite} \\footnote{x}`, 'latex', undefined), 'footnotes');
  });

  it('has the fields of a list', () => {
    const ids = (yaml: string): unknown =>
      yamlItems(yaml, { start: 0, end: yaml.length }).map((fields) =>
        Array.from(fields, ([name, { value, start, end }]) => [name, value, yaml.slice(start, end)]),
      );
    assert.deepEqual(ids(`- {${blanks}x`), [[]]);
    assert.deepEqual(ids(`- {${blanks}id: a,${blanks}"DOI" : 'b'}`), [
      [
        ['id', 'a', 'a'],
        ['DOI', 'b', "'b'"],
      ],
    ]);
  });

  it('has no commands that cite of such names', () => {
    assert.equal(typedKey(citecite, '', 'latex'), undefined);
    assert.deepEqual(citationMarksIn(citecite, { start: 0, end: citecite.length }, 'latex'), []);
  });

  it('has no notes whose labels do not end', () => {
    const labels = '[^'.repeat(length / 2);
    assert.deepEqual(notesIn(labels, 'plain'), []);
    assert.deepEqual(notesIn('[^\n'.repeat(length / 4), 'plain'), []);
    assert.equal(notesIn(`[^\n[^${'a'.repeat(999)}]: b`, 'plain').length, 1);
  });

  it('has its addresses outside of code, and its notes', () => {
    const text = '`https://a.example/x` https://a.example/b '.repeat(500);
    const citations = Array.from(citationsIn(text, 'markdown'));
    assert.equal(citations.length, 500);
    assert.ok(citations.every(({ start, end }) => text.slice(start, end) === 'https://a.example/b'));
    const notes = 'One.[^a]\n\n[^a]: b\n  \n[^c]: d  \n\n';
    assert.deepEqual(
      notesIn(notes, 'markdown').map(({ start, end }) => notes.slice(start, end)),
      ['[^a]: b', '[^c]: d'],
    );
  });
});
