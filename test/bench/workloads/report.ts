import type { Name } from '../../../src/core/knowledge/model';
import { random, zipf, type Random } from './random';
import { capitalised } from './script';

/** How many UTF-16 units a report has. */
const length = 1_000_000;

export interface ReportOptions {
  readonly vocabulary: readonly string[];
  /** The names to plant, those first that the report uses again and again. */
  readonly names: readonly Name[];
  /** How often a name is written without its diacritics. */
  readonly withoutMarks?: number;
}

/** How many names a report uses again and again. */
const recurring = 300;

/** Paragraphs of sentences, in which about three words in a hundred are the beginnings of names. */
export function writeReport(options: ReportOptions): string {
  const source = random(3);
  const write = writer(options, source);
  const paragraphs: string[] = [];
  for (let written = 0; written < length;) {
    const sentences = Array.from({ length: 3 + source.below(5) }, () => write(8 + source.below(18)));
    const paragraph = sentences.join(' ');
    paragraphs.push(paragraph);
    written += paragraph.length + 2;
  }
  return paragraphs.join('\n\n').slice(0, length);
}

function writer({ vocabulary, names, withoutMarks = 0 }: ReportOptions, source: Random): (words: number) => string {
  const wordRank = zipf(source, vocabulary.length);
  const nameRank = zipf(source, Math.min(recurring, names.length));
  const planted = (): string => {
    const once = source.happens(0.02);
    const text = names[once ? source.below(names.length) : nameRank()]?.text ?? '';
    const written = source.happens(withoutMarks) ? bare(text) : text;
    return source.happens(0.08) ? `${written}'s` : written;
  };
  const ordinary = (): string => {
    const word = vocabulary[wordRank()] ?? '';
    if (source.happens(0.005)) return `${word}-${vocabulary[wordRank()] ?? ''}`;
    return source.happens(0.005) ? String(1 + source.below(2030)) : word;
  };
  return (count) => {
    const words = Array.from({ length: count }, (_, place) => {
      const word = source.happens(0.03) ? planted() : ordinary();
      if (place === count - 1) return word + (source.happens(0.05) ? '?' : '.');
      return source.happens(0.06) ? `${word},` : word;
    });
    return capitalised(words.join(' '));
  };
}

function bare(text: string): string {
  return text.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
}
