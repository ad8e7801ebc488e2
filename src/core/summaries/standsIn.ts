import { escapeFor } from '../markup/escapeFor';
import { patternOf } from '../patternOf';
import type { Markup } from '../report/languages';
import type { CitedSentence } from './citedSentence';

/**
 * Tells which sentences stand in a report, word for word, wherever its lines break.
 *
 * @param formsOf all ways to write a text of a pack
 */
export function sentencesStandingIn(
  text: string,
  markup: Markup,
  formsOf: (text: string) => readonly string[],
): (sentence: CitedSentence) => boolean {
  const escape = escapeFor(markup);
  return (sentence) => formsOf(sentence.text.replace(/\.$/, '')).some((form) => standsIn(text, escape(form)));
}

/** Whether a text stands in a report in which lines may break at every blank, with the marks of quotations behind. */
function standsIn(report: string, text: string): boolean {
  const words = text.split(/\s+/);
  // A sentence that is not there has a word that is not there, and a word is found much sooner than a pattern.
  if (!words.every((word) => report.includes(word))) return false;
  return new RegExp(words.map(patternOf).join(String.raw`\s+(?:>\s*)*`)).test(report);
}
