import assert from 'node:assert/strict';
import { createNameIndex } from '../../src/core/mentions/nameIndex';
import { NameScanner } from '../../src/core/mentions/nameScanner';
import { labelledPassages, type LabelledPassage } from '../fixtures/labelledPassages';
import { multiscriptPack } from '../fixtures/multiscriptPack';
import { baseOf, date } from '../fixtures/samplePack';
import { findMentions } from '../fixtures/findMentions';

const base = baseOf(multiscriptPack);
const scanner = new NameScanner(createNameIndex(base.actors, base.otherNames));

/** A mention as "start-end slug". */
type Label = string;

/** The text of a passage without its marks, and what they say. */
function unmarked(marked: string): { text: string; labels: readonly Label[] } {
  let text = '';
  const labels: Label[] = [];
  let from = 0;
  for (const { 0: whole, 1: name = '', 2: slug = '', index } of marked.matchAll(/⟦([^⟦⟧]*)⟧\{([a-z-]+)\}/g)) {
    text += marked.slice(from, index);
    labels.push(`${String(text.length)}-${String(text.length + name.length)} ${slug}`);
    text += name;
    from = index + whole.length;
  }
  return { text: text + marked.slice(from), labels };
}

function found(text: string, { at = '2015-12-26', markup = 'markdown' }: LabelledPassage): readonly Label[] {
  return findMentions(text, markup, scanner, base, date(at)).map(
    ({ start, end, actors: [first] }) => `${String(start)}-${String(end)} ${first.id.replace(/.*\//, '')}`,
  );
}

describe('The labelled passages', () => {
  const results = labelledPassages.map((passage) => {
    const { text, labels } = unmarked(passage.text);
    return { passage, text, labels, found: found(text, passage) };
  });

  it('hold sixty passages and more, whose marks can be read and name actors of the pack', () => {
    assert.ok(labelledPassages.length >= 60);
    const slugs = new Set(multiscriptPack.actors.map(({ id }) => id));
    for (const { passage, text, labels } of results) {
      assert.doesNotMatch(text, /[⟦⟧]/, passage.shows);
      for (const label of labels) assert.ok(slugs.has(label.replace(/.* /, '')), `${passage.shows}: ${label}`);
    }
  });

  it('are read with a precision and a recall of at least 0.98', () => {
    const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
    const right = sum(results.map(({ labels, found }) => found.filter((label) => labels.includes(label)).length));
    const precision = right / sum(results.map(({ found }) => found.length));
    const recall = right / sum(results.map(({ labels }) => labels.length));
    console.log(
      `      ${String(results.length)} passages, ${String(sum(results.map(({ labels }) => labels.length)))} mentions: ` +
        `precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}`,
    );
    const failing = results.flatMap(({ passage, text, labels, found }) => {
      const quote = (label: Label): string => {
        const [start, end] = label.split(/[- ]/).map(Number);
        return `${JSON.stringify(text.slice(start, end))} ${label}`;
      };
      const missed = labels.filter((label) => !found.includes(label)).map(quote);
      const wrong = found.filter((label) => !labels.includes(label)).map(quote);
      if (missed.length + wrong.length === 0) return [];
      return [`${passage.shows}: missed [${missed.join('; ')}], wrong [${wrong.join('; ')}]`];
    });
    for (const line of failing) console.log(`      ${line}`);
    assert.ok(precision >= 0.98 && recall >= 0.98, failing.join('\n'));
  });
});
