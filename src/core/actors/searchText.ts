import { firstEastAsian, ignorable, pastEastAsian, separator, special, unitTables } from '../mentions/units';

const ampersand = 0x26;

/**
 * A text as one searches in it: its words, each behind a space, in small letters and without marks, with the letters that count
 * as the same when names are found in reports. Coarser than that, since one only looks for a beginning: "й" is "и". Each Chinese
 * character and each hiragana is a word of its own.
 */
export function searchText(text: string): string {
  const { counts } = unitTables();
  const composed = text.normalize('NFC');
  let found = '';
  let isInWord = false;
  for (let index = 0; index < composed.length; index++) {
    const unit = composed.charCodeAt(index);
    const code = counts[unit] ?? separator;
    if (code === ignorable) continue;
    const isLetter = code > separator && unit !== ampersand;
    const isWord = code >= firstEastAsian && code < pastEastAsian;
    // Halves of letters beyond the Basic Multilingual Plane count as nothing in particular.
    if (isLetter) found += `${isInWord && !isWord ? '' : ' '}${String.fromCharCode(code === special ? unit : code)}`;
    isInWord = isLetter && !isWord;
  }
  return found;
}

/** What a name starts with, in capitals, where that is a letter of an alphabet or a digit; else empty. */
export function initialOf(name: string): string {
  const letter = searchText(name.slice(0, longestStart)).charAt(1);
  return letter < firstOther ? letter.toUpperCase() : '';
}

/** What stands in front of the first letter is shorter than this. */
const longestStart = 16;
const firstOther = String.fromCharCode(firstEastAsian);
