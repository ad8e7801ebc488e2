/** Words as names are made of them: letters, digits and combining marks, in any script. */

export interface Word {
  /** UTF-16 offsets in the text, the end exclusive. */
  readonly start: number;
  readonly end: number;
  /** As written, in Unicode normal form C. */
  readonly text: string;
  /** In lower case, for looking up. */
  readonly folded: string;
}

const wordPattern = /[\p{L}\p{N}\p{M}]+/gu;

/** The words of a stretch of text, in their order. */
export function wordsIn(text: string, start = 0, end = text.length): readonly Word[] {
  return Array.from(text.slice(start, end).matchAll(wordPattern), ({ 0: word, index }) => {
    const normal = word.normalize('NFC');
    return { start: start + index, end: start + index + word.length, text: normal, folded: normal.toLowerCase() };
  });
}

/**
 * What stands between two words, reduced to what matters for a name: emphasis marks are dropped; any white space, a line
 * break with its quotation marks included, is one space; hyphens and apostrophes are the plain ones.
 */
export function gapBetween(text: string, left: number, right: number): string {
  return text
    .slice(left, right)
    .replace(/[*_]/g, '')
    .replace(/\s*\n[\s>]*|\s+/g, ' ')
    .replace(/[\u2010-\u2013]/g, '-')
    .replace(/[\u2018\u2019\u02BC\u02BB]/g, "'");
}

/** Whether a word is in capitals throughout and has more than one letter. */
export function isAllCaps(word: string): boolean {
  return word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase();
}

/** Whether a word starts with a capital letter. */
export function isCapitalised(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}
