import type { Name } from '../../../src/core/knowledge/model';
import type { Markup } from '../../../src/core/report/languages';
import * as adversarial from './adversarial';
import { asMarkdown } from './markdown';
import { datedNames, makeNames, nameOf } from './names';
import { writeReport } from './report';
import { cyrillic, diacritics, english, type Script } from './script';
import { vocabularyOf } from './vocabulary';
import type { WorkloadMaker } from './workload';

const [thousands, hundredThousand, million] = [10_000, 100_000, 1_000_000];

/** The words, names and text of a made-up language. The text is the same for every number of names. */
function reportIn(
  script: Script,
  count: number,
  withoutMarks = 0,
): { vocabulary: readonly string[]; names: Name[]; text: string } {
  const vocabulary = vocabularyOf(script);
  const names = makeNames(count, script, vocabulary);
  return { vocabulary, names, text: writeReport({ vocabulary, names: names.slice(0, thousands), withoutMarks }) };
}

const onEnglish = (title: string, list: (vocabulary: readonly string[], text: string) => Name[]): WorkloadMaker => ({
  title,
  make: () => {
    const { vocabulary, text } = reportIn(english, thousands);
    return { text, names: list(vocabulary, text) };
  },
});

const onOneWord = (title: string, list: (ordinary: readonly Name[]) => readonly Name[]): WorkloadMaker => ({
  title,
  make: () => ({ text: adversarial.textOfOneWord(million), names: list(reportIn(english, hundredThousand).names) }),
});

/** A megabyte of the same again and again, with names that depend on the date. */
const onBlock = (title: string, markup: Markup, unit: string, head = ''): WorkloadMaker => ({
  title,
  make: () => ({
    text: head + unit.repeat(Math.ceil(million / unit.length)),
    names: datedNames(['Moscow', 'Taliban', '莫斯科']),
    markup,
  }),
});

const sentence = 'Moscow spoke with the Taliban, and [nothing](u) else was `said` in 1985 about it. ';

/** All workloads by their ids. */
export const workloads: Readonly<Record<string, WorkloadMaker>> = {
  'english-10k': { title: 'English, 10,000 names', make: () => reportIn(english, thousands) },
  'english-100k': { title: 'English, 100,000 names', make: () => reportIn(english, hundredThousand) },
  'english-1m': { title: 'English, 1,000,000 names', make: () => reportIn(english, million) },
  'composed-100k': {
    title: 'thick with diacritics, composed; 100,000 names',
    make: () => reportIn(diacritics, hundredThousand, 0.3),
  },
  'decomposed-100k': {
    title: 'thick with diacritics, decomposed; 100,000 names',
    make: () => {
      const { names, text } = reportIn(diacritics, hundredThousand, 0.3);
      return { names, text: text.normalize('NFD').slice(0, million) };
    },
  },
  'cyrillic-100k': { title: 'Cyrillic, 100,000 names', make: () => reportIn(cyrillic, hundredThousand) },
  'capitals-100k': {
    title: 'English in capitals throughout, 100,000 names',
    make: () => {
      const { names, text } = reportIn(english, hundredThousand);
      return { names, text: text.toUpperCase() };
    },
  },
  'weak-100k': {
    title: 'English, 100,000 names, one in ten weak',
    make: () => {
      const { names, text } = reportIn(english, hundredThousand);
      return { text, names: names.map((name, position) => (position % 10 === 0 ? { ...name, weak: true } : name)) };
    },
  },
  'markdown-100k': {
    title: 'English as Markdown, 100,000 names',
    make: () => {
      const { names, text } = reportIn(english, hundredThousand);
      return { names, text: asMarkdown(text) };
    },
  },
  'block-paragraph': onBlock('a paragraph', 'markdown', sentence),
  'block-code': onBlock('a paragraph of links and code', 'markdown', '[a](b) `c` '),
  'block-chinese': onBlock('a paragraph in Chinese', 'markdown', '莫斯科与塔利班会谈'),
  'block-table': onBlock('a table', 'markdown', `| ${sentence} | b |\n`, '| a | b |\n| - | - |\n'),
  'block-latex-table': onBlock('a table of LaTeX', 'latex', 'Moscow & b \\\\\n'),
  'block-items': onBlock('250,000 items of a list', 'markdown', '- a\n'),
  'block-fence': onBlock('a fence above as many', 'markdown', '- a\n', '```\n'),
  'block-lines': onBlock('a paragraph of lines with a letter each', 'markdown', 'a\n'),
  'block-quotation': onBlock('a quotation of such lines', 'markdown', '> a\n'),
  'block-lazy': onBlock('a quotation of which only the first line is marked', 'markdown', 'a\n', '> a\n'),
  'block-notes': onBlock('125,000 notes in a row', 'markdown', '[^1]: a\n'),
  'block-definitions': onBlock('140,000 definitions of links', 'markdown', '[a]: b\n'),
  'shared-first': onEnglish('all sharing their first word', adversarial.sharedFirstWord),
  'shared-last': onEnglish('all sharing their last word', adversarial.sharedLastWord),
  prefixes: onEnglish('prefixes of each other, up to 20 words', adversarial.prefixesOfEachOther),
  'one-word': onOneWord('the ordinary list', (names) => names),
  'one-word-end': onOneWord('"a a a … b", up to 300 words', (names) => adversarial.repeatedWord(names, ' b')),
  'one-word-all': onOneWord('"a a a …", up to 300 words', (names) => adversarial.repeatedWord(names, '')),
  'one-word-hyphens': onOneWord('"a-a-a…", up to 300 words', (names) => adversarial.repeatedWord(names, '', '-')),
  'one-word-1': onOneWord('"a" alone', (names) => [nameOf('a'), ...names.slice(1)]),
};
