/**
 * What each UTF-16 unit is to somebody who looks for words, and which unit it counts as there. One table, so that reading
 * a text costs one look-up a unit.
 *
 * Case and diacritics are folded further than names allow ("й" counts as "и"), so that composed and decomposed text are
 * the same; whether a word is written as a name may be written is decided afterwards, see `spelling.ts`.
 */

/** Stands between words. */
export const separator = 0;
/** Belongs to the word around it and does not count: combining marks, the soft hyphen, joiners. */
export const ignorable = 1;
/** Needs a look at what follows: surrogates and the ampersand of character references. The highest count of all. */
export const special = 0xffff;
/** Counts below this are letters and digits of scripts that put something between words. */
export const firstEastAsian = 0x3040;
/** Counts from here on are letters of such scripts again: Hangul, and what Unicode put behind it. */
export const pastEastAsian = 0xa000;

/** What words are made of. Superscripts and fractions are none of it: "Taliban¹" is a name with the number of a note. */
export const letterOrDigit = /^[\p{L}\p{Nd}\p{Nl}]/u;
export const mark = /^\p{M}/u;

/**
 * What is in the text and not seen, as a class of regular expressions: soft hyphen, Arabic tatweel, zero-width space,
 * joiners, directions, byte order mark.
 */
export const invisibleClass = String.raw`\u00AD\u061C\u0640\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF`;
const invisible = new RegExp(`[${invisibleClass}]`);

/** Letters and digits in other widths and shapes than usual: full-width Latin, half-width katakana, Arabic glyphs. */
const otherShapes = /[\uFB50-\uFDFF\uFE70-\uFEFC\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A\uFF66-\uFF9F]+/g;

/** Where a letter has no case, or it takes more than a unit to tell. */
export const noCase = 0;
export const smallLetter = 1;
export const capitalLetter = 2;

/** All that may count or belong to a word, save Han and Hangul, which have neither case nor marks. */
const lettersAndMarks: readonly string[] = [
  [0, 0x3400],
  [0xa000, 0xac00],
  [0xd7a4, 0xd800],
  [0xf900, 0x10000],
].flatMap(([start = 0, end = 0]) => {
  const units = String.fromCharCode(...Array.from({ length: end - start }, (_, index) => start + index));
  return units.match(new RegExp(`[\\p{L}\\p{Nd}\\p{Nl}\\p{M}${invisibleClass}]`, 'gu')) ?? [];
});

function countUnits(): Uint16Array {
  const table = new Uint16Array(0x10000).fill(separator);
  for (const [start, end] of [
    [0x3400, 0x4dc0],
    [0x4e00, 0xa000],
    [0xac00, 0xd7a4],
  ] as const) {
    for (let unit = start; unit < end; unit++) table[unit] = unit;
  }
  table.fill(special, 0xd800, 0xe000);
  // All at once, on a line each: one by one, this would be most of what it takes to start.
  const shapes = inUsualShapes(lettersAndMarks.join('\n'));
  const bases = shapes.normalize('NFD').toLowerCase().normalize('NFD').split('\n');
  shapes.split('\n').forEach((shape, index) => {
    const letter = lettersAndMarks[index] ?? '';
    const [base = letter] = bases[index] ?? '';
    const count = (sameLetter.get(base) ?? base).charCodeAt(0);
    table[letter.charCodeAt(0)] = invisible.test(letter) || mark.test(shape) ? ignorable : count;
  });
  // Modifier letters that stand for apostrophes: people type them as such.
  table.fill(separator, 0x2b9, 0x2c2);
  table['&'.charCodeAt(0)] = special;
  return table;
}

/** The text with full-width Latin, half-width katakana and Arabic glyphs as the letters that they are. */
export function inUsualShapes(text: string): string {
  return text.replace(otherShapes, (letters) => letters.normalize('NFKC'));
}

/** Letters and digits that people write for one another and that Unicode does not decompose, in small letters. */
export const sameLetter: ReadonlyMap<string, string> = new Map([
  ['ı', 'i'],
  ['ł', 'l'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['ħ', 'h'],
  ['ɓ', 'b'],
  ['ɗ', 'd'],
  ['ƙ', 'k'],
  ['ς', 'σ'],
  // Kaf, gaf, yeh, heh and alef as Arabic, Persian, Pashto and Urdu keyboards have them.
  ['ك', 'ک'],
  ['ڪ', 'ک'],
  ['ګ', 'گ'],
  ['ي', 'ی'],
  ['ى', 'ی'],
  ['ې', 'ی'],
  ['ۍ', 'ی'],
  ['ە', 'ه'],
  ['ہ', 'ه'],
  ['ھ', 'ه'],
  ['ة', 'ه'],
  ['ۃ', 'ه'],
  ['ٱ', 'ا'],
  // Arabic digits, as Arabic and as Persian texts have them.
  ...Array.from('٠١٢٣٤٥٦٧٨٩', (digit, value) => [digit, '۰۱۲۳۴۵۶۷۸۹'.charAt(value)] as const),
]);

/** The class or the folded unit of each UTF-16 unit; folded units are above `ignorable` and below `special`. */
export const counts: Uint16Array = countUnits();

/** The case of each UTF-16 unit: `noCase`, `smallLetter` or `capitalLetter`. */
export const cases: Uint8Array = lettersAndMarks.reduce((table, letter) => {
  const unit = letter.charCodeAt(0);
  const count = counts[unit] ?? separator;
  if (count > ignorable && count < firstEastAsian) table[unit] = caseOf(letter);
  return table;
}, new Uint8Array(0x10000).fill(noCase));

function caseOf(letter: string): number {
  const [small, capital] = [letter.toLowerCase(), letter.toUpperCase()];
  if (small === capital) return noCase;
  return letter === small ? smallLetter : letter === capital ? capitalLetter : noCase;
}
