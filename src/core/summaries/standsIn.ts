import { escapeFor } from '../markup/escapeFor';
import type { Markup } from '../report/languages';
import type { CitedSentence } from './citedSentence';

/** Tells which sentences stand in a report, word for word, wherever its lines break. */
export function sentencesStandingIn(text: string, markup: Markup): (sentence: CitedSentence) => boolean {
  const escape = escapeFor(markup);
  let read: string | undefined;
  return (sentence) => {
    read ??= onOneLine(text);
    return read.includes(onOneLine(escape(sentence.text.replace(/\.$/, ''))));
  };
}

/** The text with every line break, and the quotation marks behind it, as a blank. */
function onOneLine(text: string): string {
  return text.replace(/\s+(?:>\s*)*/g, ' ');
}
