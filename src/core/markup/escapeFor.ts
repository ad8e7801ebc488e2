import type { Markup } from '../report/languages';
import { withOwnDirection } from './bidi';
import { escapeLatex } from './latex';
import { escapeMarkdown } from './markdown';

/** What makes text of a pack show as it is, on one line. */
export function escapeFor(markup: Markup): (text: string) => string {
  switch (markup) {
    case 'markdown':
      return escapeMarkdown;
    case 'latex':
      return escapeLatex;
    case 'plain':
      return oneLine;
  }
}

/** The text on one line: plain text has nothing else to escape. */
function oneLine(text: string): string {
  return withOwnDirection(text).replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ');
}
