import { once } from '../once';

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

/** What each UTF-16 unit is, by the unit. */
export interface UnitTables {
  /** The class or the folded unit; folded units are above `ignorable` and below `special`. */
  readonly counts: Uint16Array;
  /** The case: `noCase`, `smallLetter` or `capitalLetter`. */
  readonly cases: Uint8Array;
}

/** The tables, which are made when they are first asked for: what only starts does not wait for them. */
export const unitTables: () => UnitTables = once(() => {
  const tables = { counts: new Uint16Array(0x10000).fill(separator), cases: new Uint8Array(0x10000).fill(noCase) };
  const { counts } = tables;
  for (const [start, end] of hanAndHangul) {
    for (let unit = start; unit < end; unit++) counts[unit] = unit;
  }
  counts.fill(special, 0xd800, 0xe000);
  for (const [start, end] of lettersAndMarks) {
    for (let block = start; block < end; block += blockSize) enterBlock(tables, block);
  }
  // Modifier letters that stand for apostrophes: people type them as such.
  counts.fill(separator, 0x2b9, 0x2c2);
  counts['&'.charCodeAt(0)] = special;
  return tables;
});

/** Han and Hangul, which have neither case nor marks. */
const hanAndHangul = [
  [0x3400, 0x4dc0],
  [0x4e00, 0xa000],
  [0xac00, 0xd7a4],
] as const;

/** Where all else lies that may count or belong to a word. */
const lettersAndMarks = [
  [0, 0x3400],
  [0xa000, 0xac00],
  [0xd7a4, 0xd800],
  [0xf900, 0x10000],
] as const;

/** So many units are looked at together: one by one, it would be most of what it takes to start. */
const blockSize = 64;
const ofWords = new RegExp(`[\\p{L}\\p{Nd}\\p{Nl}\\p{M}${invisibleClass}]`, 'gu');

function enterBlock({ counts, cases }: UnitTables, block: number): void {
  const units = String.fromCharCode(...Array.from({ length: blockSize }, (_, index) => block + index));
  const letters = units.match(ofWords) ?? [];
  // A line each, so that none is joined to the one before it.
  const lines = letters.join('\n');
  const shapes = inUsualShapes(lines);
  const bases = shapes.normalize('NFD').toLowerCase().normalize('NFD');
  const hasCase = bases !== lines || lines.toUpperCase() !== lines;
  const shapeOf = shapes.split('\n');
  const baseOf = bases.split('\n');
  letters.forEach((letter, index) => {
    const unit = letter.charCodeAt(0);
    const [base = letter] = baseOf[index] ?? '';
    const isIgnorable = invisible.test(letter) || mark.test(shapeOf[index] ?? '');
    counts[unit] = isIgnorable ? ignorable : (sameLetter.get(base) ?? base).charCodeAt(0);
    if (hasCase && !isIgnorable && (counts[unit] ?? separator) < firstEastAsian) cases[unit] = caseOf(letter);
  });
}

function caseOf(letter: string): number {
  const [small, capital] = [letter.toLowerCase(), letter.toUpperCase()];
  if (small === capital) return noCase;
  return letter === small ? smallLetter : letter === capital ? capitalLetter : noCase;
}
