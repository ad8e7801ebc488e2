import { proseOf, type Prose } from '../prose';
import { quoted, type Rule } from '../reading';

interface Stray {
  readonly pattern: RegExp;
  readonly what: string;
  /** Whether it is allowed where somebody else's words are given as printed. */
  readonly printed?: true;
}

const strays: readonly Stray[] = [
  { pattern: /[\n\r\u0085\u2028\u2029]/, what: 'a line break' },
  { pattern: /[\u0000-\u0009\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F]/, what: 'a control character' },
  {
    pattern: /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/,
    what: 'an invisible character that turns the writing direction',
  },
  { pattern: /[\u00AD\u200B\u2060\uFEFF]/, what: 'an invisible character' },
  { pattern: /^\s|\s$/, what: 'white space at an end' },
  { pattern: /\s{2}/, what: 'a double space' },
  { pattern: /https?:|mailto:|\bwww\./i, what: 'an address', printed: true },
  { pattern: /[*_`~#<>[\]{}|\\]|&[a-z]+;/i, what: 'markup', printed: true },
];

/** Every text that readers see is plain: no markup, addresses, line breaks, double spaces, or invisible characters. */
export const textIsClean: Rule = {
  id: 'text-is-clean',
  find: ({ raw }) =>
    proseOf(raw).flatMap(({ text, pointer, kind }) => {
      const stray = strayIn(text, kind);
      return stray ? [{ pointer, message: `There is ${stray.what} in ${quoted(text)}.` }] : [];
    }),
};

function strayIn(text: string, kind: Prose['kind']): Stray | undefined {
  return strays.find(({ pattern, printed }) => !(printed && kind === 'printed') && pattern.test(text));
}
