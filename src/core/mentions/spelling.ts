import type { Name } from '../knowledge/model';
import { ignorable, inUsualShapes, invisibleClass, mark, sameLetter, special, unitTables } from './units';

/**
 * Whether a word of a text is a way to write a word of a name: case, diacritics, marks. The index finds candidates by hashes
 * that ignore all this; here each is held against the name itself. What stands between the words is in `gaps.ts`.
 */

const ascii = /^\w*$/;
/** Character references: where they stand in a word they show nothing. */
export const references = String.raw`&#?\w+;`;
const hidden = new RegExp(`[${invisibleClass}]|${references}`, 'g');

/** No word is longer; what is takes long to normalise. */
const longestWord = 1024;

/** A word as a reader sees it, in Unicode normal form C. */
export function visible(word: string): string {
  return word.length > longestWord || ascii.test(word)
    ? word
    : inUsualShapes(word.replace(hidden, '')).normalize('NFC');
}

const hiddenStart = new RegExp(String.raw`^(?:[${invisibleClass}]|\p{M}|${references})+`, 'u');
const hiddenEnd = new RegExp(`(?<![;${invisibleClass}])(?:[${invisibleClass}]|${references})+$`);

/** Where a reader sees a word of a text begin: behind directions, joiners and marks that belong to nothing. */
export function visibleStart(text: string, start: number, end: number): number {
  if (isLetter(unitTables().counts[text.charCodeAt(start)] ?? 0)) return start;
  return start + (hiddenStart.exec(text.slice(start, end))?.[0].length ?? 0);
}

/** Where a reader sees a word of a text end: before directions and joiners; marks belong to it. */
export function visibleEnd(text: string, start: number, end: number): number {
  const unit = unitTables().counts[text.charCodeAt(end - 1)] ?? 0;
  if (isLetter(unit) || (unit === ignorable && mark.test(text.charAt(end - 1)))) return end;
  return end - (hiddenEnd.exec(text.slice(start, end))?.[0].length ?? 0);
}

function isLetter(count: number): boolean {
  return count > ignorable && count < special;
}

/** Whether a word of a text (as it stands there) is a word of a name (a visible one) under the name's case rule. */
export function isSpelled(rule: Name['case'], named: string, written: string): boolean {
  if (written === named) return true;
  if (written.length > longestWord) return false;
  const isPlain = ascii.test(written);
  if (rule === 'exact') return !isPlain && withoutVowelSigns(visible(written)) === withoutVowelSigns(named);
  const text = isPlain ? written : withoutMarks(visible(written));
  const name = ascii.test(named) ? named : withoutMarks(named);
  if (text === name) return true;
  if (inSmallLetters(text) !== inSmallLetters(name)) return false;
  return isAllCaps(text) || (!isCapitalised(name) && text === capitalised(name));
}

/** Accents of the Latin and Greek scripts, which writers leave out or add. */
const accents = /([\p{Script=Latin}\p{Script=Greek}])[\u0300-\u036F]+/gu;
// So with the dots of "ё", stress in Cyrillic, the
// vowel signs and hamzas of Arabic, the points of Hebrew, the nukta of Devanagari. Others make another letter, such as the
// breve of "й".
const optionalMarks =
  /(?<=[еЕ])\u0308|(?<=\p{Script=Cyrillic})[\u0300\u0301]|[\u0591-\u05C7\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06ED\u093C]/gu;
const notAscii = /[^\0-\x7F]/gu;

/** A word without marks that do not matter, and with one letter for those that stand for one another; case stays. */
function withoutMarks(word: string): string {
  return word
    .normalize('NFD')
    .replace(accents, '$1')
    .replace(optionalMarks, '')
    .normalize('NFC')
    .replace(notAscii, usualLetter);
}

function usualLetter(letter: string): string {
  const same = sameLetter.get(letter);
  if (same !== undefined) return same;
  const small = letter.toLowerCase();
  return small === letter ? letter : (sameLetter.get(small)?.toUpperCase() ?? letter);
}

const arabicOrHebrew = /[\p{Script=Arabic}\p{Script=Hebrew}]+\p{M}*/gu;

/** A word without the marks of scripts that have no case, where "exactly as written" is not said of them. */
function withoutVowelSigns(word: string): string {
  return word.normalize('NFD').replace(arabicOrHebrew, withoutMarks).normalize('NFC');
}

/** A word as all ways to write it have it: without optional marks, in small letters. */
export function foldWord(word: string): string {
  return word.length > longestWord ? word : inSmallLetters(withoutMarks(visible(word)));
}

/** A sigma is one letter, in a word and at its end. */
function inSmallLetters(word: string): string {
  return word.toLowerCase().replaceAll('ς', 'σ');
}

function capitalised(word: string): string {
  const [first = ''] = word;
  return first.toUpperCase() + word.slice(first.length);
}

/** Whether a word is in capitals throughout and has more than one letter. */
export function isAllCaps(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();
}

/** Whether a word starts with a capital letter. */
export function isCapitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}
