import { proseOf } from '../prose';
import { quoted, type Rule } from '../reading';

const loaded =
  /\b(?:terroris(?:ts?|m)|regimes?|puppets?|extremis(?:ts?|m)|radicals?|fanatics?|fanatical|infidels?|crusaders?|thugs?|butchers?|stooges?)\b/iu;
const quotation = /"[^"]*"|“[^”]*”/g;

/**
 * In what the pack itself says, a loaded word stands only inside quotation marks, as somebody's designation. Names, titles and
 * notes on sources are others' words.
 */
export const loadedWordsAreQuoted: Rule = {
  id: 'loaded-words-are-quoted',
  find: ({ raw }) =>
    proseOf(raw)
      .filter(({ kind }) => kind === 'sentence' || kind === 'phrase')
      .flatMap(({ text, pointer }) => {
        const word = loaded.exec(text.replace(quotation, ''))?.[0];
        if (word === undefined) return [];
        return [{ pointer, message: `"${word}" stands outside quotation marks in ${quoted(text)}.` }];
      }),
};
