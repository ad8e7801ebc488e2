import type { Random } from './random';

/** What the words of a made-up language are put together from. */
export interface Script {
  /** The words that a text has most, the first the most of all. */
  readonly functionWords: readonly string[];
  readonly onsets: readonly [string, ...string[]];
  readonly vowels: readonly [string, ...string[]];
  readonly codas: readonly [string, ...string[]];
}

const list = (words: string): [string, ...string[]] => words.split(' ') as [string, ...string[]];

export const english: Script = {
  functionWords: list(
    'the of and to in a that is was for it on by with as at his from had are be which have not this were but has been they their an or its who more after when said also into there he will would all than over one new two out some other between during under against through while since until before where these those could about only most many such no what if any up our us may now then first last both each very so',
  ),
  onsets: list(
    'b c d f g h j k l m n p r s t v w y z b d f g h l m n p r s t w br ch cl cr dr fl gr pl pr sh sl st th tr',
  ),
  vowels: list('a e i o u a e i o a e i ai ea ee ie io ou'),
  codas: ['', '', '', '', ...list('n r s l t d m n r s l nd nt rd rn st ct ll ng')],
};

const marked: Readonly<Record<string, string>> = {
  ...{ a: 'á', e: 'é', i: 'í', o: 'ö', u: 'ü', y: 'ý', c: 'ç', d: 'ď', g: 'ğ', l: 'ł', n: 'ñ', r: 'ř', s: 'š', t: 'ť' },
  z: 'ž',
};
const withMarks = (parts: readonly [string, ...string[]]): [string, ...string[]] => [
  ...parts,
  // Every other part twice, once with its first letter marked.
  ...parts.filter((_, position) => position % 2 === 0).map((part) => (marked[part.charAt(0)] ?? '') + part.slice(1)),
];

/** Text thick with diacritics, in normal form C: about every fourth letter has one. */
export const diacritics: Script = {
  functionWords: english.functionWords.map((word, position) =>
    position % 2 === 0 ? word : word.replace(/[aeiouy]/, (letter) => marked[letter] ?? letter),
  ),
  onsets: withMarks(english.onsets),
  vowels: withMarks(english.vowels),
  codas: english.codas,
};

export const cyrillic: Script = {
  functionWords: list(
    'и в не на что я с он как это по но из у за от к о так же для бы до если или был его ее их мы вы они ни при без под над между после перед во со то все уже еще только когда где кто который',
  ),
  onsets: list('б в г д ж з к л м н п р с т ф х ц ч ш б в д к л м н п р с т бр вл гр др кр пр ст тр ск'),
  vowels: list('а е и о у ы я ю а е и о а о е ё э'),
  codas: ['', '', '', '', ...list('н р с л т м й в н р с л к д ть сть нь ль')],
};

/** A word of so many syllables. */
export function makeWord(source: Random, script: Script, syllables: number): string {
  let word = source.happens(0.2) ? source.pick(script.vowels) : '';
  for (let syllable = 0; syllable < syllables; syllable++) {
    word += source.pick(script.onsets) + source.pick(script.vowels);
    if (syllable === syllables - 1 || source.happens(0.3)) word += source.pick(script.codas);
  }
  return word;
}

export function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
