import { placed, type Rule } from '../reading';
import { foldName } from './strongNamesAreUnshared';

/** Names that are also words of an ordinary English text, as a sentence or a heading may have them. */
const ordinaryWords: ReadonlySet<string> = new Set([
  'alliance',
  'army',
  'caucasian',
  'core',
  'coalition',
  'council',
  'east',
  'format',
  'is',
  'it',
  'may',
  'mission',
  'mujahid',
  'north',
  'rebels',
  'rs',
  'rsm',
  'south',
  'state',
  'states',
  'the east',
  'the north',
  'the state',
  'the west',
  'turkey',
  'us',
  'warlord',
  'warlords',
  'west',
  'western',
  'who',
]);

/** A name that is also an ordinary word is weak, so that it counts only where its context carries it. */
export const ordinaryWordsAreWeak: Rule = {
  id: 'ordinary-words-are-weak',
  find: ({ raw }) =>
    placed(raw.actors, '/actors').flatMap(({ entry: actor, pointer }) =>
      placed(actor.names, `${pointer}/names`)
        .filter(({ entry }) => entry.weak !== true && ordinaryWords.has(foldName(entry.text)))
        .map(({ entry, pointer: place }) => ({
          pointer: place,
          message: `"${entry.text}" is also an ordinary word; mark it weak.`,
        })),
    ),
};
