import { random } from './random';
import { makeWord, type Script } from './script';

/** How many different words a report draws from. */
const size = 20_000;

/** The words of a language, the commonest first; as in real ones, those are short. */
export function vocabularyOf(script: Script): readonly string[] {
  const source = random(1);
  const words = new Set(script.functionWords);
  while (words.size < size) {
    const common = words.size < 500 ? 0.55 : 0.1;
    const syllables = source.happens(common) ? 1 : source.happens(0.6) ? 2 : source.happens(0.75) ? 3 : 4;
    words.add(makeWord(source, script, syllables));
  }
  return [...words];
}
