import { escapeFor } from '../markup/escapeFor';
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
  let read: string | undefined;
  return (sentence) => {
    const report = (read ??= onOneLine(text));
    return formsOf(sentence.text.replace(/\.$/, '')).some((form) => report.includes(onOneLine(escape(form))));
  };
}

/** The text with every line break, and the quotation marks behind it, as a blank. */
function onOneLine(text: string): string {
  return text.replace(/\s+(?:>\s*)*/g, ' ');
}
